package org.amsportal.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.outline.Doubt.Kind;
import org.amsportal.outline.OutlineMatch.Match.Fresh;
import org.amsportal.outline.OutlineMatch.Match.There;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of an outline is there already, whatever AMS answers. */
class OutlineMatchTest {

    private static final Hierarchy AMS = Hierarchy.of(List.of(department(1, "Kentshire", null),
            department(2, "North Group", 1L), department(3, "Station 12", 2L), department(4, "South Group", 1L)));

    @Test
    void whatExistsIsFoundByNameAndParent() {
        var match = match("kentshire\n\tNorth  Group\n\t\tStation 12\n\t\tStation 15\n\tSouth Group\n\t\tStation 12",
                AMS);
        assertThat(match.matches()).containsExactly(new There(1), new There(2), new There(3), new Fresh(2L),
                new There(4), new Fresh(4L));
        assertThat(match.doubts()).isEmpty();
        assertThat(match.fresh()).isEqualTo(2);
    }

    @Test
    void belowANewOneEverythingIsNew() {
        var match = match("East Group\n\tStation 12\n\t\tRed", AMS);
        assertThat(match.matches()).containsExactly(new Fresh(null), new Fresh(null), new Fresh(null));
    }

    @Test
    void anOutlineCanBeginUnderADepartment() {
        var match = OutlineMatch.of(OutlineText.read("Station 12\n\tRed\nStation 15"), AMS, 2L, null);
        assertThat(match.matches()).containsExactly(new There(3), new Fresh(3L), new Fresh(2L));
    }

    @Test
    void aParentOfAColumnIsFoundInAmsToo() {
        var match = match("Red\tStation 12\nBlue\tStation 12\nStation 12\tNorth Group", AMS);
        assertThat(match.matches()).contains(new There(3), new Fresh(3L));
        var unknown = match("Red\tStation 99\nBlue\tStation 99", AMS);
        assertThat(unknown.doubts()).containsExactly(Doubt.of(1, Kind.UNKNOWN_PARENT, "Station 99"),
                Doubt.of(2, Kind.UNKNOWN_PARENT, "Station 99"));
    }

    @Test
    void aParentThatAmsHasTwiceIsNotGuessed() {
        var twice = Hierarchy.of(List.of(department(1, "N", null), department(2, "S", null),
                department(3, "Station", 1L), department(4, "Station", 2L)));
        var match = match("Red\tStation\nBlue\tStation", twice);
        assertThat(match.doubts()).extracting(Doubt::kind).containsOnly(Kind.WHICH_PARENT);
    }

    @Test
    void siblingsOfOneNameInAmsAreDoubtful() {
        var twice = Hierarchy.of(List.of(department(1, "Stores", null), department(2, "stores", null)));
        var match = match("Stores\n\tHydrants", twice);
        assertThat(match.doubts()).containsExactly(new Doubt(1, Kind.TWICE_IN_AMS, "Stores", 2));
    }

    @Test
    void orphansAndCirclesInAmsAreFoundWhereTheTreeShowsThem() {
        var odd = Hierarchy.of(List.of(department(60, "Hydrants", 99L), department(61, "North", 62L),
                department(62, "South", 61L), department(63, "Own", 63L)));
        var match = match("Hydrants\n\tSpare\nNorth\n\tSouth\n\t\tNorth\nOwn", odd);
        assertThat(match.matches()).hasSize(6).startsWith(new There(60), new Fresh(60L)).endsWith(new There(63));
        assertThat(match.doubts()).isEmpty();
    }

    @Test
    void anotherCompanysTopIsNotThere() {
        var two = Hierarchy
                .of(List.of(new AmsDepartment(1, "North", null, 24L), new AmsDepartment(2, "East", null, 31L)));
        var match = OutlineMatch.of(OutlineText.read("North\nEast"), two, null, 31L);
        assertThat(match.matches()).containsExactly(new Fresh(null), new There(2));
    }

    @Test
    void twoThousandLinesAgainstTenThousandDepartments() {
        var departments = new ArrayList<AmsDepartment>();
        for (long id = 1; id <= 10_000; id++) {
            departments.add(department(id, "Department " + id, id <= 10 ? null : id / 10));
        }
        var text = new StringBuilder("Department 1\n");
        for (int line = 1; line < 2000; line++) {
            text.append(line % 2 == 0 ? "\t" : "\t\t".substring(0, line == 1 ? 1 : 2)).append("New ").append(line)
                    .append('\n');
        }
        long before = System.nanoTime();
        var match = match(text.toString(), Hierarchy.of(departments));
        long took = (System.nanoTime() - before) / 1_000_000;
        System.out.println("outline: 2,000 lines against 10,000 departments in " + took + " ms");
        assertThat(match.fresh()).isEqualTo(1999);
        assertThat(took).isLessThan(10_000);
    }

    private static OutlineMatch match(String text, Hierarchy hierarchy) {
        return OutlineMatch.of(OutlineText.read(text), hierarchy, null, null);
    }

    private static AmsDepartment department(long id, String name, @Nullable Long parent) {
        return new AmsDepartment(id, name, parent, 24L);
    }
}
