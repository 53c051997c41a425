package org.amsportal.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private final Set<PartFacts.Part> asked = new HashSet<>();

    private WorkbookCopy() {
    }

    static WorkbookCopy of(byte[] file) {
        var copy = new WorkbookCopy();
        try (var from = new ZipParts(file);
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

    private void take(ZipParts from, ZipOutputStream to) throws IOException, XMLStreamException {
        var unpacked = new Allowance(LARGEST_UNPACKED);
        var parts = new PartCopy(facts);
        for (var entry : from.all()) {
            var name = entry.getName().toLowerCase(Locale.ROOT);
            checkMacros(name);
            try (var content = new Bounded(from.open(entry), unpacked)) {
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    parts.copy(entry.getName(), content, to);
                }
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
        parts.finish(to);
    }

    private static void checkMacros(String name) {
        if (name.endsWith("vbaproject.bin") || name.replace('\\', '/').contains("macrosheets/")) {
            throw new NotRead(Plain.MACROS);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    boolean hasFormats() {
        return facts.one(PartFacts.Role.STYLES).isPresent();
    }

    /** What was seen in a sheet, by the number that the workbook gives its part; refused where that is no sheet, or one that was asked for. */
    List<Told> facts(String relation) {
        var part = facts.related().get(relation);
        if (part == null || part.role() != PartFacts.Role.SHEET || !asked.add(part)) {
            throw new NotRead(Plain.DAMAGED);
        }
        return part.facts().told();
    }
}
