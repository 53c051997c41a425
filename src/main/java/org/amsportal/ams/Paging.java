package org.amsportal.ams;

import java.util.List;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** Where a page stands, from {@code meta} or from beside the list (assumed). Without such facts the list is whole. */
record Paging(int page, int lastPage, @Nullable Long total) {

    static Paging of(List<JsonNode> holders, int asked) {
        return holders.stream().flatMap(holder -> List.of(holder.path("meta"), holder).stream())
                .filter(facts -> facts.has("current_page") || facts.has("last_page")).findFirst()
                .map(facts -> of(facts, asked, hasNext(holders))).orElse(new Paging(1, 1, null));
    }

    private static Paging of(JsonNode facts, int asked, boolean next) {
        var page = Math.clamp(number(facts, "current_page").orElse(asked), 1, Integer.MAX_VALUE);
        var total = number(facts, "total");
        var last = number(facts, "last_page").orElseGet(() -> computed(facts, page, next));
        return new Paging(page, Math.clamp(last, 1, Integer.MAX_VALUE),
                total.isPresent() ? total.getAsLong() : null);
    }

    private static long computed(JsonNode facts, int page, boolean next) {
        var perPage = number(facts, "per_page").orElse(0);
        var total = number(facts, "total");
        if (total.isPresent() && perPage > 0) {
            return Math.ceilDiv(total.getAsLong(), perPage);
        }
        return next ? page + 1L : page;
    }

    private static boolean hasNext(List<JsonNode> holders) {
        return holders.stream().anyMatch(holder -> holder.path("next_page_url").isString()
                || holder.path("links").path("next").isString()
                || holder.path("meta").path("next_page_url").isString());
    }

    private static OptionalLong number(JsonNode facts, String field) {
        return facts.path(field).asLongOpt();
    }
}
