package org.amsportal.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.amsportal.sheets.Refusal.Plain;

/** The text of a file, and the encoding that it was found to have. */
record EncodedText(String text, Charset charset) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';
    /** Of so many 16-bit characters at least one is a letter, digit or separator of ASCII. */
    private static final int ASCII_EACH = 5;
    /** Of so many characters at most one is a control character. */
    private static final int CONTROL_EACH = 100;

    static EncodedText of(byte[] bytes) {
        var charset = charset(bytes).orElseThrow(() -> new NotRead(Plain.NOT_TEXT));
        var read = decode(bytes, charset);
        if (read.isEmpty() && charset.equals(StandardCharsets.UTF_8) && !marked(bytes, 0xEF, 0xBB, 0xBF)) {
            charset = WINDOWS;
            read = decode(bytes, WINDOWS);
        }
        var text = read.orElseThrow(() -> new NotRead(Plain.NOT_TEXT));
        checkLetters(text);
        return new EncodedText(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text, charset);
    }

    /** What marks and zero bytes tell; UTF-8 where they tell nothing, empty where the bytes are no text. */
    static Optional<Charset> charset(byte[] bytes) {
        if (marked(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (marked(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        int[] zeros = new int[2];
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                zeros[at % 2]++;
            }
        }
        if (zeros[0] + zeros[1] == 0) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        boolean wide = bytes.length % 2 == 0 && Math.min(zeros[0], zeros[1]) == 0
                && (zeros[0] + zeros[1]) * ASCII_EACH >= bytes.length / 2;
        return wide
                ? Optional.of(zeros[0] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static boolean marked(byte[] bytes, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= bytes.length || Byte.toUnsignedInt(bytes[at]) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    /** Refuses what holds zero bytes, or more than a few control characters. */
    static void checkLetters(String text) {
        long controls = text.chars().filter(it -> it < ' ' && it != '\t' && it != '\n' && it != '\r').count();
        if (controls * CONTROL_EACH > text.length() || text.indexOf('\0') >= 0) {
            throw new NotRead(Plain.NOT_TEXT);
        }
    }
}
