package org.amsportal.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void whatIsAddedKeptAndRemovedIsToldApart() {
        var comparison = Comparison.of(List.of(1L, 2L, 3L), List.of(3L, 4L));
        assertThat(comparison.added()).containsExactly(4L);
        assertThat(comparison.kept()).containsExactly(3L);
        assertThat(comparison.removed()).containsExactly(1L, 2L);
        assertThat(comparison.isEmpty()).isFalse();
    }

    @Test
    void theSameInAnyOrderIsNoChange() {
        assertThat(Comparison.of(List.of(2L, 1L), List.of(1L, 2L, 2L)).isEmpty()).isTrue();
    }
}
