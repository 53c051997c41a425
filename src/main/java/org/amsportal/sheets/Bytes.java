package org.amsportal.sheets;

import java.util.Arrays;

/** Looks for bytes in a file. */
final class Bytes {

    private Bytes() {
    }

    static boolean contain(byte[] bytes, byte[] part) {
        return count(bytes, part, 0) > 0;
    }

    /** How often they are there; no more are counted than one beyond {@code enough}. */
    static int count(byte[] bytes, byte[] part, int enough) {
        int count = 0;
        for (int at = 0; at <= bytes.length - part.length && count <= enough; at++) {
            if (bytes[at] == part[0] && Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                count++;
            }
        }
        return count;
    }
}
