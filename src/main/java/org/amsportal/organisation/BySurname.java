package org.amsportal.organisation;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

import org.amsportal.ams.AmsUser;

/** Orders users as a roll does: surname, then name, whatever their case and accents; who has no surname by the name. */
final class BySurname {

    private BySurname() {
    }

    /** A new one for each use: a collator is not made for several threads. */
    static Comparator<AmsUser> order() {
        Collator letters = Collator.getInstance(Locale.UK);
        return Comparator.comparing(BySurname::surname, letters).thenComparing(AmsUser::name, letters)
                .thenComparingLong(AmsUser::id);
    }

    private static String surname(AmsUser user) {
        String surname = Objects.requireNonNullElse(user.surname(), "").strip();
        return surname.isEmpty() ? user.name() : surname;
    }
}
