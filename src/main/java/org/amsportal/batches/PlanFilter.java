package org.amsportal.batches;

import java.util.Arrays;

import org.amsportal.intake.PlannedRow;
import org.amsportal.intake.PlannedRow.Fate;

/** Which rows of a plan are shown. */
enum PlanFilter {
    ALL, PROBLEMS, CREATE, CHANGE, DIFFER, REMOVALS, REPLACED, UNCHANGED, LEFT_OUT;

    static PlanFilter of(String typed) {
        return Arrays.stream(values()).filter(it -> it.address().equals(typed)).findFirst().orElse(ALL);
    }

    String address() {
        return SheetWords.key(this);
    }

    boolean shows(PlannedRow row) {
        return switch (this) {
            case ALL -> true;
            case PROBLEMS -> row.fate() == Fate.PROBLEM;
            case CREATE -> row.fate() == Fate.CREATE;
            case CHANGE -> row.fate() == Fate.CHANGE;
            case DIFFER -> row.inAmsAs() != null && row.fate() != Fate.LEFT_OUT;
            case REMOVALS -> !row.removed().isEmpty();
            case REPLACED -> row.keeps() != null;
            case UNCHANGED -> row.fate() == Fate.UNCHANGED;
            case LEFT_OUT -> row.fate() == Fate.LEFT_OUT;
        };
    }
}
