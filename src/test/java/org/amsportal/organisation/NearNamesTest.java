package org.amsportal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.amsportal.ams.AmsDepartment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

    private static final long NORTH = 1;

    @ParameterizedTest
    @CsvSource({"Station 15,Stn 15", "Station 15,St. 15", "Station 15,STN15", "Station 15,Station 015",
            "Station 15,Fire Station 15", "Station 15,15", "Station 15,Sation 15", "Red Watch,Watch Red",
            "Red Watch,red  wacth", "Workshop,Workshops", "Training,Trianing", "Fire Control,FireControl",
            "North Grp,North Group", "Zürich,Zurich", "Service Headquarters,Service HQ"})
    void namesThatPeopleWouldTakeForOneAreNear(String name, String existing) {
        assertThat(NearNames.near(under(NORTH, existing), NORTH, name)).as(name + " and " + existing).hasSize(1);
        assertThat(NearNames.near(under(NORTH, name), NORTH, existing)).as(existing + " and " + name).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Station 15,Station 14", "Station 1,Station 11", "Red Watch,Blue Watch", "Red Watch,Rod Watch",
            "North Group,South Group", "East,West", "A Watch,B Watch", "Station 12 Red,Station 12 Blue",
            "Station 1 2,Station 2 1", "Control,Stores", "Watch 3,Group 3", "!,?"})
    void namesThatPeopleTellApartAreNot(String name, String existing) {
        assertThat(NearNames.near(under(NORTH, existing), NORTH, name)).as(name + " and " + existing).isEmpty();
    }

    @Test
    void onlyDepartmentsInTheSamePlaceCount() {
        var hierarchy = under(NORTH, "Stn 15");
        assertThat(NearNames.near(hierarchy, null, "Station 15")).isEmpty();
        assertThat(NearNames.near(hierarchy, 99L, "Station 15")).isEmpty();
        assertThat(NearNames.near(hierarchy, null, "north")).extracting(AmsDepartment::id).containsExactly(NORTH);
    }

    @Test
    void theSameNameStandsFirst() {
        var near = NearNames.near(under(NORTH, "Station 015", "Stn 15", "STATION  15"), NORTH, "Station 15");
        assertThat(near).extracting(AmsDepartment::name).startsWith("STATION  15").hasSize(3);
        assertThat(NearNames.same("STATION  15 ", "Station 15")).isTrue();
        assertThat(NearNames.same("Stn 15", "Station 15")).isFalse();
    }

    @Test
    void tenThousandBesideItAreNoTrouble() {
        var names = new String[10_000];
        for (int i = 0; i < names.length; i++) {
            names[i] = "Workshop number " + i;
        }
        var hierarchy = under(NORTH, names);
        long start = System.nanoTime();
        assertThat(NearNames.near(hierarchy, NORTH, "Workshp number 77")).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private static Hierarchy under(@Nullable Long parent, String... names) {
        var departments = new ArrayList<>(List.of(new AmsDepartment(NORTH, "North", null, 24L)));
        for (String name : names) {
            departments.add(new AmsDepartment(departments.size() + 1L, name, parent, 24L));
        }
        return Hierarchy.of(departments);
    }
}
