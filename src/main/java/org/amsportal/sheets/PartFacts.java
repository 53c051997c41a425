package org.amsportal.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamReader;

import org.amsportal.sheets.Refusal.Plain;
import org.jspecify.annotations.Nullable;

/** What the parts of a workbook say of one another. */
final class PartFacts {

    private static final Pattern WORKBOOK = Pattern.compile("(?i)(.*/)?workbook[^/]*\\.rels");
    private static final Pattern ROOT = Pattern.compile("^/?xl/");

    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, SheetFacts> sheets = new HashMap<>();
    private boolean formats;
    private int sharedTexts = -1;
    private int highestShared = -1;

    /** Takes what an element of a part says in its attributes. */
    void element(String part, XMLStreamReader element) {
        var type = text(element.getAttributeValue(null, "ContentType"));
        if (type.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw new NotRead(Plain.MACROS);
        }
        formats |= element.getLocalName().equals("Override") && type.endsWith("styles+xml");
        if (element.getLocalName().equals("Relationship") && WORKBOOK.matcher(part).matches()) {
            targets.put(text(element.getAttributeValue(null, "Id")),
                    path(text(element.getAttributeValue(null, "Target"))));
        }
    }

    SheetFacts newSheet(String part) {
        var facts = new SheetFacts();
        sheets.put(path(part), facts);
        return facts;
    }

    /** What is in the sheet of a relation; refused where that is no sheet, or one of an earlier relation. */
    List<Told> take(String relation) {
        var facts = sheets.remove(targets.getOrDefault(relation, ""));
        if (facts == null) {
            throw new NotRead(Plain.DAMAGED);
        }
        return facts.told();
    }

    boolean hasFormats() {
        return formats;
    }

    /** How many texts a part holds that cells share. */
    void sharedTexts(int count) {
        sharedTexts = sharedTexts < 0 ? count : Math.min(sharedTexts, count);
    }

    /** A cell says the text of this number. */
    void sharedText(int number) {
        highestShared = Math.max(highestShared, number);
    }

    /** Refuses a workbook whose cells share texts that it does not hold. */
    void check() {
        if (highestShared >= Math.max(sharedTexts, 0)) {
            throw new NotRead(Plain.DAMAGED);
        }
    }

    private static String path(String name) {
        return ROOT.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private static String text(@Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }
}
