package org.amsportal.browser;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A person to onboard, with an email that nobody else in this run has. */
public record Newcomer(String name, String surname, String email, String serviceNumber) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Somebody new at Kentshire. */
    public static Newcomer called(String name, String surname) {
        int number = NUMBER.incrementAndGet();
        var email = "%s.%s+%d@kentshire-fire.example".formatted(name, surname, number).toLowerCase(Locale.ROOT);
        return new Newcomer(name, surname + letters(number), email.replace(' ', '.'),
                "00%d".formatted(9000 + number));
    }

    /** Two letters for each digit, so that the form takes nobody for somebody of another test. */
    private static String letters(int number) {
        var letters = new StringBuilder("-");
        Integer.toString(number).chars().map(digit -> digit - '0' + 'a')
                .forEach(letter -> letters.append((char) letter).append((char) letter));
        return letters.toString();
    }

    public Newcomer withEmail(String other) {
        return new Newcomer(name, surname, other, serviceNumber);
    }

    public String fullName() {
        return name + " " + surname;
    }
}
