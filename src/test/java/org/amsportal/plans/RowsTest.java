package org.amsportal.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.amsportal.journal.Change;
import org.amsportal.plans.Row.Creation;
import org.amsportal.plans.Row.Who;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void aRowComesBackFromTheDatabaseAsItWas() {
        for (Row row : List.of(Rowing.sam("sam@kentshire-fire.example"),
                Rowing.groups(9, List.of(1L, 2L), List.of(2L, 3L)), Rowing.department("Station \"14\"", null),
                Rowing.groups(9, List.of(), List.of()).withGroups(new Change.Replacing(new TreeSet<>(List.of(4L)))))) {
            assertThat(Rows.row(Rows.json(row))).isEqualTo(row);
        }
    }

    @Test
    void aRowThatAnEarlierVersionHasWrittenIsRead() {
        Row row = Rows.row("""
                {"who":{"is":"existing","userId":9,"label":"Jo Bell","email":null},"creations":[],"departments":null,
                "intoCreated":[],"groups":{"is":"replacing","wanted":[4]},"names":{},"ticket":null}""");
        assertThat(row.groups()).isEqualTo(new Change.Replacing(new TreeSet<>(List.of(4L)), null));
        assertThat(row.shared()).isEmpty();
    }

    @Test
    void theSameContentHasTheSameDigestWhateverThingsAreCalled() {
        Row row = Rowing.sam("sam@kentshire-fire.example");
        var renamed = new Row(row.who(), row.creations(), row.departments(), row.intoCreated(), row.groups(), Map.of(),
                row.ticket());
        assertThat(Rows.hash(renamed)).isEqualTo(Rows.hash(row)).hasSize(64);
        assertThat(Rows.hash(Rowing.sam("sam@kentshire-fire.test"))).isNotEqualTo(Rows.hash(row));
    }

    @Test
    void aRowThatCouldNeverBeCarriedOutIsRefused() {
        var child = new Creation("b", "Red", null, "a", null);
        var parent = new Creation("a", "North", null, null, null);
        assertThatIllegalArgumentException().isThrownBy(() -> nobody(List.of(child, parent), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> nobody(List.of(parent, parent), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> nobody(List.of(parent), List.of("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Creation("A b", "North", null, null, null));
        assertThat(nobody(List.of(parent, child), List.of()).label()).isEqualTo("North, Red");
    }

    private static Row nobody(List<Creation> creations, List<String> into) {
        return new Row(new Who.Nobody(), creations, null, into, null, Map.of(), null);
    }
}
