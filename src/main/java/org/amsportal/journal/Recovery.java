package org.amsportal.journal;

import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.amsportal.access.Admin;
import org.amsportal.access.SignInServerAway;
import org.springframework.stereotype.Component;

/** What goes on without anybody looking: ends what dead workers left, and looks after unknown entries while their admin's sign-in lives. */
@Component
class Recovery {

    private static final int CANDIDATES = 500;
    private static final int LOOKS_AT_A_TIME = 20;

    private final Entries entries;
    private final Leases leases;
    private final Settling settling;
    private final Looks looks;

    Recovery(Entries entries, Leases leases, Settling settling, Looks looks) {
        this.entries = entries;
        this.leases = leases;
        this.settling = settling;
        this.looks = looks;
    }

    void endWhatIsLeftAlone() {
        entries.leftAlone().forEach(leases::end);
    }

    /** There is no service account: an entry whose admin has signed out waits for somebody who opens a page. */
    void settleWhatIsDue(Function<UUID, Optional<Admin>> alive) {
        var admins = new HashMap<UUID, Optional<Admin>>();
        entries.unknown(CANDIDATES).stream().filter(filed -> looks.due(filed.entry()))
                .flatMap(filed -> Optional.ofNullable(filed.signIn())
                        .flatMap(signIn -> admins.computeIfAbsent(signIn, it -> unlessAway(alive, it)))
                        .<Runnable>map(admin -> () -> settling.look(admin, filed)).stream())
                .limit(LOOKS_AT_A_TIME).forEach(Runnable::run);
    }

    /** One sign-in whose server is away must not keep the others' entries waiting. */
    private static Optional<Admin> unlessAway(Function<UUID, Optional<Admin>> alive, UUID signIn) {
        try {
            return alive.apply(signIn);
        } catch (SignInServerAway _) {
            return Optional.empty();
        }
    }
}
