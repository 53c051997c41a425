package org.amsportal.journal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.ams.AmsException;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsReads;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.Authority;
import org.amsportal.ams.NewDepartment;
import org.springframework.stereotype.Component;

/**
 * What AMS has now of what a write is about, past every cache and compared exactly, not by AMS's fuzzy search. Empty where this AMS does not have
 * the read, or this admin may not use it.
 */
@Component
class Looking {

    private static final int FORBIDDEN = 403;

    private final AmsReads reads;
    private final Ledger ledger;

    Looking(AmsReads reads, Ledger ledger) {
        this.reads = reads;
        this.ledger = ledger;
    }

    boolean offered(Kind kind) {
        return reads.offers(kind.shownBy());
    }

    Optional<List<AmsUser>> users(Authority authority, String email) {
        String key = Keys.email(email);
        return permitted(() -> reads.allUsers(authority, email)).flatMap(all -> ofEmail(all, key));
    }

    /** Whoever is listed without an email may be the one: then only a match tells anything. */
    private static Optional<List<AmsUser>> ofEmail(List<AmsUser> all, String key) {
        List<AmsUser> same = all.stream()
                .filter(user -> user.email() != null && Keys.email(user.email()).equals(key)).toList();
        boolean hidden = all.stream().anyMatch(user -> user.email() == null);
        return same.isEmpty() && hidden ? Optional.empty() : Optional.of(same);
    }

    Optional<AmsUser> user(Authority authority, long id) {
        return permitted(() -> reads.user(authority, id));
    }

    /** Departments of this name under this parent and of this company. */
    Optional<List<Long>> departments(Authority authority, Filed filed, NewDepartment wanted) {
        return permitted(() -> reads.departments(authority)).map(all -> all.stream()
                .filter(department -> isLike(department, filed, wanted)).map(AmsDepartment::id).sorted().toList());
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
    Optional<SortedSet<Long>> assigned(Authority authority, Write write) {
        return switch (write) {
            case Write.AssignDepartments(long userId, _) -> ids(() -> reads.departmentsOf(authority, userId));
            case Write.AssignGroups(long userId, _) -> ids(() -> reads.groupsOf(authority, userId));
            case Write.CreateUser _,Write.CreateDepartment _ -> Optional.empty();
        };
    }

    private static Optional<SortedSet<Long>> ids(Supplier<Optional<List<AmsItem>>> read) {
        return permitted(read)
                .map(items -> items.stream().map(AmsItem::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Who may write need not be allowed to read: then the portal cannot look, and says so. */
    private static <T> Optional<T> permitted(Supplier<Optional<T>> read) {
        try {
            return read.get();
        } catch (AmsException e) {
            if (e.problem().said().status() == FORBIDDEN) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
