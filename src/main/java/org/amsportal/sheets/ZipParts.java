package org.amsportal.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

import org.amsportal.sheets.Refusal.Plain;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a ZIP file as its directory lists them, which is what Excel goes by: what stands before a part need not say how long it is. Of
 * parts beyond {@link WorkbookCopy#MOST_PARTS} nothing is held.
 */
final class ZipParts implements Closeable {

    private static final byte[] IN_DIRECTORY = {'P', 'K', 1, 2};

    private final ZipFile zip;

    ZipParts(byte[] file) throws IOException {
        if (Bytes.count(file, IN_DIRECTORY, WorkbookCopy.MOST_PARTS) > WorkbookCopy.MOST_PARTS) {
            throw new NotRead(new Refusal.TooManyParts(WorkbookCopy.MOST_PARTS));
        }
        zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .setUseUnicodeExtraFields(false).get();
    }

    /** In the order in which they lie in the file. */
    List<ZipArchiveEntry> all() {
        return Collections.list(zip.getEntriesInPhysicalOrder());
    }

    /** What is in a part. At its end it turns out whether that is what was put into it. */
    InputStream open(ZipArchiveEntry part) throws IOException {
        if (part.getGeneralPurposeBit().usesEncryption()) {
            throw new NotRead(Plain.ENCRYPTED);
        }
        if (part.getMethod() != ZipEntry.STORED && part.getMethod() != ZipEntry.DEFLATED) {
            throw new ZipException("packed as no workbook is");
        }
        return new Whole(zip.getInputStream(part), part.getCrc());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Fails at the end where the sum of what was read is another one. */
    private static final class Whole extends CheckedInputStream {

        private final long sum;

        Whole(InputStream in, long sum) {
            super(in, new CRC32());
            this.sum = sum;
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return checked(super.read(bytes, from, length));
        }

        private int checked(int read) throws ZipException {
            if (read < 0 && getChecksum().getValue() != sum) {
                throw new ZipException("not what was put into it");
            }
            return read;
        }
    }
}
