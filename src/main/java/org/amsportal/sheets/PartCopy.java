package org.amsportal.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

import com.fasterxml.aalto.stax.InputFactoryImpl;

/** Copies those parts of a workbook that are read, and of them what is read. */
final class PartCopy {

    private static final Set<String> ROOTS = Set.of("Types", "Relationships", "workbook", "styleSheet", "worksheet",
            "sst", "chartsheet", "dialogsheet");
    private static final Set<String> ELEMENTS = Set.of("Override", "Relationship", "workbookPr", "sheets", "sheet",
            "numFmts", "numFmt", "cellXfs", "xf");
    private static final Set<String> ATTRIBUTES = Set.of("ContentType", "PartName", "Id", "Target", "date1904", "name",
            "sheetId", "state", "numFmtId", "formatCode");
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Set<String> ANY_RELATIONS = Set.of(RELATIONS,
            "http://purl.oclc.org/ooxml/officeDocument/relationships");

    /** Sheets, relations and formats: many more than Excel has. What comes after them is not read. */
    private static final int MOST_ELEMENTS = 100_000;
    /** As many as there are cells within the limits. */
    private static final int MOST_TEXTS = Sheets.MOST_ROWS * Sheets.MOST_COLUMNS;

    private final PartFacts facts;
    private final XMLInputFactory readers = new InputFactoryImpl();
    private final XMLOutputFactory writers = XMLOutputFactory.newDefaultFactory();

    PartCopy(PartFacts facts) {
        this.facts = facts;
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    void copy(String name, InputStream part, ZipOutputStream to) throws IOException, XMLStreamException {
        var elements = new Elements(readers.createXMLStreamReader(new ShortTokens(part)));
        if (!elements.next() || !ROOTS.contains(elements.name())) {
            return;
        }
        to.putNextEntry(new ZipEntry(name));
        var letters = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        var writer = writers.createXMLStreamWriter(letters);
        switch (elements.name()) {
            case "worksheet" -> new SheetCopy(elements, writer, facts, facts.newSheet(name)).copy();
            case "sst" -> shared(elements, writer);
            case "chartsheet", "dialogsheet" -> {
                facts.newSheet(name);
                known(name, elements, writer);
            }
            default -> known(name, elements, writer);
        }
        writer.flush();
        letters.flush();
        to.closeEntry();
    }

    private void known(String part, Elements elements, XMLStreamWriter writer) throws XMLStreamException {
        int count = 0;
        start(elements.at(), writer);
        while (elements.next()) {
            if (!elements.starts()) {
                writer.writeEndElement();
            } else if (ELEMENTS.contains(elements.name()) && ++count <= MOST_ELEMENTS) {
                facts.element(part, elements.at());
                start(elements.at(), writer);
            } else {
                elements.skip();
            }
        }
    }

    private static void start(XMLStreamReader element, XMLStreamWriter writer) throws XMLStreamException {
        writer.writeStartElement(element.getLocalName());
        for (int at = 0; at < element.getAttributeCount(); at++) {
            var name = element.getAttributeLocalName(at);
            var namespace = element.getAttributeNamespace(at);
            if (namespace != null && ANY_RELATIONS.contains(namespace) && name.equals("id")) {
                writer.writeNamespace("r", RELATIONS);
                writer.writeAttribute("r", RELATIONS, name, element.getAttributeValue(at));
            } else if ((namespace == null || namespace.isEmpty()) && ATTRIBUTES.contains(name)) {
                writer.writeAttribute(name, element.getAttributeValue(at));
            }
        }
    }

    private void shared(Elements elements, XMLStreamWriter writer) throws XMLStreamException {
        int count = 0;
        writer.writeStartElement("sst");
        while (elements.next()) {
            if (elements.starts() && elements.name().equals("si")) {
                if (++count > MOST_TEXTS) {
                    throw new NotRead(new Refusal.UnpacksTooLarge(WorkbookCopy.LARGEST_UNPACKED));
                }
                writer.writeStartElement("si");
                writer.writeStartElement("t");
                writer.writeCharacters(elements.runs());
                writer.writeEndElement();
                writer.writeEndElement();
            }
        }
        writer.writeEndElement();
        facts.sharedTexts(count);
    }
}
