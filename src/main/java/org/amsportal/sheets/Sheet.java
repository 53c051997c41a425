package org.amsportal.sheets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A spreadsheet as it was read.
 *
 * @param width the number of columns; every row has as many cells
 * @param all the rows that say anything, those above the header and the header itself included
 * @param headerNumber the number of the row that names the columns; 0 for none
 */
public record Sheet(int width, List<Row> all, int headerNumber, List<Told> told) {

    public Sheet {
        all = List.copyOf(all);
        told = List.copyOf(told);
    }

    /** The rows after the header; all of them where there is none. */
    public List<Row> rows() {
        int first = 0;
        while (first < all.size() && all.get(first).number() <= headerNumber) {
            first++;
        }
        return all.subList(first, all.size());
    }

    public Optional<Row> header() {
        return all.stream().filter(row -> headerNumber > 0 && row.number() == headerNumber).findFirst();
    }

    /** The same sheet with another row as its header; 0 for none. The rows above it are no longer among {@link #rows}. */
    public Sheet withHeader(int number) {
        return new Sheet(width, all, number, told);
    }

    /**
     * What two sheets have in common whose columns are named alike, in the same order, but for case, accents and signs: 64 characters. Empty
     * without a header.
     */
    public Optional<String> headerKey() {
        return header().map(row -> String.join("\n", row.cells().stream().map(HeaderNames::key).toList()))
                .map(Sheet::digest);
    }

    private static String digest(String names) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
