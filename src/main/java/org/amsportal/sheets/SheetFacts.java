package org.amsportal.sheets;

import java.util.ArrayList;
import java.util.List;

/** What is in a sheet and not among its cells. */
final class SheetFacts {

    private static final int MOST_MERGED = 20;

    private final List<String> merged = new ArrayList<>();
    private int notCalculated;

    void merged(String area) {
        if (merged.size() < MOST_MERGED) {
            merged.add(area);
        }
    }

    void notCalculated() {
        notCalculated++;
    }

    List<Told> told() {
        var told = new ArrayList<Told>();
        if (!merged.isEmpty()) {
            told.add(new Told.Merged(List.copyOf(merged)));
        }
        if (notCalculated > 0) {
            told.add(new Told.NotCalculated(notCalculated));
        }
        return told;
    }
}
