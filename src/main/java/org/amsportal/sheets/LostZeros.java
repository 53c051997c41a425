package org.amsportal.sheets;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A number that may have begun with zeros before a spreadsheet took it for a number.
 *
 * @param row its number in the file
 * @param perhaps what it might have been: as long as the others
 */
public record LostZeros(int row, String number, String perhaps) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");
    private static final int FEW = 100;

    private record Numbered(int row, String number) {}

    /**
     * The suspects in a column: numbers of digits alone that are shorter than the longest and do not begin with a zero. A length that hardly
     * one in a hundred has does not count.
     *
     * @param place of the column, from 0
     */
    public static List<LostZeros> in(List<Row> rows, int place) {
        var numbers = rows.stream().map(row -> new Numbered(row.number(), Spaces.strip(row.cells().get(place))))
                .filter(it -> DIGITS.matcher(it.number()).matches()).toList();
        int length = usual(numbers);
        return numbers.stream().filter(it -> it.number().length() < length && !it.number().startsWith("0"))
                .map(it -> new LostZeros(it.row(), it.number(),
                        "0".repeat(length - it.number().length()) + it.number()))
                .toList();
    }

    private static int usual(List<Numbered> numbers) {
        var lengths = new TreeMap<Integer, Integer>();
        numbers.forEach(it -> lengths.merge(it.number().length(), 1, Integer::sum));
        int least = numbers.size() < FEW ? 1 : 1 + numbers.size() / FEW;
        return lengths.descendingMap().entrySet().stream().filter(it -> it.getValue() >= least)
                .mapToInt(it -> it.getKey()).findFirst().orElse(0);
    }
}
