package org.amsportal.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLStreamException;

import org.amsportal.sheets.Refusal.Plain;

/**
 * A workbook with nothing left in it but what is read: cells that say something, shared texts, number formats and names of sheets. It is made
 * in one pass that unpacks no more than the limits allow, whatever sizes the file declares, and it is what {@link Workbook} reads: nothing is read
 * that was not looked at here.
 */
final class WorkbookCopy {

    /** Excel writes about ten and one for each sheet. */
    static final int MOST_PARTS = 1_000;
    /** Bytes of all parts, unpacked: a sheet as large as the limits, with every cell used. */
    static final int LARGEST_UNPACKED = 64 * 1024 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PartFacts facts = new PartFacts();

    private WorkbookCopy() {
    }

    static WorkbookCopy of(byte[] file) {
        var copy = new WorkbookCopy();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file));
                var to = new ZipOutputStream(copy.bytes)) {
            to.setLevel(1);
            copy.take(from, to);
        } catch (NotRead refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException notAsExcelWritesIt) {
            throw new NotRead(Plain.DAMAGED);
        }
        copy.facts.check();
        return copy;
    }

    private void take(ZipInputStream from, ZipOutputStream to) throws IOException, XMLStreamException {
        var unpacked = new Bounded(from, LARGEST_UNPACKED);
        var parts = new PartCopy(facts);
        int count = 0;
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
            if (++count > MOST_PARTS) {
                throw new NotRead(new Refusal.TooManyParts(MOST_PARTS));
            }
            var name = entry.getName();
            checkMacros(name);
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                parts.copy(name, unpacked, to);
            }
            unpacked.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void checkMacros(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin") || lower.contains("macrosheets/")) {
            throw new NotRead(Plain.MACROS);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    boolean hasFormats() {
        return facts.hasFormats();
    }

    /** What was seen in a sheet, by the number that the workbook gives its part; asked once. */
    List<Told> facts(String relation) {
        return facts.take(relation);
    }
}
