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
        return new Newcomer(name, surname, email.replace(' ', '.'), "00%d".formatted(9000 + number));
    }

    public Newcomer withEmail(String other) {
        return new Newcomer(name, surname, other, serviceNumber);
    }

    public String fullName() {
        return name + " " + surname;
    }
}
