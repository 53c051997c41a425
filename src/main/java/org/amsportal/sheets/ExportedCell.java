package org.amsportal.sheets;

import java.util.regex.Pattern;

/** What a file for a spreadsheet has around a cell so that nothing is calculated and numbers stay text. */
final class ExportedCell {

    /** What makes a spreadsheet take a cell for a formula, as OWASP lists it. */
    private static final Pattern FORMULA = Pattern
            .compile("(?s)^(?:[\\s\\p{Cf}]*+[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\\x00\\t\\r\\n]).*");

    private ExportedCell() {
    }

    static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).matches();
    }

    /** The text itself of {@code ="004127"} and of {@code '=1+1}; other cells as they are. */
    static String original(String cell) {
        if (cell.startsWith("=\"") && cell.endsWith("\"") && cell.length() > 2) {
            var inside = cell.substring(2, cell.length() - 1);
            return inside.replace("\"\"", "").contains("\"") ? cell : inside.replace("\"\"", "\"");
        }
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
