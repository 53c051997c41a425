package org.amsportal.sheets;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.amsportal.sheets.Refusal.Plain;

/**
 * What the parts of a workbook are and say of one another. What a part is its content tells; which belong together their relations tell: names,
 * their case and folders differ between programs.
 */
final class PartFacts {

    /** What is read of a workbook. */
    enum Role {
        WORKBOOK, SHEET, TEXTS, STYLES
    }

    /** A part with the name that it has in the copy. */
    record Part(Role role, String written, SheetFacts facts) {}

    /** All relations of all parts: many more than Excel has. Those after them are not read. */
    private static final int MOST_RELATIONS = 100_000;
    /** The relations of the file as a whole. */
    private static final String ROOT = "_rels/.rels";

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> relations = new HashMap<>();
    private final Map<Part, Integer> texts = new HashMap<>();
    private int relationCount;
    private int highestShared = -1;

    /** Takes in a part; refused where there is another one of the same name. */
    Part add(String name, Role role) {
        var part = new Part(role, "xl/" + (parts.size() + 1) + ".xml", new SheetFacts());
        if (parts.putIfAbsent(path("", name), part) != null) {
            throw new NotRead(Plain.DAMAGED);
        }
        return part;
    }

    /** What the list of types says of a part. */
    void contentType(String type) {
        if (type.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw new NotRead(Plain.MACROS);
        }
    }

    /** {@code list} is the part that the relation stands in. */
    void relation(String list, String id, String target) {
        if (++relationCount <= MOST_RELATIONS) {
            var path = path("", list);
            relations.computeIfAbsent(path, _ -> new HashMap<>()).put(id, path(folder(folder(path)), target));
        }
    }

    /** How many texts a part holds that cells share. */
    void sharedTexts(Part part, int count) {
        texts.put(part, count);
    }

    /** A cell says the text of this number. */
    void sharedText(int number) {
        highestShared = Math.max(highestShared, number);
    }

    /** The part that names the sheets. */
    Part workbook() {
        return relations.getOrDefault(ROOT, Map.of()).values().stream().map(parts::get)
                .filter(it -> it != null && it.role() == Role.WORKBOOK).findFirst()
                .or(() -> any(Role.WORKBOOK)).orElseThrow(() -> new NotRead(Plain.DAMAGED));
    }

    /** What the workbook relates to that is read, by the numbers it gives. */
    Map<String, Part> related() {
        var book = workbook();
        var path = parts.entrySet().stream().filter(it -> it.getValue().equals(book)).map(Map.Entry::getKey).findFirst()
                .orElse("");
        var list = folder(path) + "_rels/" + path.substring(folder(path).length()) + ".rels";
        var related = new LinkedHashMap<String, Part>();
        relations.getOrDefault(list, Map.of()).forEach((id, target) -> Optional.ofNullable(parts.get(target))
                .ifPresent(part -> related.put(id, part)));
        return related;
    }

    /** The one part of a kind that the workbook relates to, or the only one there is. */
    Optional<Part> one(Role role) {
        return related().values().stream().filter(it -> it.role() == role).findFirst().or(() -> any(role));
    }

    private Optional<Part> any(Role role) {
        return parts.values().stream().filter(it -> it.role() == role).findFirst();
    }

    /** Refuses a workbook whose cells share texts that it does not hold. */
    void check() {
        if (highestShared >= one(Role.TEXTS).map(texts::get).orElse(0)) {
            throw new NotRead(Plain.DAMAGED);
        }
    }

    private static String folder(String path) {
        int end = path.lastIndexOf('/', path.length() - 2);
        return end < 0 ? "" : path.substring(0, end + 1);
    }

    /** The whole path of a part, as it is compared: in lower case, from the root, with slashes. */
    private static String path(String folder, String name) {
        var slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        var steps = new ArrayDeque<String>();
        for (var step : ((slashed.startsWith("/") ? "" : folder) + slashed).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
