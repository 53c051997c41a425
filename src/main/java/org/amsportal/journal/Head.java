package org.amsportal.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A change of an entry's head. Unless it takes or keeps the lease, the lease ends with it. */
final class Head {

    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    private String lease = "owner = null, lease_until = null";
    private Consumer<Redrawn> drawing = drawn -> drawn.leased = false;

    Head state(State state) {
        columns.put("state", state.name());
        draw(drawn -> drawn.state = state);
        return this;
    }

    Head why(@Nullable Why why, JournalJson json) {
        columns.put("why", json.why(why));
        draw(drawn -> drawn.why = why);
        return this;
    }

    Head result(@Nullable Long id) {
        columns.put("result_id", id);
        draw(drawn -> drawn.resultId = id);
        return this;
    }

    Head before(Before before, JournalJson json) {
        columns.put("before_state", json.ids(before.ids()));
        columns.put("before_source", before.source().name());
        draw(drawn -> drawn.before = before);
        return this;
    }

    Head sent(SortedSet<Long> list, JournalJson json) {
        columns.put("sent_state", json.ids(list));
        draw(drawn -> drawn.sent = list);
        return this;
    }

    Head after(@Nullable SortedSet<Long> after, JournalJson json) {
        columns.put("after_state", json.ids(after));
        draw(drawn -> drawn.after = after);
        return this;
    }

    Head attempt(int attempt) {
        columns.put("attempts", attempt);
        draw(drawn -> drawn.attempts = attempt);
        return this;
    }

    Head signIn(UUID signIn) {
        columns.put("sign_in", signIn);
        draw(drawn -> drawn.signIn = signIn);
        return this;
    }

    Head unknownSince(Instant since) {
        OffsetDateTime kept = Rows.utc(since);
        columns.put("unknown_since", kept);
        draw(drawn -> drawn.unknownSince = kept.toInstant());
        return this;
    }

    Head settleAfter(@Nullable Instant at) {
        OffsetDateTime kept = at == null ? null : Rows.utc(at);
        columns.put("settle_after", kept);
        draw(drawn -> drawn.settleAfter = kept == null ? null : kept.toInstant());
        return this;
    }

    /** Leases go by the database's clock, so that replicas need not agree on theirs. */
    Head lease(Duration time, String owner) {
        columns.put("owner", owner);
        lease = "lease_until = " + until(time);
        draw(drawn -> drawn.leased = true);
        return this;
    }

    static String until(Duration time) {
        return "current_timestamp + interval '" + Math.max(1, time.toSeconds()) + "' second";
    }

    Head keepLease(Filed filed) {
        lease = "owner = owner";
        draw(drawn -> drawn.leased = filed.leased());
        return this;
    }

    /** Leases alone do not count as a change to people. */
    Head at(Instant now) {
        if (columns.containsKey("state")) {
            OffsetDateTime kept = Rows.utc(now);
            columns.put("changed_at", kept);
            draw(drawn -> drawn.changedAt = kept.toInstant());
        }
        return this;
    }

    private void draw(Consumer<Redrawn> more) {
        drawing = drawing.andThen(more);
    }

    /** The entry as it lies in the database once this change is made. */
    Filed of(Filed filed) {
        var drawn = new Redrawn(filed);
        drawing.accept(drawn);
        return drawn.filed();
    }

    Map<String, @Nullable Object> columns() {
        return columns;
    }

    String assignments() {
        return columns.keySet().stream().map(column -> column + " = :" + column + ", ").collect(Collectors.joining())
                + lease;
    }
}
