package org.amsportal.journal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.ams.AmsException;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsRead;
import org.amsportal.ams.AmsReads;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.Authority;
import org.amsportal.ams.NewDepartment;
import org.amsportal.ams.Offering;
import org.springframework.stereotype.Component;

/** What AMS has now of what a write is about, past every cache and compared exactly, not by AMS's fuzzy search. */
@Component
class Looking {

    private static final int FORBIDDEN = 403;

    /**
     * What of one name is there.
     *
     * @param same those of just this email, or of this name in this place
     * @param listed the numbers of all that were listed on the way: none of them is new
     */
    record There<T>(List<T> same, Set<Long> listed) {}

    private final AmsReads reads;
    private final Ledger ledger;

    Looking(AmsReads reads, Ledger ledger) {
        this.reads = reads;
        this.ledger = ledger;
    }

    boolean offered(Kind kind) {
        return reads.offers(kind.shownBy());
    }

    boolean mayTell(AmsRead read) {
        return reads.offering(read) != Offering.HAS_NOT;
    }

    Looked<There<AmsUser>> users(Authority authority, String email) {
        String key = Keys.email(email);
        return switch (looked(() -> reads.allUsers(authority, email))) {
            case Looked.Seen<List<AmsUser>>(var all) -> ofEmail(all, key);
            case Looked.NotTold<List<AmsUser>> _ -> new Looked.NotTold<>();
            case Looked.Refused<List<AmsUser>>(var problem) -> new Looked.Refused<>(problem);
        };
    }

    /** Whoever is listed without an email may be the one: then only a match tells anything. */
    private static Looked<There<AmsUser>> ofEmail(List<AmsUser> all, String key) {
        List<AmsUser> same = all.stream()
                .filter(user -> user.email() != null && Keys.email(user.email()).equals(key)).toList();
        boolean hidden = all.stream().anyMatch(user -> user.email() == null);
        return same.isEmpty() && hidden
                ? new Looked.NotTold<>()
                : new Looked.Seen<>(new There<>(same, all.stream().map(AmsUser::id).collect(Collectors.toSet())));
    }

    Looked<AmsUser> user(Authority authority, long id) {
        return looked(() -> reads.user(authority, id));
    }

    /** Departments of this name under this parent and of this company. */
    Looked<There<Long>> departments(Authority authority, Filed filed, NewDepartment wanted) {
        return looked(() -> reads.departments(authority)).map(all -> new There<>(
                all.stream().filter(department -> isLike(department, filed, wanted)).map(AmsDepartment::id).sorted()
                        .toList(),
                all.stream().map(AmsDepartment::id).collect(Collectors.toSet())));
    }

    private boolean isLike(AmsDepartment department, Filed filed, NewDepartment wanted) {
        return Objects.equals(department.parentId(), wanted.parentId())
                && Keys.name(department.name()).equals(Keys.name(wanted.name()))
                && sameCompany(department, filed);
    }

    /** Where AMS does not tell whose it is, this portal may know for whom it made it. */
    private boolean sameCompany(AmsDepartment department, Filed filed) {
        Long company = filed.company();
        Long owner = department.companyId() == null
                ? ledger.companyOf(department.id()).orElse(null)
                : department.companyId();
        return company == null || owner == null || company.equals(owner);
    }

    /** What the user of an assignment has now. */
    Looked<SortedSet<Long>> assigned(Authority authority, Write write) {
        return switch (write) {
            case Write.AssignDepartments(long userId, _) -> ids(() -> reads.departmentsOf(authority, userId));
            case Write.AssignGroups(long userId, _) -> ids(() -> reads.groupsOf(authority, userId));
            case Write.CreateUser _,Write.CreateDepartment _ -> new Looked.NotTold<>();
        };
    }

    private static Looked<SortedSet<Long>> ids(Supplier<Optional<List<AmsItem>>> read) {
        return looked(read)
                .map(items -> items.stream().map(AmsItem::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What a proxy says with a page of its own is no word of AMS about anybody's rights. */
    private static <T> Looked<T> looked(Supplier<Optional<T>> read) {
        try {
            return read.get().<Looked<T>>map(Looked.Seen::new).orElseGet(Looked.NotTold::new);
        } catch (AmsException e) {
            if (e.problem().said().status() == FORBIDDEN && !(e.problem() instanceof AmsProblem.Unreadable)) {
                return new Looked.Refused<>(e.problem());
            }
            throw e;
        }
    }
}
