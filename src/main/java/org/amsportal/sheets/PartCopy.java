package org.amsportal.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

import org.amsportal.sheets.PartFacts.Part;
import org.amsportal.sheets.PartFacts.Role;

import com.fasterxml.aalto.stax.InputFactoryImpl;

/** Copies those parts of a workbook that are read, and of them what is read. */
final class PartCopy {

    private static final Map<String, Role> ROLES = Map.of("workbook", Role.WORKBOOK, "worksheet", Role.SHEET,
            "chartsheet", Role.SHEET, "dialogsheet", Role.SHEET, "sst", Role.TEXTS, "styleSheet", Role.STYLES);
    private static final Set<String> ELEMENTS = Set.of("workbookPr", "sheets", "sheet", "numFmts", "numFmt", "cellXfs",
            "xf");
    private static final Set<String> ATTRIBUTES = Set.of("date1904", "name", "sheetId", "state", "numFmtId",
            "formatCode");
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
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

    void copy(String name, InputStream from, ZipOutputStream to) throws IOException, XMLStreamException {
        var elements = new Elements(readers.createXMLStreamReader(new ShortTokens(from)));
        if (!elements.next()) {
            return;
        }
        switch (elements.name()) {
            case "Types" -> types(elements);
            case "Relationships" -> relations(name, elements);
            default -> {
                var role = ROLES.get(elements.name());
                if (role != null) {
                    copy(facts.add(name, role), elements, to);
                }
            }
        }
    }

    private void copy(Part part, Elements elements, ZipOutputStream to) throws IOException, XMLStreamException {
        to.putNextEntry(new ZipEntry(part.written()));
        var letters = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        var writer = writers.createXMLStreamWriter(letters);
        switch (elements.name()) {
            case "worksheet" -> new SheetCopy(elements, writer, facts, part.facts()).copy();
            case "sst" -> shared(part, elements, writer);
            default -> known(elements, writer);
        }
        writer.flush();
        letters.flush();
        to.closeEntry();
    }

    private void types(Elements elements) throws XMLStreamException {
        while (elements.next()) {
            if (elements.starts()) {
                facts.contentType(elements.attribute("ContentType", ""));
            }
        }
    }

    private void relations(String list, Elements elements) throws XMLStreamException {
        while (elements.next()) {
            if (elements.starts() && elements.name().equals("Relationship")) {
                facts.relation(list, elements.attribute("Id", ""), elements.attribute("Target", ""));
            }
        }
    }

    /** What tells where the parts are that were copied; after all of them. */
    void finish(ZipOutputStream to) throws IOException, XMLStreamException {
        var book = facts.workbook();
        part(to, "[Content_Types].xml", writer -> {
            writer.writeStartElement("Types");
            type(writer, book, "sheet.main+xml");
            for (var one : Map.of(Role.TEXTS, "sharedStrings+xml", Role.STYLES, "styles+xml").entrySet()) {
                var part = facts.one(one.getKey());
                if (part.isPresent()) {
                    type(writer, part.get(), one.getValue());
                }
            }
            writer.writeEndElement();
        });
        part(to, book.written().replace("xl/", "xl/_rels/") + ".rels", writer -> {
            writer.writeStartElement("Relationships");
            for (var one : facts.related().entrySet()) {
                writer.writeEmptyElement("Relationship");
                writer.writeAttribute("Id", one.getKey());
                writer.writeAttribute("Target", "/" + one.getValue().written());
            }
            writer.writeEndElement();
        });
    }

    private static void type(XMLStreamWriter writer, Part part, String type) throws XMLStreamException {
        writer.writeEmptyElement("Override");
        writer.writeAttribute("PartName", "/" + part.written());
        writer.writeAttribute("ContentType", TYPE + type);
    }

    /** What a part of the copy says that no part of the file does. */
    private interface Content {

        void write(XMLStreamWriter writer) throws XMLStreamException;
    }

    private void part(ZipOutputStream to, String name, Content content) throws IOException, XMLStreamException {
        to.putNextEntry(new ZipEntry(name));
        var letters = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        var writer = writers.createXMLStreamWriter(letters);
        content.write(writer);
        writer.flush();
        letters.flush();
        to.closeEntry();
    }

    private static void known(Elements elements, XMLStreamWriter writer) throws XMLStreamException {
        int count = 0;
        start(elements.at(), writer);
        while (elements.next()) {
            if (!elements.starts()) {
                writer.writeEndElement();
            } else if (ELEMENTS.contains(elements.name()) && ++count <= MOST_ELEMENTS) {
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

    private void shared(Part part, Elements elements, XMLStreamWriter writer) throws XMLStreamException {
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
        facts.sharedTexts(part, count);
    }
}
