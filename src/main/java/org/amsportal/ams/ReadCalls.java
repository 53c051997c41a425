package org.amsportal.ams;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

import reactor.core.publisher.Mono;

/** The reads of AMS as they go over the wire. Placeholders stand for {@code ams.api.paths.*}; bodies stay raw for the tolerant reading. */
interface ReadCalls {

    @GetExchange("${me}")
    Mono<ResponseEntity<byte[]>> me(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer);

    @GetExchange("${users}")
    Mono<ResponseEntity<byte[]>> users(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @RequestParam(name = "search", required = false) @Nullable String search, @RequestParam("page") int page,
            @RequestParam("per_page") int perPage);

    @GetExchange("${user}")
    Mono<ResponseEntity<byte[]>> user(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @PathVariable("userId") long userId);

    @GetExchange("${departments}")
    Mono<ResponseEntity<byte[]>> departments(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @RequestParam("page") int page, @RequestParam("per_page") int perPage);

    @GetExchange("${user-departments}")
    Mono<ResponseEntity<byte[]>> departmentsOf(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @PathVariable("userId") long userId, @RequestParam(name = "page", required = false) @Nullable Integer page);

    @GetExchange("${groups}")
    Mono<ResponseEntity<byte[]>> groups(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @RequestParam(name = "company_id", required = false) @Nullable Long companyId,
            @RequestParam(name = "page", required = false) @Nullable Integer page);

    @GetExchange("${user-groups}")
    Mono<ResponseEntity<byte[]>> groupsOf(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @PathVariable("userId") long userId, @RequestParam(name = "page", required = false) @Nullable Integer page);

    @GetExchange("${companies}")
    Mono<ResponseEntity<byte[]>> companies(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @RequestParam(name = "page", required = false) @Nullable Integer page);
}
