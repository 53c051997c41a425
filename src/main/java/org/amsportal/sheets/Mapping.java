package org.amsportal.sheets;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which column of a sheet is what.
 *
 * @param columns by their places, which count from 0; those that are not used are not there
 */
public record Mapping(SortedMap<Integer, Column> columns) {

    public Mapping {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /** As the header tells; without a header as what stands in the columns tells, which is never all of it. */
    public static Mapping of(Sheet sheet) {
        Map<Integer, Column> columns = sheet.header().map(row -> HeaderNames.columns(row.cells()))
                .orElseGet(() -> ContentGuess.columns(sheet));
        return new Mapping(new TreeMap<>(columns));
    }

    /** The same mapping, but for one column. */
    public Mapping with(int place, Column column) {
        var changed = new TreeMap<>(columns);
        changed.put(place, column);
        return new Mapping(changed);
    }

    /** The same mapping, but for one column that is not used. */
    public Mapping without(int place) {
        var changed = new TreeMap<>(columns);
        changed.remove(place);
        return new Mapping(changed);
    }

    /** What a column is; empty where it is not used. */
    public Optional<Column> at(int place) {
        return Optional.ofNullable(columns.get(place));
    }

    /** The columns that are this, from the left. */
    public List<Integer> places(Column column) {
        return columns.entrySet().stream().filter(it -> it.getValue() == column).map(Map.Entry::getKey).toList();
    }

    /** What is needed and no column is. */
    public Set<Column> missing() {
        var missing = EnumSet.allOf(Column.class);
        missing.removeIf(column -> !column.isNeeded() || columns.containsValue(column));
        return missing;
    }

    /** What more than one column is, and only one can be. */
    public Set<Column> doubles() {
        var doubles = EnumSet.allOf(Column.class);
        doubles.removeIf(column -> column.isSpread() || places(column).size() < 2);
        return doubles;
    }

    /** Whether rows can be read by it. */
    public boolean isUsable() {
        return missing().isEmpty() && doubles().isEmpty();
    }

    /** What a row says in the first column that is this, without spaces at its ends; empty where none is. */
    public String text(Row row, Column column) {
        for (Map.Entry<Integer, Column> it : columns.entrySet()) {
            if (it.getValue() == column) {
                return text(row, it.getKey());
            }
        }
        return "";
    }

    /** What a row says in all columns that are this, a line for each that says anything. */
    public String lines(Row row, Column column) {
        return places(column).stream().map(place -> text(row, place)).filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String text(Row row, int place) {
        return place < row.cells().size() ? Spaces.strip(row.cells().get(place)) : "";
    }
}
