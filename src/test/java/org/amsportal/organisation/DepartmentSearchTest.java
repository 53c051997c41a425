package org.amsportal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.amsportal.ams.AmsDepartment;
import org.junit.jupiter.api.Test;

class DepartmentSearchTest {

    private final Hierarchy hierarchy = Hierarchy.of(List.of(new AmsDepartment(1, "Kentshire", null, 24L),
            new AmsDepartment(2, "North Group", 1L, 24L), new AmsDepartment(3, "Station 12", 2L, 24L),
            new AmsDepartment(4, "Red Watch", 3L, 24L), new AmsDepartment(5, "Station 120", 2L, 24L),
            new AmsDepartment(6, "Café Été", 1L, 24L)));

    @Test
    void allWordsOfThePathCountInAnyOrder() {
        assertThat(found("12 red north")).containsExactly(4L);
        assertThat(found("north workshop")).isEmpty();
    }

    @Test
    void whoseOwnNameHasMostOfTheWordsComesFirst() {
        assertThat(found("north st 12")).startsWith(3L, 5L).endsWith(4L);
    }

    @Test
    void caseAndAccentsAreIgnored() {
        assertThat(found("CAFE ete")).containsExactly(6L);
    }

    @Test
    void withoutWordsEveryDepartmentIsFoundInTheOrderOfTheTree() {
        assertThat(found(" / ")).hasSize(6).startsWith(1L);
    }

    @Test
    void tenThousandDepartmentsAreSearchedWhileSomebodyTypes() {
        var many = new ArrayList<>(List.of(new AmsDepartment(1, "Service", null, null)));
        LongStream.rangeClosed(2, 10_000).forEach(id -> many.add(new AmsDepartment(id, "Station " + id, 1L, null)));
        var large = Hierarchy.of(many);
        long begun = System.nanoTime();
        assertThat(DepartmentSearch.find(large, "service st 9999")).hasSize(1);
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(1_000);
    }

    private List<Long> found(String words) {
        return DepartmentSearch.find(hierarchy, words).stream().map(it -> it.department().id()).toList();
    }
}
