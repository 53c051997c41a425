package org.amsportal.sheets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Bytes in UTF-8 that are no letter there: they come with cells that were pasted from somewhere else. Until the cell is known they stand in a
 * text as a half of a pair of characters that has no other half, which nothing else in a text is.
 */
final class StrayByte {

    /** What people see where a letter was lost. */
    static final char LOST = '\uFFFD';

    private static final Charset PERHAPS = Charset.forName("windows-1252");
    /** Stands for the byte 0x00; those from 0x80 on occur. */
    private static final char BASE = '\uDC00';

    private StrayByte() {
    }

    static boolean is(int character) {
        return character >= BASE + 0x80 && character <= BASE + 0xFF;
    }

    /** All bytes that can be read as UTF-8, and the others as strays. */
    static String decode(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var from = ByteBuffer.wrap(bytes);
        var to = CharBuffer.allocate(bytes.length);
        while (true) {
            var result = decoder.decode(from, to, true);
            if (!result.isError()) {
                return to.flip().toString();
            }
            for (int at = 0; at < result.length(); at++) {
                to.put((char) (BASE + Byte.toUnsignedInt(from.get())));
            }
        }
    }

    /** Whether there is a half pair of characters in a cell. */
    static boolean in(String cell) {
        return cell.codePoints().anyMatch(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE);
    }

    /** The cell with a sign where a letter was lost. */
    static String seen(String cell) {
        return map(cell, false);
    }

    /** The cell as it probably was: stray bytes are mostly those of Windows. */
    static String perhaps(String cell) {
        return map(cell, true);
    }

    private static String map(String cell, boolean read) {
        var text = new StringBuilder();
        cell.codePoints().forEach(it -> {
            if (it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE) {
                text.appendCodePoint(it);
            } else if (read && is(it)) {
                text.append(new String(new byte[]{(byte) (it - BASE)}, PERHAPS));
            } else {
                text.append(LOST);
            }
        });
        return text.toString();
    }
}
