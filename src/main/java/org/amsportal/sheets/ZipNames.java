package org.amsportal.sheets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names of the parts of a ZIP file as they stand before each part, also of a file that is cut off. */
final class ZipNames {

    private static final int MOST = 2 * WorkbookCopy.MOST_PARTS;
    private static final int LENGTH_AT = 26;
    private static final int NAME_AT = 30;

    private ZipNames() {
    }

    /** In lower case, with slashes between folders. */
    static List<String> of(byte[] file) {
        var names = new ArrayList<String>();
        for (int at = 0; at + NAME_AT < file.length && names.size() < MOST; at++) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 3 && file[at + 3] == 4) {
                int length = Byte.toUnsignedInt(file[at + LENGTH_AT])
                        + 256 * Byte.toUnsignedInt(file[at + LENGTH_AT + 1]);
                int known = Math.min(length, file.length - at - NAME_AT);
                names.add(new String(file, at + NAME_AT, known, StandardCharsets.ISO_8859_1).replace('\\', '/')
                        .toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
