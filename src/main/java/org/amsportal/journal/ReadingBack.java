package org.amsportal.journal;

import java.util.Optional;
import java.util.SortedSet;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsException;
import org.amsportal.ams.SignInEnded;
import org.springframework.stereotype.Component;

/** Reads an accepted assignment back, under its guard still, so that what it shows is its doing. */
@Component
class ReadingBack {

    private final Looking looking;
    private final Concluding concluding;
    private final Leases leases;

    ReadingBack(Looking looking, Concluding concluding, Leases leases) {
        this.looking = looking;
        this.concluding = concluding;
        this.leases = leases;
    }

    Filed check(Admin admin, Filed filed) {
        try {
            Optional<SortedSet<Long>> now = looking.assigned(admin.authority(), filed.write()).seen();
            return now.map(ids -> concluding.settled(admin, filed, Entry.READ_BACK, Judging.readBack(filed, ids)))
                    .orElseGet(() -> leases.giveBack(admin, filed, "cannot be read back"));
        } catch (AmsException e) {
            return leases.giveBack(admin, filed, Entry.READ_BACK_IN_VAIN + Naming.of(e.problem()));
        } catch (SignInEnded _) {
            return leases.giveBack(admin, filed, Entry.READ_BACK_IN_VAIN + "signed out");
        }
    }
}
