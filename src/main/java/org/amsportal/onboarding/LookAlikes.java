package org.amsportal.onboarding;

import java.util.List;
import java.util.stream.Stream;

import org.amsportal.ams.AmsPage;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.Spelling;
import org.amsportal.web.Person;

/** Which users could be the very person who is being onboarded. */
final class LookAlikes {

    private static final int MOST = 3;

    private LookAlikes() {
    }

    /** Those of the same or a similar name, or with the same service number. */
    static List<AmsUser> among(Stream<Reading<AmsPage<AmsUser>>> found, OnboardingForm form) {
        return found.flatMap(reading -> reading.known().stream()).flatMap(page -> page.items().stream())
                .filter(user -> sameNumber(user, form) || sameName(user, form)).distinct().limit(MOST).toList();
    }

    private static boolean sameNumber(AmsUser user, OnboardingForm form) {
        return !form.serviceNumber().isEmpty() && form.serviceNumber().equalsIgnoreCase(user.serviceNumber());
    }

    private static boolean sameName(AmsUser user, OnboardingForm form) {
        if (form.firstName().isEmpty() || form.surname().isEmpty()) {
            return false;
        }
        String surname = user.surname();
        if (surname == null || surname.isBlank()) {
            return plain(form.fullName()).equals(plain(Person.name(user)));
        }
        return similar(plain(form.surname()), plain(surname), 5)
                && sameFirstName(plain(form.firstName()), plain(user.name()));
    }

    /** Sam is short for Samuel; Jo could be anybody. */
    private static boolean sameFirstName(String one, String other) {
        return similar(one, other, 4) || (Math.min(one.length(), other.length()) >= 3
                && (one.startsWith(other) || other.startsWith(one)));
    }

    private static boolean similar(String one, String other, int longEnough) {
        return one.equals(other) || (Math.min(one.length(), other.length()) >= longEnough
                && Math.abs(one.length() - other.length()) <= 1 && Spelling.slips(one, other) == 1);
    }

    private static String plain(String name) {
        var words = Spelling.words(name);
        return words.isEmpty() ? name : String.join(" ", words);
    }
}
