package org.amsportal.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A change of an entry's head. Unless it takes or keeps the lease, the lease ends with it. */
final class Head {

    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    private String lease = "owner = null, lease_until = null";

    Head state(State state) {
        columns.put("state", state.name());
        return this;
    }

    Head why(@Nullable Why why, JournalJson json) {
        columns.put("why", json.why(why));
        return this;
    }

    Head result(@Nullable Long id) {
        columns.put("result_id", id);
        return this;
    }

    Head before(Before before, JournalJson json) {
        columns.put("before_state", json.ids(before.ids()));
        columns.put("before_source", before.source().name());
        return this;
    }

    Head sent(SortedSet<Long> list, JournalJson json) {
        columns.put("sent_state", json.ids(list));
        return this;
    }

    Head after(@Nullable SortedSet<Long> after, JournalJson json) {
        columns.put("after_state", json.ids(after));
        return this;
    }

    Head attempt(int attempt) {
        columns.put("attempts", attempt);
        return this;
    }

    Head signIn(UUID signIn) {
        columns.put("sign_in", signIn);
        return this;
    }

    Head unknownSince(Instant since) {
        columns.put("unknown_since", Rows.utc(since));
        return this;
    }

    Head settleAfter(@Nullable Instant at) {
        columns.put("settle_after", at == null ? null : Rows.utc(at));
        return this;
    }

    /** Leases go by the database's clock, so that replicas need not agree on theirs. */
    Head lease(Duration time, String owner) {
        columns.put("owner", owner);
        lease = "lease_until = " + until(time);
        return this;
    }

    static String until(Duration time) {
        return "current_timestamp + interval '" + Math.max(1, time.toSeconds()) + "' second";
    }

    Head keepLease() {
        lease = "owner = owner";
        return this;
    }

    /** Leases alone do not count as a change to people. */
    Head at(Instant now) {
        if (columns.containsKey("state")) {
            columns.put("changed_at", Rows.utc(now));
        }
        return this;
    }

    Map<String, @Nullable Object> columns() {
        return columns;
    }

    String assignments() {
        return columns.keySet().stream().map(column -> column + " = :" + column + ", ").collect(Collectors.joining())
                + lease;
    }
}
