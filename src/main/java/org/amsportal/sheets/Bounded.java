package org.amsportal.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The unpacked bytes of all parts of a workbook, one part after another; refused where they become too many. */
final class Bounded extends FilterInputStream {

    private final int limit;
    private int count;

    Bounded(InputStream in, int limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        take(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        take(Math.max(read, 0));
        return read;
    }

    private void take(int read) {
        count += read;
        if (count > limit) {
            throw new NotRead(new Refusal.UnpacksTooLarge(limit));
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The next part is still to be read. */
    @Override
    public void close() {
    }
}
