package org.amsportal.ams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * What can be read from AMS. An empty answer means that this AMS does not have the read: configured with an empty path, or learnt from a 404, 405
 * or 501 without a code that came twice, half a minute apart, from a read that has never answered; tried again after ten minutes. Until that is
 * known the problem is {@link AmsProblem.ReadNotKnownNow}. Reads are repeated a little when that is safe; a 401 leads to one refresh and one
 * repetition.
 *
 * <p>Every method throws {@link AmsException} when AMS answers otherwise than with what was asked for, and {@link SignInEnded}. A list is whole
 * or the read fails. Safe for use by many threads; blocks, so made for virtual threads and never for a reactor thread.
 */
public class AmsReads implements AutoCloseable {

    private static final int PER_PAGE = 100;

    private final ReadCalls calls;
    private final OfferedReads offered;
    private final Reader reader;
    private final Line line;
    private final Evidence evidence;
    private final SecondAsks secondAsks;

    AmsReads(ReadCalls calls, Line line, AmsSettings settings, Clock clock) {
        this(calls, line, settings, clock, ReadMemory.none(), OfferedReads.APART);
    }

    AmsReads(ReadCalls calls, Line line, AmsSettings settings, Clock clock, ReadMemory memory, Duration apart) {
        this.calls = calls;
        this.line = line;
        this.evidence = line.evidence();
        this.offered = new OfferedReads(settings.paths(), clock, memory, evidence, apart);
        this.secondAsks = new SecondAsks(offered, evidence, this::ask, apart);
        var problems = new Problems(clock);
        this.reader = new Reader(offered, new ReadAttempts(line, problems), problems, evidence, secondAsks);
    }

    private void ask(AmsRead read, long userId, Authority authority) {
        var _ = switch (read) {
            case ME -> caller(authority);
            case USERS -> users(authority, null, 1, 1);
            case USER -> user(authority, userId);
            case DEPARTMENTS -> departments(authority, 1);
            case USER_DEPARTMENTS -> departmentsOf(authority, userId);
            case GROUPS -> groups(authority, null);
            case USER_GROUPS -> groupsOf(authority, userId);
            case COMPANIES -> companies(authority);
        };
    }

    @Override
    public void close() {
        secondAsks.close();
    }

    /** When AMS last answered anything at all; empty if it has not since the portal started. */
    public Optional<Instant> lastAnswered() {
        return Optional.ofNullable(line.answeredAt());
    }

    /** Whether this AMS may have the read: configured, and not known to be missing. */
    public boolean offers(AmsRead read) {
        return offered.asks(read);
    }

    /** Whether this AMS has the read, as far as is known. */
    public Offering offering(AmsRead read) {
        return offered.offering(read);
    }

    /** Whether AMS has said of some read that it is not there, and it is not known yet whether that is so: it is asked again by itself. */
    public boolean anyInDoubt() {
        return offered.anyInDoubt();
    }

    public Optional<AmsCaller> caller(Authority authority) {
        var caller = reader.read(AmsRead.ME, null, authority, calls::me, Shapes::caller);
        caller.map(AmsCaller::id).ifPresent(evidence::has);
        return caller;
    }

    /** One page of the users that match {@code search} as AMS understands it; {@code page} counts from 1. */
    public Optional<AmsPage<AmsUser>> users(Authority authority, @Nullable String search, int page, int perPage) {
        if (page < 1 || perPage < 1) {
            throw new IllegalArgumentException("page and perPage count from 1");
        }
        try {
            Optional<AmsPage<AmsUser>> found = reader.read(AmsRead.USERS, null, authority,
                    bearer -> calls.users(bearer, search, page, perPage), listed("users", page, Shapes::user));
            found.ifPresent(it -> it.items().forEach(user -> evidence.has(user.id())));
            // a list of one may be the caller alone: that shows nobody else
            found.filter(it -> it.items().stream().map(AmsUser::id).distinct().count() > 1)
                    .ifPresent(_ -> authority.shownUsers(true));
            return found;
        } catch (AmsException e) {
            if (e.problem() instanceof AmsProblem.MissingPermission) {
                authority.shownUsers(false);
            }
            throw e;
        }
    }

    /** All users that match {@code search}, following the pages to the end. */
    public Optional<List<AmsUser>> allUsers(Authority authority, @Nullable String search) {
        return EveryPage.of(page -> users(authority, search, page, PER_PAGE), AmsUser::id);
    }

    /** The first page of all users, as {@link #usersFrom} goes on from. */
    public Optional<AmsPage<AmsUser>> firstUsers(Authority authority) {
        return users(authority, null, 1, PER_PAGE);
    }

    /** All users, going on from their first page. */
    public List<AmsUser> usersFrom(Authority authority, AmsPage<AmsUser> first) {
        return EveryPage.from(first, page -> users(authority, null, page, PER_PAGE), AmsUser::id);
    }

    /** One user; throws with {@link AmsProblem.UserNotFound} when AMS has none. */
    public Optional<AmsUser> user(Authority authority, long userId) {
        Ids.checked(userId);
        var user = reader.read(AmsRead.USER, userId, authority, bearer -> calls.user(bearer, userId),
                answer -> Shapes.user(Fields.one(answer, "user").node()));
        user.ifPresent(_ -> evidence.has(userId));
        return user;
    }

    /** The first page of all departments, as {@link #departmentsFrom} goes on from. */
    public Optional<AmsPage<AmsDepartment>> firstDepartments(Authority authority) {
        return departments(authority, 1);
    }

    /** All departments, going on from their first page. */
    public List<AmsDepartment> departmentsFrom(Authority authority, AmsPage<AmsDepartment> first) {
        return EveryPage.from(first, page -> departments(authority, page), AmsDepartment::id);
    }

    public Optional<List<AmsDepartment>> departments(Authority authority) {
        return firstDepartments(authority).map(first -> departmentsFrom(authority, first));
    }

    private Optional<AmsPage<AmsDepartment>> departments(Authority authority, int page) {
        return reader.read(AmsRead.DEPARTMENTS, null, authority, bearer -> calls.departments(bearer, page, PER_PAGE),
                listed("departments", page, Shapes::department));
    }

    public Optional<List<AmsItem>> departmentsOf(Authority authority, long userId) {
        Ids.checked(userId);
        return all(AmsRead.USER_DEPARTMENTS, userId, authority,
                page -> bearer -> calls.departmentsOf(bearer, userId, unlessFirst(page)), "departments", Shapes::item,
                AmsItem::id);
    }

    /** The permission groups (vendor documented); {@code companyId} is the documented filter. */
    public Optional<List<AmsGroup>> groups(Authority authority, @Nullable Long companyId) {
        if (companyId != null) {
            Ids.checked(companyId);
        }
        return all(AmsRead.GROUPS, null, authority,
                page -> bearer -> calls.groups(bearer, companyId, unlessFirst(page)),
                "groups", Shapes::group, AmsGroup::id);
    }

    public Optional<List<AmsItem>> groupsOf(Authority authority, long userId) {
        Ids.checked(userId);
        return all(AmsRead.USER_GROUPS, userId, authority,
                page -> bearer -> calls.groupsOf(bearer, userId, unlessFirst(page)),
                "groups", Shapes::item, AmsItem::id);
    }

    public Optional<List<AmsCompany>> companies(Authority authority) {
        return all(AmsRead.COMPANIES, null, authority, page -> bearer -> calls.companies(bearer, unlessFirst(page)),
                "companies", Shapes::company, AmsCompany::id);
    }

    private <T> Optional<List<T>> all(AmsRead read, @Nullable Long about, Authority authority, IntFunction<Call> call,
            String name,
            Function<JsonNode, T> element, ToLongFunction<T> id) {
        return EveryPage.of(
                page -> reader.read(read, about, authority, call.apply(page), listed(name, page, element)), id);
    }

    private static <T> Function<JsonNode, AmsPage<T>> listed(String name, int asked, Function<JsonNode, T> element) {
        return answer -> Listing.of(answer, name, asked).page(element);
    }

    /** These reads are not known to be paged: the first page is asked for as documented. */
    private static @Nullable Integer unlessFirst(int page) {
        return page == 1 ? null : Integer.valueOf(page);
    }
}
