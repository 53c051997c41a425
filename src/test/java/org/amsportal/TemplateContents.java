package org.amsportal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.amsportal.TemplatesTest.Found;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.jspecify.annotations.Nullable;

/** Collects the elements, attributes and texts of templates. */
class TemplateContents extends AbstractSimpleMarkupHandler {

    private final List<Found> elements = new ArrayList<>();
    private final List<Found> attributes = new ArrayList<>();
    private final List<Found> texts = new ArrayList<>();
    private String file = "";

    void read(String nextFile) {
        file = nextFile;
    }

    List<Found> elements() {
        return elements;
    }

    List<Found> attributes() {
        return attributes;
    }

    List<Found> texts() {
        return texts;
    }

    @Override
    public void handleText(char[] buffer, int offset, int len, int line, int col) {
        texts.add(new Found(file + ":" + line, "", new String(buffer, offset, len)));
    }

    @Override
    public void handleOpenElement(String elementName, @Nullable Map<String, String> given, int line, int col) {
        element(elementName, given, line);
    }

    @Override
    public void handleStandaloneElement(String elementName, @Nullable Map<String, String> given, boolean minimized,
            int line, int col) {
        element(elementName, given, line);
    }

    private void element(String name, @Nullable Map<String, String> given, int line) {
        var its = given == null ? Map.<String, String>of() : given;
        elements.add(new Found(file + ":" + line, name.toLowerCase(Locale.ROOT), its.keySet().toString()));
        its.forEach((attribute, value) -> attributes
                .add(new Found(file + ":" + line, attribute.toLowerCase(Locale.ROOT), value == null ? "" : value)));
    }
}
