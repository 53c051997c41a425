package org.amsportal.sheets;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tells by their names what columns are. */
final class HeaderNames {

    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 100;
    private static final Map<String, Column> COLUMNS = columns();
    /** Of the whole name in English, of the surname beside a "Vorname" in German. */
    private static final String ANY_NAME = "name";

    private HeaderNames() {
    }

    /** A name without case, accents, spaces, signs, and what stands in brackets. */
    static String key(String name) {
        var head = name.substring(0, Math.min(name.length(), LONGEST));
        var bare = letters(ASIDE.matcher(head).replaceAll(""));
        return bare.isEmpty() ? letters(head) : bare;
    }

    private static String letters(String name) {
        var apart = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFKD);
        return NO_LETTERS.matcher(apart.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    static Optional<Column> column(String name) {
        return Optional.ofNullable(COLUMNS.get(key(name)));
    }

    /** What each column of a header is, by its place; those that nobody knows are not there. */
    static Map<Integer, Column> columns(List<String> header) {
        var columns = new TreeMap<Integer, Column>();
        for (int at = 0; at < header.size(); at++) {
            int place = at;
            column(header.get(at)).ifPresent(column -> columns.put(place, column));
        }
        boolean given = columns.entrySet().stream()
                .anyMatch(it -> it.getValue() == Column.NAME && !isAnyName(header.get(it.getKey())));
        if (given) {
            boolean surname = columns.containsValue(Column.SURNAME);
            columns.keySet().stream().filter(at -> isAnyName(header.get(at))).toList()
                    .forEach(at -> replace(columns, at, surname));
        }
        return columns;
    }

    private static boolean isAnyName(String name) {
        return key(name).equals(ANY_NAME);
    }

    private static void replace(Map<Integer, Column> columns, int at, boolean surname) {
        if (surname) {
            columns.remove(at);
        } else {
            columns.put(at, Column.SURNAME);
        }
    }

    private static Map<String, Column> columns() {
        var columns = new HashMap<String, Column>();
        Arrays.stream(Column.values())
                .forEach(column -> column.names().forEach(name -> columns.put(key(name), column)));
        return Map.copyOf(columns);
    }
}
