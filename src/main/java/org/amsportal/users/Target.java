package org.amsportal.users;

import java.util.SortedMap;

import org.amsportal.ams.AmsException;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Organisation.UserPicture;
import org.amsportal.organisation.Reading;
import org.amsportal.web.Person;
import org.amsportal.web.Subject;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The user that a page is about, whoever knows of them.
 *
 * @param email where it is known
 */
record Target(long id, Person person, @Nullable String email, UserPicture picture) {

    /** @throws AmsException when AMS has no such user for this admin, or did not answer */
    static Target of(long id, UserPicture picture, Words words) {
        return switch (picture.user()) {
            case Reading.Known<AmsUser> known ->
                new Target(id, Person.of(known.value(), words), known.value().email(), picture);
            case Reading.NotKnown<AmsUser> _ -> new Target(id,
                    new Person(words.say("person.unnamed", Long.toString(id)), null, null, null), null, picture);
            case Reading.Failed<AmsUser>(AmsProblem problem) -> throw new AmsException(problem);
        };
    }

    public String name() {
        return person.name();
    }

    /** How people call them: the first name where it is known. */
    public String first() {
        return picture.user().known().map(AmsUser::name).map(String::strip).filter(it -> !it.isEmpty())
                .orElseGet(person::name);
    }

    /** What a problem about them is about. */
    Subject subject(boolean self) {
        return Subject.person(name(), email, id, self).called(first());
    }

    /** What the user has, by ID and name; empty where nobody knows. */
    static SortedMap<Long, String> has(Reading<SortedMap<Long, String>> reading) {
        return reading.known().orElseGet(java.util.TreeMap::new);
    }
}
