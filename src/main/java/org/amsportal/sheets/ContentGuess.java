package org.amsportal.sheets;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells by what stands in them what columns are, where no header does: emails, numbers of their own, yes and no. */
final class ContentGuess {

    private static final int LOOKED_AT = 200;
    /** Of a hundred cells that say something. */
    private static final int ENOUGH = 80;
    private static final Predicate<String> EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+").asMatchPredicate();
    private static final Predicate<String> NUMBER = Pattern.compile("[A-Za-z]{0,3}[0-9]{2,12}").asMatchPredicate();
    private static final Predicate<String> WORD = Pattern.compile("\\p{L}+").asMatchPredicate();

    private ContentGuess() {
    }

    static Map<Integer, Column> columns(Sheet sheet) {
        var columns = new TreeMap<Integer, Column>();
        for (int place = 0; place < sheet.width(); place++) {
            int at = place;
            var cells = sheet.rows().stream().limit(LOOKED_AT).map(row -> Spaces.strip(row.cells().get(at)))
                    .filter(it -> !it.isEmpty()).toList();
            if (mostly(cells, EMAIL)) {
                put(columns, at, Column.EMAIL);
            } else if (mostly(cells, NUMBER) && new HashSet<>(cells).size() * 100 >= cells.size() * ENOUGH) {
                put(columns, at, Column.SERVICE_NUMBER);
            } else if (mostly(cells, it -> WORD.test(it) && Codes.of(it) != Codes.DOUBTFUL)) {
                put(columns, at, Column.CODES);
            }
        }
        return columns;
    }

    /** The first of two stays; the other is for the admin to tell. */
    private static void put(Map<Integer, Column> columns, int place, Column column) {
        if (!columns.containsValue(column)) {
            columns.put(place, column);
        }
    }

    private static boolean mostly(List<String> cells, Predicate<String> like) {
        return !cells.isEmpty() && cells.stream().filter(like).count() * 100 >= (long) cells.size() * ENOUGH;
    }
}
