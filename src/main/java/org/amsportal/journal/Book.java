package org.amsportal.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.amsportal.ams.NewDepartment;
import org.amsportal.ams.NewUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the ledger: what a concluded entry tells, written in the transaction that concludes it. */
@Component
class Book {

    private static final int LONGEST = 1200;

    private final JdbcClient jdbc;
    private final JournalJson json;

    Book(JdbcClient jdbc, JournalJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void enter(Filed filed) {
        if (filed.state() == State.ABANDONED) {
            leftOpen(filed);
            return;
        }
        Long created = filed.state() == State.DONE ? filed.entry().resultId() : null;
        switch (filed.write()) {
            case Write.CreateUser(var user) when created != null -> {
                user(filed, created, user);
                hasNothingYet(filed, created);
            }
            case Write.CreateDepartment(var department) when created != null -> department(filed, created, department);
            case Write.AssignDepartments(long userId, _) -> assignment(filed, userId);
            case Write.AssignGroups(long userId, _) -> assignment(filed, userId);
            case Write.CreateUser _,Write.CreateDepartment _ -> {
            }
        }
    }

    /** What a person told about a creation: who is under the number, and nothing of what they have, as it may be somebody else's. */
    void enterTold(Filed filed) {
        Long created = filed.entry().resultId();
        if (created != null && filed.write() instanceof Write.CreateUser(var user)) {
            user(filed, created, user);
        } else {
            enter(filed);
        }
    }

    private void user(Filed filed, long id, NewUser user) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        String number = user.serviceNumber();
        facts.put("name", kept(user.name()));
        facts.put("surname", kept(user.surname()));
        facts.put("email", kept(user.email()));
        facts.put("mail_otp", user.mailOtp());
        facts.put("service_number", number == null ? null : kept(number));
        facts.put("sort_key", key(user.surname(), user.name()));
        facts.put("search_key", key(user.name(), user.surname(), user.email(), number == null ? "" : number));
        put("known_user", Map.of("user_id", id), about(filed, facts));
    }

    private void hasNothingYet(Filed filed, long id) {
        // vendor documented: a new user has no permission group; nothing but the portal's writes is known to give departments
        known(filed, id, Kind.ASSIGN_DEPARTMENTS, new TreeSet<>(), Ledger.Certainty.ANSWERED);
        known(filed, id, Kind.ASSIGN_GROUPS, new TreeSet<>(), Ledger.Certainty.ANSWERED);
    }

    private static String kept(String text) {
        return Keys.storable(text, LONGEST);
    }

    private static String key(String... texts) {
        return Keys.storable(Keys.name(String.join(" ", texts)), LONGEST);
    }

    private void department(Filed filed, long id, NewDepartment department) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", kept(department.name()));
        facts.put("parent_id", department.parentId());
        put("known_department", Map.of("department_id", id), about(filed, facts));
    }

    private void assignment(Filed filed, long userId) {
        SortedSet<Long> after = filed.entry().after();
        SortedSet<Long> sent = filed.sent();
        if (after != null) {
            known(filed, userId, filed.kind(), after, Ledger.Certainty.CONFIRMED);
        } else if (sent != null && filed.state() == State.DONE) {
            known(filed, userId, filed.kind(), sent, Ledger.Certainty.ANSWERED);
        } else if (sent != null && filed.state() == State.UNKNOWN) {
            known(filed, userId, filed.kind(), sent, Ledger.Certainty.POSSIBLE);
        }
        boolean open = filed.state() == State.UNKNOWN || filed.state() == State.CONFLICT;
        if (after != null || !open) {
            forgetPossible(userId, filed.kind());
        }
    }

    /** Nobody learnt anything: it may have arrived, so what was known before it is not known any more either. */
    private void leftOpen(Filed filed) {
        switch (filed.write()) {
            case Write.AssignDepartments(long userId, _) -> leftOpen(filed, userId);
            case Write.AssignGroups(long userId, _) -> leftOpen(filed, userId);
            case Write.CreateUser _,Write.CreateDepartment _ -> {
            }
        }
    }

    private void leftOpen(Filed filed, long userId) {
        forgetPossible(userId, filed.kind());
        if (filed.unknownSince() != null) {
            jdbc.sql("delete from known_assignment where user_id = :user and kind = :kind and as_of <= :since")
                    .param("user", userId).param("kind", filed.kind().name())
                    .param("since", Rows.utc(filed.unknownSince())).update();
        }
    }

    private void known(Filed filed, long userId, Kind kind, SortedSet<Long> ids, Ledger.Certainty certainty) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("ids", json.ids(ids));
        facts.put("certainty", certainty.name());
        facts.put("by_name", filed.entry().actorName());
        put("known_assignment", Map.of("user_id", userId, "kind", kind.name(), "possible",
                certainty == Ledger.Certainty.POSSIBLE), about(filed, facts));
    }

    /** Whichever entry left it: the guard lets nobody else be unknown about the same. */
    private void forgetPossible(long userId, Kind kind) {
        jdbc.sql("delete from known_assignment where user_id = :user and kind = :kind and possible")
                .param("user", userId).param("kind", kind.name()).update();
    }

    private static Map<String, @Nullable Object> about(Filed filed, Map<String, @Nullable Object> facts) {
        UUID entry = filed.id();
        facts.put("company_id", filed.company());
        facts.put("actor_id", filed.entry().actorId());
        facts.put("as_of", Rows.utc(filed.entry().changedAt()));
        facts.put("entry_id", entry);
        return facts;
    }

    /** The guard keeps two writers of one row apart. */
    private void put(String table, Map<String, Object> key, Map<String, @Nullable Object> facts) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(facts);
        all.putAll(key);
        jdbc.sql("merge into " + table + " using (select 1 as one) as it on (" + pairs(key, " and ")
                + ") when matched then update set " + pairs(facts, ", ") + " when not matched then insert ("
                + String.join(", ", all.keySet()) + ") values (:" + String.join(", :", all.keySet()) + ")").params(all)
                .update();
    }

    private static String pairs(Map<String, ?> columns, String between) {
        return columns.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(between));
    }
}
