package org.amsportal.sheets;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.amsportal.sheets.Refusal.Plain;

/** What the name of a file says it is. {@code ending} is in lower case, without the dot; empty where it says nothing. */
record FileName(String ending) {

    private static final Pattern ENDING = Pattern.compile("(?s).*\\.([a-z0-9]{1,8})");
    private static final Set<String> TEXT = Set.of("csv", "tsv", "tab", "txt");
    private static final Set<String> WORKBOOK = Set.of("xlsx", "xltx");
    private static final Set<String> MACROS = Set.of("xlsm", "xltm", "xlam");
    private static final Set<String> OLD = Set.of("xls", "xlt");

    static FileName of(String name) {
        var ending = ENDING.matcher(Spaces.strip(name).toLowerCase(Locale.ROOT));
        return new FileName(ending.matches() ? ending.group(1) : "");
    }

    /** Refuses what is not read here, and what is something else than the name says. */
    void check(FileKind found) {
        boolean read = found == FileKind.TEXT || found == FileKind.WORKBOOK;
        if (says(found)) {
            if (!read) {
                throw new NotRead(refusal(found));
            }
            if (MACROS.contains(ending)) {
                throw new NotRead(Plain.MACROS);
            }
            return;
        }
        throw new NotRead(new Refusal.Unlike(ending, found));
    }

    private boolean says(FileKind found) {
        return ending.isEmpty() || switch (found) {
            case TEXT -> TEXT.contains(ending);
            case WORKBOOK -> WORKBOOK.contains(ending) || MACROS.contains(ending);
            case BINARY_WORKBOOK -> ending.equals("xlsb");
            case ENCRYPTED_WORKBOOK -> !TEXT.contains(ending);
            case OLD_EXCEL -> OLD.contains(ending);
            default -> !TEXT.contains(ending) && !ending.startsWith("xl");
        };
    }

    private static Refusal refusal(FileKind found) {
        return switch (found) {
            case ENCRYPTED_WORKBOOK -> Plain.ENCRYPTED;
            case OLD_EXCEL -> Plain.OLD_EXCEL;
            default -> new Refusal.NotASheet(found);
        };
    }
}
