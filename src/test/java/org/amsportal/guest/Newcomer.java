package org.amsportal.guest;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Somebody to be onboarded, with an email that nobody else has. */
public record Newcomer(String firstName, String surname, String email) {

    private static final Duration FIRST_GLANCE = Duration.ofMillis(40);
    private static final Duration LAST_GLANCE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    public static Newcomer anyone() {
        return called("Sam", "Okafor-" + letters());
    }

    public static Newcomer called(String firstName, String surname) {
        return new Newcomer(firstName, surname, "sam." + UUID.randomUUID() + "@kentshire-fire.example");
    }

    /** The onboarding form with this person's details, on the way to having these permission groups. */
    public Form form(Guest guest, Long... groups) {
        return fill(guest.get("/onboarding").form("form#onboarding"), groups);
    }

    /** The same details in another form. */
    public Form fill(Form form, Long... groups) {
        form.set("person-first-name", firstName).set("person-surname", surname).set("person-email", email);
        return groups.length == 0 ? form.set("no-groups", "1") : form.set("groups", (Object[]) groups);
    }

    /** Sends it all, sure of whatever there is to be sure of, and waits for the result. */
    public Answer onboardedBy(Guest guest, Long... groups) {
        return settled(guest, sure(guest, form(guest, groups).send(guest)));
    }

    /** Ticks what a form that came back wants to have confirmed, and sends it again. */
    public static Answer sure(Guest guest, Answer answer) {
        var ticks = answer.page().select("#panel input[name=sure]").eachAttr("value");
        if (answer.status() != 422 || ticks.isEmpty()) {
            return answer;
        }
        var form = answer.form("form#onboarding").set("sure", ticks.toArray());
        return (answer.has("#no-groups") ? form.set("no-groups", "1") : form).send(guest);
    }

    /** So that nobody is taken for somebody of another test. */
    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    /** The page of a plan once it no longer goes on by itself. */
    public static Answer settled(Guest guest, Answer answer) {
        var at = answer;
        var end = System.nanoTime() + LONGEST.toNanos();
        var pause = FIRST_GLANCE.toNanos();
        while (at.has("[hx-trigger^=every]")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still working: " + at.text());
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LAST_GLANCE.toNanos()); // a page costs more than what it waits for
            at = guest.get(at.path());
        }
        return at;
    }
}
