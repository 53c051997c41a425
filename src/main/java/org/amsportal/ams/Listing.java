package org.amsportal.ams;

import java.util.ArrayList;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

/** The list in an answer: bare, or under {@code data} or its name, however often wrapped; with what the wrapping says of pages. */
record Listing(JsonNode items, Paging paging) {

    static Listing of(JsonNode answer, String name, int asked) {
        var holders = new ArrayList<JsonNode>();
        JsonNode node = answer;
        while (!node.isArray()) {
            holders.addFirst(node);
            node = node.has("data") ? node.path("data") : node.path(name);
            if (!node.isContainer()) {
                throw new NotReadable("no list");
            }
        }
        return new Listing(node, Paging.of(holders, asked));
    }

    /** One element that cannot be read makes the whole list unreadable: leaving it out would be a guess. */
    <T> AmsPage<T> page(Function<JsonNode, T> element) {
        return new AmsPage<>(items.values().stream().map(element).toList(), paging.page(), paging.lastPage(),
                paging.total());
    }
}
