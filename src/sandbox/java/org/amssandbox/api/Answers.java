package org.amssandbox.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.amssandbox.settings.CurrentSettings;
import org.amssandbox.settings.Settings.Created;
import org.amssandbox.settings.Settings.Envelope;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Success bodies: in the envelope or bare, lists whole or in pages. */
@Component
class Answers {

    private final CurrentSettings settings;

    Answers(CurrentSettings settings) {
        this.settings = settings;
    }

    ResponseEntity<Object> ok(Object body) {
        return ResponseEntity.ok(wrapped(body));
    }

    ResponseEntity<Object> created(Object body) {
        return ResponseEntity.status(201).body(wrapped(settings.get().created() == Created.ID
                && body instanceof Map<?, ?> whole ? Map.of("id", Objects.requireNonNull(whole.get("id"))) : body));
    }

    /** Lists are paged only where a page can say that it is one. */
    boolean pages() {
        return settings.get().pageMeta() && settings.get().envelope() == Envelope.DATA;
    }

    ResponseEntity<Object> page(Page page, List<Object> items, long total) {
        var meta = Map.of("current_page", page.number(), "last_page", page.last(total), "per_page", page.size(),
                "total",
                total);
        return ResponseEntity.ok(Map.of("data", items, "meta", meta));
    }

    <T> List<Object> each(List<T> things, Function<T, Object> wire) {
        return things.stream().map(wire).toList();
    }

    private Object wrapped(Object body) {
        return settings.get().envelope() == Envelope.BARE ? body : Map.of("data", body);
    }
}
