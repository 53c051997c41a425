package org.amsportal.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;

import org.amsportal.journal.Change;
import org.junit.jupiter.api.Test;

/** Danger D1: dropping a group to get past a refusal must never take away what a person has. */
class FinishTest {

    private final Row row = Rowing.groups(9, List.of(1L, 2L, 3L), List.of(1L, 7L));

    @Test
    void aGroupThatWouldBeAddedCanBeDropped() {
        assertThat(Finish.fewer(row, exactly(List.of(1L, 2L), List.of(1L, 7L))).groups())
                .isEqualTo(exactly(List.of(1L, 2L), List.of(1L, 7L)));
        assertThat(Finish.fewer(Rowing.sam("a@b.example").withGroups(Rowing.adding(3, 4)), Rowing.adding(4)).groups())
                .isEqualTo(Rowing.adding(4));
    }

    @Test
    void aGroupThatIsKeptIsNeverDropped() {
        refused(exactly(List.of(2L, 3L), List.of(1L, 7L)));
    }

    @Test
    void nothingElseCanBeSlippedIn() {
        refused(exactly(List.of(1L, 2L, 5L), List.of(1L, 7L)));
        refused(exactly(List.of(1L, 2L), List.of(1L)));
        refused(exactly(List.of(), List.of(1L, 7L)));
        refused(Rowing.adding(2));
        refused(new Change.Replacing(new TreeSet<>(List.of(1L, 2L))));
    }

    private void refused(Change groups) {
        assertThatIllegalArgumentException().isThrownBy(() -> Finish.fewer(row, groups));
    }

    private static Change exactly(List<Long> wanted, List<Long> seen) {
        return new Change.Exactly(new TreeSet<>(wanted), new TreeSet<>(seen));
    }
}
