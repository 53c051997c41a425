package org.amsportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class KeepingTest {

    @Test
    void oneTooManyDoesNotMakeItForgetTheOthers() {
        var kept = Keeping.<Integer, String>atMost(20);
        IntStream.rangeClosed(1, 20).forEach(it -> kept.put(it, "one"));
        IntStream.rangeClosed(21, 40).forEach(it -> kept.put(it, "one too many"));
        assertThat(kept).hasSize(20);
    }
}
