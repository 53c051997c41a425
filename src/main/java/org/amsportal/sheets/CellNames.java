package org.amsportal.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of several departments or groups in one cell. A comma may separate them or belong to a name: whoever knows the names chooses.
 *
 * @param names separated by semicolons, bars or line breaks alone
 * @param atCommas the same, separated by commas as well; equal to {@code names} where there is none
 */
public record CellNames(List<String> names, List<String> atCommas) {

    private static final Pattern BETWEEN = Pattern.compile("[;|\\r\\n\\u2028\\u2029]+");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern STEP = Pattern.compile("(?<=^|\\s)/(?=\\s|$)");

    public static CellNames of(String cell) {
        var names = parts(BETWEEN, cell).toList();
        return new CellNames(names, names.stream().flatMap(name -> parts(COMMA, name)).toList());
    }

    /** The steps of a path such as {@code North / Station 12}; a step that is missing is empty. A slash without spaces is part of a name. */
    public static List<String> steps(String name) {
        return Arrays.stream(STEP.split(name, -1)).map(Spaces::strip).toList();
    }

    private static Stream<String> parts(Pattern between, String text) {
        return Arrays.stream(between.split(text, -1)).map(Spaces::strip).filter(part -> !part.isEmpty());
    }
}
