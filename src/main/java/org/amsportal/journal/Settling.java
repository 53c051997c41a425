package org.amsportal.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsException;
import org.amsportal.ams.SignInEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks what became of an unknown write. It never sends one. */
@Component
class Settling {

    private final Looking looking;
    private final Concluding concluding;
    private final Leases leases;
    private final Entries entries;
    private final Clock clock;

    Settling(Looking looking, Concluding concluding, Leases leases, Entries entries, Clock clock) {
        this.looking = looking;
        this.concluding = concluding;
        this.leases = leases;
        this.entries = entries;
        this.clock = clock;
    }

    Filed look(Admin admin, Filed filed) {
        if (filed.state() != State.UNKNOWN || !looking.offered(filed.kind())) {
            return filed;
        }
        return leases.claim(filed).map(mine -> looked(admin, mine)).orElseGet(() -> entries.get(filed.id()));
    }

    private Filed looked(Admin admin, Filed filed) {
        Instant began = clock.instant();
        try {
            Optional<Seen> seen = seen(admin, filed);
            Outcome proof = seen.map(Seen::proof).orElse(null);
            return proof == null
                    ? concluding.inVain(admin, filed, began, seen.isPresent() ? Entry.LOOKED : Looks.CANNOT_LOOK)
                    : concluding.settled(admin, filed, Entry.LOOKED, proof);
        } catch (AmsException e) {
            return concluding.inVain(admin, filed, began, "could not look: " + Naming.of(e.problem()));
        } catch (SignInEnded _) {
            return concluding.inVain(admin, filed, began, "could not look: signed out");
        }
    }

    /** Empty where AMS does not let this admin look at all. */
    private Optional<Seen> seen(Admin admin, Filed filed) {
        boolean counts = countsFor(admin, filed); // before the look: what AMS does while it is looked at is not seen
        return switch (filed.write()) {
            case Write.CreateUser(var user) -> looking.users(admin.authority(), user.email()).seen()
                    .map(found -> Judging.users(user, found.same(), filed.before()).or(() -> absent(counts)))
                    .map(Seen::of);
            case Write.CreateDepartment(var department) -> looking
                    .departments(admin.authority(), filed, department).seen()
                    .map(found -> Judging.departments(found.same(), filed.before()).or(() -> absent(counts)))
                    .map(Seen::of);
            case Write.AssignDepartments _,Write.AssignGroups _ -> looking
                    .assigned(admin.authority(), filed.write()).seen()
                    .map(now -> Judging.assignment(filed, now, counts)).map(Seen::of);
        };
    }

    /** A look that was made, and what it proved. */
    private record Seen(@Nullable Outcome proof) {

        static Seen of(Optional<Outcome> proof) {
            return new Seen(proof.orElse(null));
        }
    }

    private static Optional<Outcome> absent(boolean counts) {
        return counts ? Optional.of(Outcome.of(State.ABSENT, null)) : Optional.empty();
    }

    /** "Not found" counts after the window only, and only from somebody who would see it. */
    private boolean countsFor(Admin admin, Filed filed) {
        return windowOver(filed) && sees(admin, filed);
    }

    boolean windowOver(Filed filed) {
        return filed.entry().settleAfter() == null || !clock.instant().isBefore(filed.entry().settleAfter());
    }

    private static boolean sees(Admin admin, Filed filed) {
        if (!admin.companyKnown()) {
            return filed.entry().targetCompanyId() == null && admin.actorId().equals(filed.entry().actorId());
        }
        Long own = admin.companyId();
        return own == null || own.equals(filed.company());
    }
}
