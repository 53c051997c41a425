package org.amsportal.sheets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.amsportal.sheets.Refusal.Plain;

/**
 * The text of a file, and the encoding that it was found to have.
 *
 * @param text bytes that are no letter of the encoding stand in it as {@link StrayByte}
 * @param ways the encodings that it may have; empty where only one is possible
 */
record EncodedText(String text, Charset charset, Optional<Told.Lettering> ways) {

    private static final char MARK = '\uFEFF';
    /** Of so many 16-bit characters at least one is a letter, digit or separator of ASCII. */
    private static final int ASCII_EACH = 5;
    /** Of so many characters at most one is a control character. */
    private static final int CONTROL_EACH = 100;

    static EncodedText of(byte[] bytes) {
        var charset = charset(bytes).orElseThrow(() -> new NotRead(Plain.NOT_TEXT));
        var read = decode(bytes, charset).map(text -> new EncodedText(text, charset, Optional.empty()));
        if (read.isEmpty() && charset.equals(StandardCharsets.UTF_8)) {
            read = marked(bytes, 0xEF, 0xBB, 0xBF) || isMostlyUtf8(bytes)
                    ? Optional.of(new EncodedText(StrayByte.decode(bytes), charset, Optional.empty()))
                    : OneByteText.of(bytes);
        }
        var found = read.orElseThrow(() -> new NotRead(Plain.NOT_TEXT));
        var text = found.text();
        checkLetters(text);
        return new EncodedText(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text, found.charset(),
                found.ways());
    }

    /** Letters of other encodings are letters of UTF-8 by chance alone: as many of them as there are strays are no chance. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        var text = StrayByte.decode(bytes);
        long strays = text.chars().filter(StrayByte::is).count();
        return text.codePoints().filter(it -> it > 0x7F && !StrayByte.is(it)).count() >= strays;
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

    /** Empty where not all bytes are letters of the encoding. */
    static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    /** Empty where not all letters are there in the encoding. */
    static Optional<byte[]> encode(String text, Charset charset) {
        try {
            var bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            var some = new byte[bytes.remaining()];
            bytes.get(some);
            return Optional.of(some);
        } catch (CharacterCodingException otherLetters) {
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
