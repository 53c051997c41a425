package org.amsportal.outline;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a text says: departments, parents before children, and what is doubtful. Every line that says anything is about a department, is
 * doubtful, or is the heading.
 *
 * @param lines how many lines say anything
 * @param about by line, the place in {@code entries} of the department that it is about
 * @param heading the line that names the columns; 0 for none
 */
record Outline(Form form, int lines, List<Entry> entries, Map<Integer, Integer> about, List<Doubt> doubts,
        int heading) {

    static final int TOP = -1;
    /** Deeper than any service is organised: beyond it the text is no outline. */
    static final int DEEPEST = 30;

    /** How a text says what is below what. */
    enum Form {
        INDENTED, PATHS, COLUMNS
    }

    /**
     * One department.
     *
     * @param line the first line that it stands in
     * @param parent the place of its parent among the entries; {@link #TOP} where none of them is
     * @param elsewhere the name of a parent that is not in the outline; null where there is none
     */
    record Entry(int line, String name, int parent, @Nullable String elsewhere) {}
}
