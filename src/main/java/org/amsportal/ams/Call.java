package org.amsportal.ams;

import org.springframework.http.ResponseEntity;

import reactor.core.publisher.Mono;

/** One call that only lacks its {@code Authorization} header. */
@FunctionalInterface
interface Call {

    Mono<ResponseEntity<byte[]>> with(String bearer);
}
