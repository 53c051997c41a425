package org.amsportal.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.amsportal.ams.AmsUser;
import org.amsportal.ams.NewUser;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as every page and confirmation names them, so that two people of one name can be told apart.
 *
 * @param name first name and surname
 * @param number AMS number, as words such as "AMS number 4711"
 */
public record Person(String name, @Nullable String serviceNumber, @Nullable String email, @Nullable String number) {

    /** Under which keys the names of a row keep what tells apart somebody who is in AMS already. */
    static final String FIRST_NAME = "first-name";
    static final String SERVICE_NUMBER = "service-number";

    public static Person of(AmsUser user, Words words) {
        String name = name(user);
        return new Person(name.isEmpty() ? words.say("person.unnamed", Long.toString(user.id())) : name,
                user.serviceNumber(), user.email(),
                words.say("person.number", Long.toString(user.id())));
    }

    public static Person of(NewUser user) {
        return new Person((user.name() + " " + user.surname()).strip(), user.serviceNumber(), user.email(), null);
    }

    /** What a row keeps of somebody who is in AMS already, so that its page can call them as they were called then. */
    public Map<String, String> remembered(String first) {
        return serviceNumber == null
                ? Map.of(FIRST_NAME, first)
                : Map.of(FIRST_NAME, first, SERVICE_NUMBER, serviceNumber);
    }

    /** First name and surname of a user. */
    public static String name(AmsUser user) {
        return (user.name() + " " + Objects.requireNonNullElse(user.surname(), "")).strip();
    }

    /** What tells them apart besides the name: service number, email, AMS number, as far as they are known. */
    public List<String> facts() {
        return Stream.of(serviceNumber, email, number).filter(f -> f != null && !f.isBlank())
                .map(Objects::requireNonNull).toList();
    }

    /** For templates. */
    public List<String> getFacts() {
        return facts();
    }
}
