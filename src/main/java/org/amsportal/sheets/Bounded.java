package org.amsportal.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The unpacked bytes of a part of a workbook; refused where they become more than all parts together may have. */
final class Bounded extends FilterInputStream {

    private final Allowance allowance;

    Bounded(InputStream in, Allowance allowance) {
        super(in);
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        allowance.take(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        allowance.take(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
