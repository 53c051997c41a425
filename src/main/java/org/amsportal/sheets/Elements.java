package org.amsportal.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes from element to element of a part of a workbook. A document type on the way is refused, and an entity, and what no workbook has. */
final class Elements {

    /** How Excel writes what XML cannot, and {@code _} before what looks like it. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int DEEPEST = 100;
    /** Characters of a text; beyond them it is only known to be too long. */
    private static final int LONGEST = 4 * Sheets.LONGEST_CELL;

    private final XMLStreamReader reader;
    private int depth;

    Elements(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Goes on to where the next element starts or ends; false at the end of the part. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private int step() throws XMLStreamException {
        int event = reader.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("entities");
            default -> {
            }
        }
        if (depth > DEEPEST) {
            throw new XMLStreamException("deeper than any workbook");
        }
        return event;
    }

    boolean starts() {
        return reader.isStartElement();
    }

    String name() {
        return reader.getLocalName();
    }

    XMLStreamReader at() {
        return reader;
    }

    String attribute(String name, String otherwise) {
        var value = reader.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }

    /** Goes to the end of the element that has just started. */
    void skip() throws XMLStreamException {
        for (int outside = depth - 1; depth > outside && next();) {
        }
    }

    /** The characters of the element that has just started. */
    String characters() throws XMLStreamException {
        var text = new StringBuilder();
        for (int outside = depth - 1; depth > outside && reader.hasNext();) {
            int event = step();
            if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) && text.length() < LONGEST) {
                text.append(reader.getText());
            }
        }
        return unescaped(text.toString());
    }

    /** The text of the element that has just started, in all its runs, without what tells how to pronounce it. */
    String runs() throws XMLStreamException {
        var text = new StringBuilder();
        for (int outside = depth - 1; depth > outside && next();) {
            if (starts() && name().equals("t") && text.length() < LONGEST) {
                text.append(characters());
            } else if (starts() && !name().equals("r")) {
                skip();
            }
        }
        return text.toString();
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(it -> Matcher.quoteReplacement(character(it.group(), it.group(1))))
                : text;
    }

    private static String character(String escaped, String number) {
        int character = Integer.parseInt(number, 16);
        boolean written = (character >= ' ' && character < 0xD800) || character == '\t' || character == '\n'
                || character == '\r';
        return written ? Character.toString(character) : escaped;
    }
}
