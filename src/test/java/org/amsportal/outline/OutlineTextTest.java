package org.amsportal.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.amsportal.outline.Doubt.Kind;
import org.amsportal.outline.Outline.Entry;
import org.amsportal.outline.Outline.Form;
import org.junit.jupiter.api.Test;

/** How a pasted text is understood. */
class OutlineTextTest {

    @Test
    void tabsSayWhatIsBelow() {
        var outline = OutlineText.read("North\n\tStation 11\n\t\tRed\n\tStation 12\nSouth\n");
        assertThat(outline.form()).isEqualTo(Form.INDENTED);
        assertThat(paths(outline)).containsExactly("North", "North/Station 11", "North/Station 11/Red",
                "North/Station 12", "South");
        assertThat(outline.doubts()).isEmpty();
    }

    @Test
    void spacesSayTheSameWhateverTheirNumber() {
        var two = OutlineText.read("North\r\n  Station 11\r\n    Red\r\n  Station 12\r\nSouth");
        var four = OutlineText.read("    North\n        Station 11\n            Red\n        Station 12\n    South");
        assertThat(paths(two)).isEqualTo(paths(four)).hasSize(5);
        assertThat(two.doubts()).isEmpty();
        assertThat(four.doubts()).isEmpty();
    }

    @Test
    void aTabCountsForAStepOfSpaces() {
        var outline = OutlineText.read("North\n    Station 11\n\tStation 12\n\t    Red");
        assertThat(paths(outline)).containsExactly("North", "North/Station 11", "North/Station 12",
                "North/Station 12/Red");
        assertThat(outline.doubts()).isEmpty();
    }

    @Test
    void emptyLinesCountForLineNumbersOnly() {
        var outline = OutlineText.read("\n\nNorth\n\n\tStation 11\n  \n");
        assertThat(outline.entries()).extracting(Entry::line).containsExactly(3, 5);
        assertThat(outline.lines()).isEqualTo(2);
    }

    @Test
    void aJumpIsNamedAndTheRestIsUnderstoodAllTheSame() {
        var outline = OutlineText.read("North\n\tStation 11\n\t\t\t\tRed\n\tStation 12");
        assertThat(outline.doubts()).containsExactly(Doubt.of(3, Kind.JUMP, "Red"));
        assertThat(paths(outline)).containsExactly("North", "North/Station 11", "North/Station 11/Red",
                "North/Station 12");
    }

    @Test
    void aLineBetweenTwoStepsIsNamed() {
        var outline = OutlineText.read("North\n    Station 11\n        Red\n      Blue\n    Station 12");
        assertThat(outline.doubts()).containsExactly(Doubt.of(4, Kind.JUMP, "Blue"));
    }

    @Test
    void theSameNameTwiceAmongSiblingsIsNamedWithTheOtherLine() {
        var outline = OutlineText.read("North\n\tStation 11\n\t\tRed\n\tSTATION  11\nSouth\n\tStation 11");
        assertThat(outline.doubts()).containsExactly(new Doubt(4, Kind.TWICE, "STATION  11", 2));
    }

    @Test
    void namesThatAmsDoesNotTakeAreNamed() {
        var outline = OutlineText.read("x".repeat(255) + "\n" + "y".repeat(256) + "\n\ud83d\ude92".repeat(255)
                + "\nNo\tname\nNo\u202ename");
        assertThat(outline.doubts()).extracting(Doubt::kind).contains(Kind.TOO_LONG, Kind.ODD);
        assertThat(outline.doubts()).filteredOn(it -> it.kind() == Kind.TOO_LONG).extracting(Doubt::line)
                .containsExactly(2);
    }

    @Test
    void pathsNeedNoLineForWhatIsAbove() {
        var outline = OutlineText
                .read("North / Station 11 / Red\nNorth / Station 11 / Blue\nNorth / Station 12\nNorth");
        assertThat(outline.form()).isEqualTo(Form.PATHS);
        assertThat(paths(outline)).containsExactly("North", "North/Station 11", "North/Station 11/Red",
                "North/Station 11/Blue", "North/Station 12");
        assertThat(outline.doubts()).isEmpty();
    }

    @Test
    void aPathTwiceOrWithAGapIsNamed() {
        var outline = OutlineText.read("North / Station 11\nnorth / station 11\nNorth /  / Red");
        assertThat(outline.doubts()).containsExactly(new Doubt(2, Kind.TWICE, "station 11", 1),
                Doubt.of(3, Kind.NO_NAME, "North /  / Red"));
    }

    @Test
    void aSlashInsideANameIsNoPath() {
        var outline = OutlineText.read("North\n\tRed/Blue Watch");
        assertThat(paths(outline)).containsExactly("North", "North/Red/Blue Watch");
    }

    @Test
    void columnsComeInAnyOrderWithAHeadingOrNot() {
        var outline = OutlineText.read("Name\tParent\nRed\tStation 11\nStation 11\tNorth\nNorth\t\n");
        assertThat(outline.form()).isEqualTo(Form.COLUMNS);
        assertThat(outline.heading()).isEqualTo(1);
        assertThat(paths(outline)).containsExactly("North", "North/Station 11", "North/Station 11/Red");
        assertThat(outline.doubts()).isEmpty();
        assertThat(paths(OutlineText.read("North;\nStation 11;North"))).containsExactly("North", "North/Station 11");
        assertThat(paths(OutlineText.read("North,\nStation 11,North"))).containsExactly("North", "North/Station 11");
    }

    @Test
    void columnsThatLeadBackOrLeaveTheParentOpenAreNamed() {
        var circle = OutlineText.read("A\tB\nB\tA\nC\tA\nTop\t");
        assertThat(circle.doubts()).extracting(Doubt::kind).containsOnly(Kind.CIRCLE);
        assertThat(circle.doubts()).extracting(Doubt::line).containsExactly(1, 2, 3);
        var own = OutlineText.read("A\tA\nB\t");
        assertThat(own.doubts()).containsExactly(Doubt.of(1, Kind.CIRCLE, "A"));
        var which = OutlineText.read("N\t\nS\t\nStation\tN\nStation\tS\nRed\tStation");
        assertThat(which.doubts()).extracting(Doubt::kind).containsExactly(Kind.WHICH_PARENT);
        var elsewhere = OutlineText.read("Red\tStation 12\nBlue\tStation 12");
        assertThat(elsewhere.entries()).extracting(Entry::elsewhere).containsExactly("Station 12", "Station 12");
        var loose = OutlineText.read("North\t\nRed\tNorth\nBlue");
        assertThat(loose.doubts()).containsExactly(Doubt.of(3, Kind.COLUMNS, "Blue"));
    }

    @Test
    void commasInNamesAreNoColumns() {
        assertThat(OutlineText.read("Kent, East\n\tStation 11\n\tStation 12").form()).isEqualTo(Form.INDENTED);
    }

    @Test
    void deeperThanAnyServiceIsNoOutline() {
        var text = new StringBuilder();
        for (int level = 0; level < 5000; level++) {
            text.append("\t".repeat(Math.min(level, 200))).append('d').append(level).append('\n');
        }
        var outline = OutlineText.read(text.toString());
        assertThat(outline.entries()).hasSize(5000);
        assertThat(outline.doubts()).extracting(Doubt::kind).contains(Kind.TOO_DEEP);
    }

    static List<String> paths(Outline outline) {
        var paths = new ArrayList<String>();
        outline.entries().forEach(entry -> paths
                .add((entry.parent() == Outline.TOP ? "" : paths.get(entry.parent()) + "/") + entry.name()));
        return paths;
    }
}
