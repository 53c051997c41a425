package org.amsportal.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsDepartment;
import org.amsportal.ams.AmsException;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsPage;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsRead;
import org.amsportal.ams.AmsReads;
import org.amsportal.ams.AmsUser;
import org.amsportal.journal.Ledger;
import org.amsportal.organisation.Facts.Kind;
import org.amsportal.organisation.Reading.Failed;
import org.amsportal.organisation.Reading.Known;
import org.amsportal.organisation.Reading.NotKnown;
import org.amsportal.organisation.Reading.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One fact at a time: asked of AMS, and of the ledger where this AMS does not have the read. A read that fails is not replaced by the ledger. */
@Component
class Sources {

    private final AmsReads reads;
    private final Ledger ledger;
    private final Clock clock;

    Sources(AmsReads reads, Ledger ledger, Clock clock) {
        this.reads = reads;
        this.ledger = ledger;
        this.clock = clock;
    }

    Reading<AmsPage<AmsUser>> users(Admin admin, @Nullable String search, int page, int perPage) {
        return fromAms(() -> reads.users(admin.authority(), search, page, perPage))
                .orElse(() -> fromLedger(ledger.users(admin, search, page, perPage), p -> p.items().isEmpty()));
    }

    /** Everybody this portal knows of, while they are few. */
    Reading<List<AmsUser>> knownPeople(Admin admin) {
        var page = ledger.users(admin, null, 1, WholeList.SHORT);
        return page.lastPage() == 1 && !reads.offers(AmsRead.USERS)
                ? fromLedger(page.items(), List::isEmpty)
                : new NotKnown<>();
    }

    /** All whom this portal knows of, where AMS lists nobody. */
    Reading<List<AmsUser>> everybodyKnown(Admin admin) {
        return reads.offers(AmsRead.USERS) ? new NotKnown<>() : fromLedger(ledger.everybody(admin), List::isEmpty);
    }

    /** What people were last given here; nobody where AMS tells. */
    Map<Long, Reading<List<AmsItem>>> lastGiven(Admin admin, Kind kind) {
        boolean groups = kind == Kind.GROUPS;
        if (reads.offers(groups ? AmsRead.USER_GROUPS : AmsRead.USER_DEPARTMENTS)) {
            return Map.of();
        }
        var given = new HashMap<Long, Reading<List<AmsItem>>>();
        (groups ? ledger.groupsOfAll(admin) : ledger.departmentsOfAll(admin))
                .forEach((user, known) -> given.put(user, lastGiven(Optional.of(known))));
        return given;
    }

    Reading<AmsUser> user(Admin admin, long userId) {
        return fromAms(() -> reads.user(admin.authority(), userId))
                .orElse(() -> ledger.user(admin, userId)
                        .<Reading<AmsUser>>map(u -> new Known<>(u, Source.LEDGER, now()))
                        .orElseGet(NotKnown::new));
    }

    Reading<List<AmsItem>> departmentsOf(Admin admin, long userId) {
        return fromAms(() -> reads.departmentsOf(admin.authority(), userId))
                .orElse(() -> lastGiven(ledger.departmentsOf(admin, userId)));
    }

    Reading<List<AmsItem>> groupsOf(Admin admin, long userId) {
        return fromAms(() -> reads.groupsOf(admin.authority(), userId))
                .orElse(() -> lastGiven(ledger.groupsOf(admin, userId)));
    }

    /** Whom this portal gave a permission group that, as far as it knows, they still have. */
    Reading<List<AmsUser>> givenTo(Admin admin, long group) {
        return fromLedger(ledger.givenTo(admin, group), List::isEmpty);
    }

    /** The departments this portal knows of. */
    Reading<List<AmsDepartment>> knownDepartments(Admin admin) {
        return fromLedger(ledger.departments(admin), List::isEmpty);
    }

    /** Groups as AMS lists them for {@code filter}, less those of other companies: AMS may ignore its filter (vendor documented). */
    Reading<List<AmsGroup>> groups(Admin admin, @Nullable Long filter, @Nullable Long companyId) {
        return fromAms(() -> reads.groups(admin.authority(), filter))
                .map(all -> all.stream().filter(g -> belongs(g.companyId(), companyId)).toList());
    }

    boolean offers(AmsRead read) {
        return reads.offers(read);
    }

    <T> Reading<T> fromAms(Supplier<Optional<T>> read) {
        try {
            Instant asOf = now();
            return read.get().<Reading<T>>map(value -> new Known<>(value, Source.AMS, asOf)).orElseGet(NotKnown::new);
        } catch (AmsException e) {
            // nobody can tell yet whether this AMS has it: pages show what the portal knows, and say so
            return e.problem() instanceof AmsProblem.ReadNotKnownNow ? new NotKnown<>() : new Failed<>(e.problem());
        }
    }

    private <T> Reading<T> fromLedger(T value, Predicate<T> empty) {
        return empty.test(value) ? new NotKnown<>() : new Known<>(value, Source.LEDGER, now());
    }

    private static Reading<List<AmsItem>> lastGiven(Optional<Ledger.Known> known) {
        return known.<Reading<List<AmsItem>>>map(k -> new Known<>(items(k.ids().stream()), Source.LEDGER, k.asOf()))
                .orElseGet(NotKnown::new);
    }

    private static List<AmsItem> items(Stream<Long> ids) {
        return ids.map(id -> new AmsItem(id, null)).toList();
    }

    private static boolean belongs(@Nullable Long owner, @Nullable Long companyId) {
        return owner == null || companyId == null || owner.equals(companyId);
    }

    private Instant now() {
        return clock.instant();
    }
}
