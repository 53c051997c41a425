package org.amsportal.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.amsportal.sheets.Refusal.Plain;

/** XML in which markup follows soon: nothing that is read in one piece, such as an attribute, fills the memory. */
final class ShortTokens extends FilterInputStream {

    /** Bytes: many times what Excel writes for its longest cell. */
    private static final int LONGEST = 1024 * 1024;

    private int length;

    ShortTokens(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        for (int at = from; at < from + read; at++) {
            this.length = bytes[at] == '<' ? 0 : this.length + 1;
            if (this.length > LONGEST) {
                throw new NotRead(Plain.DAMAGED);
            }
        }
        return read;
    }
}
