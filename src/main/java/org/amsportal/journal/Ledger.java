package org.amsportal.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsDepartment;
import org.amsportal.ams.AmsPage;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.NewDepartment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this portal knows from its own writes, for an AMS that cannot be read. Always with its time; changes made in AMS itself are invisible here. */
@Component
public class Ledger {

    /** How sure a known assignment is: read back from AMS, answered by AMS, or only possible (outcome unknown). */
    public enum Certainty {
        CONFIRMED, ANSWERED, POSSIBLE
    }

    /** What a user was last given here. {@code by} is the name of the admin who did. */
    public record Known(SortedSet<Long> ids, Instant asOf, Certainty certainty, UUID entry, String by) {}

    /** Somebody who was put in a department here. {@code label} is how people called them then, as long as the entry is kept. */
    public record PutIn(long userId, @Nullable String label, Known known) {}

    /** Those who were created here. {@code since} is null where there is nobody. */
    public record Newcomers(long people, @Nullable Instant since, boolean allReady) {}

    /** Somebody who was created here; {@code plan} is null once the entry is no longer kept. */
    public record Waiting(AmsUser user, @Nullable UUID plan, Instant since) {}

    private static final int MOST_PEOPLE = 200_000;
    /** Somebody created longer ago may have been given something in AMS itself. */
    private static final Duration JUST = Duration.ofMinutes(15);

    private static final String VISIBLE = VisibleTo.where("actor_id", "company_id", VisibleTo.PEOPLE);
    private static final String VISIBLE_DEPARTMENTS = VisibleTo.where("actor_id", "company_id", VisibleTo.DEPARTMENTS);
    private static final String MATCHING = "from known_user where " + VISIBLE
            + " and search_key like :pattern escape '!'";

    private final JdbcClient jdbc;
    private final JournalJson json;

    Ledger(JdbcClient jdbc, JournalJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The users made here, as far as the admin may see them, by surname; {@code search} over name, surname, email, service number. */
    public AmsPage<AmsUser> users(Admin admin, @Nullable String search, int page, int perPage) {
        Map<String, @Nullable Object> parameters = VisibleTo.of(admin);
        parameters.put("pattern", "%" + Keys.name(search).replaceAll("([!%_])", "!$1") + "%");
        long total = jdbc.sql("select count(*) " + MATCHING).params(parameters).query(Long.class).single();
        List<AmsUser> users = jdbc.sql("select * " + MATCHING + """
                order by sort_key, user_id offset :skipped rows fetch next :most rows only""").params(parameters)
                .param("skipped", (page - 1L) * perPage).param("most", perPage).query((row, _) -> user(row)).list();
        return new AmsPage<>(users, page, Math.toIntExact(Math.max(1, (total + perPage - 1) / perPage)), total);
    }

    /** All of them, as many as anybody can have made here. */
    public List<AmsUser> everybody(Admin admin) {
        return jdbc.sql("select * from known_user where " + VISIBLE + " order by user_id fetch next :most rows only")
                .params(VisibleTo.of(admin)).param("most", MOST_PEOPLE).query((row, _) -> user(row)).list();
    }

    /** The newest sets that surely arrived, by the user's AMS number. */
    public Map<Long, Known> departmentsOfAll(Admin admin) {
        return all(admin, Kind.ASSIGN_DEPARTMENTS);
    }

    /** The same for permission groups. */
    public Map<Long, Known> groupsOfAll(Admin admin) {
        return all(admin, Kind.ASSIGN_GROUPS);
    }

    private Map<Long, Known> all(Admin admin, Kind kind) {
        var all = new HashMap<Long, Known>();
        jdbc.sql("select * from known_assignment where kind = :kind and not possible and " + VISIBLE)
                .params(VisibleTo.of(admin)).param("kind", kind.name())
                .query((row, _) -> Map.entry(row.getLong("user_id"), known(row))).list()
                .forEach(it -> all.put(it.getKey(), it.getValue()));
        return all;
    }

    public Optional<AmsUser> user(Admin admin, long userId) {
        return jdbc.sql("select * from known_user where user_id = :id and " + VISIBLE).params(VisibleTo.of(admin))
                .param("id", userId).query((row, _) -> user(row)).optional();
    }

    public List<AmsDepartment> departments(Admin admin) {
        return jdbc.sql("select * from known_department where " + VISIBLE_DEPARTMENTS + " order by department_id")
                .params(VisibleTo.of(admin)).query((row, _) -> department(row)).list();
    }

    /** The newest set that surely arrived; one that is only {@link Certainty#POSSIBLE} is nothing to go by. */
    public Optional<Known> departmentsOf(Admin admin, long userId) {
        return known(admin, userId, Kind.ASSIGN_DEPARTMENTS);
    }

    /** The newest set that surely arrived; one that is only {@link Certainty#POSSIBLE} is nothing to go by. */
    public Optional<Known> groupsOf(Admin admin, long userId) {
        return known(admin, userId, Kind.ASSIGN_GROUPS);
    }

    /** Those who were last put in a department here, newest first: what was done in AMS itself since is invisible. */
    public List<PutIn> putIn(Admin admin, long departmentId) {
        return jdbc.sql("""
                select known_assignment.*, journal_entry.target_label from known_assignment
                left join journal_entry on journal_entry.id = known_assignment.entry_id
                where known_assignment.kind = 'ASSIGN_DEPARTMENTS' and not possible and ids like :id and\s"""
                + VisibleTo.where("known_assignment.actor_id", "known_assignment.company_id", VisibleTo.PEOPLE)
                + " order by as_of desc").params(VisibleTo.of(admin)).param("id", "%" + departmentId + "%")
                .query((row, _) -> new PutIn(row.getLong("user_id"), row.getString("target_label"), known(row))).list()
                .stream().filter(it -> it.known().ids().contains(departmentId)).toList();
    }

    /** How many the admin may see of those who were created here, since when, and whether all of them are known to have a permission group. */
    public Newcomers newcomers(Admin admin) {
        return jdbc.sql("""
                select count(*) as people, min(as_of) as since, count(case when exists (
                    select 1 from known_assignment given where given.user_id = known_user.user_id
                    and given.kind = 'ASSIGN_GROUPS' and not given.possible and given.certainty = 'CONFIRMED'
                    and given.ids <> '[]') then 1 end) as ready from known_user where\s""" + VISIBLE)
                .params(VisibleTo.of(admin)).query((row, _) -> new Newcomers(row.getLong("people"),
                        row.getObject("since") == null ? null : Rows.time(row, "since"),
                        row.getLong("ready") == row.getLong("people")))
                .single();
    }

    /** Those created here since then who were never given a permission group here, not even perhaps; newest first. */
    public List<Waiting> withoutGroups(Admin admin, Instant since) {
        return jdbc
                .sql("""
                        select known_user.*, (select batch_id from journal_entry where journal_entry.id = known_user.entry_id)
                        as batch_id from known_user where as_of > :since and not exists (
                            select 1 from known_assignment given where given.user_id = known_user.user_id
                            and given.kind = 'ASSIGN_GROUPS' and given.entry_id <> known_user.entry_id) and\s"""
                        + VISIBLE + " order by as_of desc")
                .params(VisibleTo.of(admin)).param("since", since.atOffset(java.time.ZoneOffset.UTC))
                .query((row, _) -> new Waiting(user(row), row.getObject("batch_id", UUID.class),
                        Rows.time(row, "as_of")))
                .list();
    }

    /** Users whose newest set that surely arrived holds this permission group, by AMS number; those made elsewhere have no name here. */
    public List<AmsUser> givenTo(Admin admin, long group) {
        return jdbc.sql("select * from known_assignment where kind = :kind and not possible and ids like :near and "
                + VISIBLE + " order by user_id").params(VisibleTo.of(admin)).param("kind", Kind.ASSIGN_GROUPS.name())
                .param("near", "%" + group + "%").query((row, _) -> Map.entry(row.getLong("user_id"), known(row)))
                .list().stream().filter(it -> it.getValue().ids().contains(group)).map(it -> user(admin, it.getKey())
                        .orElseGet(() -> new AmsUser(it.getKey(), "", null, null, null, null, null)))
                .toList();
    }

    /** Users of this email that other entries made, in the admin's company; of those whom they may not see no more than the number. */
    List<AmsUser> usersOf(Admin admin, String email, UUID entry) {
        String key = Keys.email(email);
        return jdbc.sql("select known_user.*, case when " + VISIBLE + """
                then true else false end as visible from known_user where entry_id <> :entry and\s"""
                + VisibleTo.within("actor_id", "company_id"))
                .params(VisibleTo.of(admin)).param("entry", entry)
                .query((row, _) -> row.getBoolean("visible") ? user(row) : nameless(row)).list().stream()
                .filter(user -> user.email() != null && Keys.email(user.email()).equals(key)).toList();
    }

    private static AmsUser nameless(ResultSet row) throws SQLException {
        return new AmsUser(row.getLong("user_id"), "", null, row.getString("email"), null, null, null);
    }

    /** Departments of this name in this place that other entries made for this company; below the top also where nobody told for which. */
    List<Long> departmentsLike(Filed filed, NewDepartment wanted) {
        Long parent = wanted.parentId();
        return jdbc.sql("select * from known_department where entry_id <> :entry and coalesce(parent_id, 0) = :parent")
                .param("entry", filed.id()).param("parent", parent == null ? 0L : parent)
                .query((row, _) -> department(row)).list().stream()
                .filter(it -> Keys.name(it.name()).equals(Keys.name(wanted.name())))
                .filter(it -> Objects.equals(it.companyId(), filed.company())
                        || (parent != null && (it.companyId() == null || filed.company() == null)))
                .map(AmsDepartment::id).sorted().toList();
    }

    /** Whether the number is known here to be of somebody with another email, or to have been given anything. */
    boolean isOfSomebodyElse(long userId, String email) {
        boolean given = jdbc.sql("select count(*) from known_assignment where user_id = :user").param("user", userId)
                .query(Long.class).single() > 0;
        return given || jdbc.sql("select email from known_user where user_id = :user").param("user", userId)
                .query(String.class).list().stream().anyMatch(it -> !Keys.email(it).equals(Keys.email(email)));
    }

    /** Whether the number is known here, for any company, to be that of a department that another entry made. */
    boolean isAnotherDepartment(long departmentId, UUID entry) {
        return jdbc.sql("select count(*) from known_department where department_id = :id and entry_id <> :entry")
                .param("id", departmentId).param("entry", entry).query(Long.class).single() > 0;
    }

    /**
     * What somebody has whom this very plan has just created, and given nothing of the kind since: nothing (vendor documented). Empty for everybody
     * else, who may have been given something elsewhere.
     */
    Optional<SortedSet<Long>> ofNewcomer(Filed assignment, long userId, Instant now) {
        return jdbc.sql("""
                select known_assignment.ids from known_assignment
                join journal_entry on journal_entry.id = known_assignment.entry_id
                where known_assignment.user_id = :user and known_assignment.kind = :kind and not possible
                and journal_entry.kind = 'CREATE_USER' and journal_entry.batch_id = :plan and as_of > :since""")
                .param("user", userId).param("kind", assignment.kind().name())
                .param("plan", assignment.entry().place().batch()).param("since", Rows.utc(now.minus(JUST)))
                .query((row, _) -> json.ids(row.getString("ids"))).list().stream().filter(Objects::nonNull)
                .findFirst();
    }

    /** What a user has as far as this portal is sure of it; empty while a write to it may or may not have arrived. */
    Optional<SortedSet<Long>> certain(long userId, Kind kind) {
        List<Known> known = jdbc.sql("select * from known_assignment where user_id = :user and kind = :kind")
                .param("user", userId).param("kind", kind.name()).query((row, _) -> known(row)).list();
        return known.size() == 1 && known.getFirst().certainty() != Certainty.POSSIBLE
                ? Optional.of(known.getFirst().ids())
                : Optional.empty();
    }

    /** Whether this admin could have been shown what a user was last given. */
    boolean shows(Admin admin, long userId, Kind kind) {
        return known(admin, userId, kind).isPresent();
    }

    /** Whether what is known of a user is this plan's own doing: it created them, or gave them what they have here. */
    boolean isDoingOf(UUID plan, long userId, Kind kind) {
        return jdbc.sql("""
                select count(*) from known_assignment join journal_entry on journal_entry.id = known_assignment.entry_id
                where known_assignment.user_id = :user and known_assignment.kind = :kind and not possible
                and journal_entry.batch_id = :plan""").param("user", userId).param("kind", kind.name())
                .param("plan", plan).query(Long.class).single() > 0;
    }

    /** The company for which a department was created here; empty where it was not, or nobody told. */
    Optional<Long> companyOf(long departmentId) {
        return jdbc.sql("select company_id from known_department where department_id = :id and company_id is not null")
                .param("id", departmentId).query(Long.class).optional();
    }

    private Optional<Known> known(Admin admin, long userId, Kind kind) {
        return jdbc.sql("select * from known_assignment where user_id = :user and kind = :kind and not possible and "
                + VISIBLE).params(VisibleTo.of(admin)).param("user", userId)
                .param("kind", kind.name()).query((row, _) -> known(row)).list().stream().findFirst();
    }

    private Known known(ResultSet row) throws SQLException {
        SortedSet<Long> ids = json.ids(row.getString("ids"));
        return new Known(ids == null ? new TreeSet<>() : ids, Rows.time(row, "as_of"),
                Certainty.valueOf(row.getString("certainty")), row.getObject("entry_id", UUID.class),
                row.getString("by_name"));
    }

    private static AmsDepartment department(ResultSet row) throws SQLException {
        return new AmsDepartment(row.getLong("department_id"), row.getString("name"), Rows.number(row, "parent_id"),
                Rows.number(row, "company_id"));
    }

    private static AmsUser user(ResultSet row) throws SQLException {
        return new AmsUser(row.getLong("user_id"), row.getString("name"), row.getString("surname"),
                row.getString("email"), Rows.number(row, "company_id"), row.getBoolean("mail_otp"),
                row.getString("service_number"));
    }
}
