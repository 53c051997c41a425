package org.amsportal.ams;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * What the answer to a create tells of the new thing: bare, or under {@code data} or the thing's name, with {@code id} or {@code <name>_id}. Where
 * it offers several numbers that differ, or anything else than a number in the place of one, nobody can tell which is the new one.
 */
final class CreatedThing {

    private final String name;
    private final List<OptionalLong> numbers = new ArrayList<>();
    private final List<JsonNode> parts = new ArrayList<>();

    private CreatedThing(String name) {
        this.name = name;
    }

    /** {@code name} is what AMS calls such a thing: {@code user}, {@code department}. */
    static CreatedThing in(JsonNode answer, String name) {
        var created = new CreatedThing(name);
        created.collect(answer);
        return created;
    }

    private void collect(JsonNode node) {
        if (!node.isObject()) {
            numbers.add(Ids.in(node));
            return;
        }
        parts.add(node);
        for (String place : List.of("data", name, "id", name + "_id")) {
            var child = node.path(place);
            if (!child.isMissingNode() && !child.isNull()) {
                collect(child);
            }
        }
    }

    /** The one number that it tells; empty where it tells none, or not clearly. */
    OptionalLong number() {
        var told = numbers.stream().distinct().toList();
        return told.size() == 1 ? told.getFirst() : OptionalLong.empty();
    }

    /** Whether it is told of this user; null where it does not tell an email. */
    @Nullable
    Boolean is(NewUser user) {
        var emails = parts.stream().map(part -> part.path("email")).filter(JsonNode::isString)
                .map(JsonNode::stringValue).toList();
        return emails.isEmpty()
                ? null
                : Boolean.valueOf(emails.stream().allMatch(email -> same(email, user.email())));
    }

    /** Whether it is told of this department, by name and parent; null where it does not tell both, or puts at a parent what was sent without one. */
    @Nullable
    Boolean is(NewDepartment department) {
        var whole = parts.stream().filter(part -> part.path("name").isString() && part.has("parent_id")).toList();
        if (whole.isEmpty()) {
            return null;
        }
        if (!whole.stream().allMatch(part -> same(part.path("name").stringValue(), department.name()))) {
            return false;
        }
        boolean there = whole.stream().allMatch(part -> Objects.equals(parent(part), department.parentId()));
        return there ? Boolean.TRUE : department.parentId() == null ? null : Boolean.FALSE;
    }

    private static @Nullable Long parent(JsonNode part) {
        var parent = Ids.in(part.path("parent_id"));
        return parent.isPresent() ? Long.valueOf(parent.getAsLong()) : null;
    }

    private static boolean same(String told, String sent) {
        return plain(told).equals(plain(sent));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
