package org.amssandbox.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The demo admins: each is a user of AMS as well, and signs in with a short name or the email. */
public enum DemoSignIn {
    SETUP(1001, "setup", "Robin Vale", "robin.vale@ams.example", null, "Admin",
            "no company: the first set-up, may do everything in every company"), ADMIN(1002, "alex.morgan",
                    "Alex Morgan", "alex.morgan@kentshire-fire.example", DemoData.KENTSHIRE, "Admin",
                    "admin of Kentshire Fire and Rescue"), HELPDESK(1003, "helpdesk", "Jo Bell",
                            "jo.bell@kentshire-fire.example", DemoData.KENTSHIRE, "Helpdesk",
                            "Kentshire helpdesk: users and the weaker groups, no new departments"), READER(1004,
                                    "reader", "Pat Reed", "pat.reed@kentshire-fire.example", DemoData.KENTSHIRE,
                                    "Standard User",
                                    "Kentshire, may only look"), INTAKE(1005, "intake", "Sam Okoro",
                                            "sam.okoro@kentshire-fire.example", DemoData.KENTSHIRE, "Standard User",
                                            "Kentshire intake: users and their departments, but no permission groups"), OTHER_COMPANY(
                                                    1006, "westmoor", "Morgan Hale",
                                                    "morgan.hale@westmoor-fire.example", DemoData.WESTMOOR, "Admin",
                                                    "admin of Westmoor Fire and Rescue");

    /** One password for all of them. */
    public static final String PASSWORD = "demo";

    private final long userId;
    private final String shortName;
    private final String fullName;
    private final String email;
    private final @Nullable Long companyId;
    private final String group;
    private final String role;

    DemoSignIn(long userId, String shortName, String fullName, String email, @Nullable Long companyId, String group,
            String role) {
        this.userId = userId;
        this.shortName = shortName;
        this.fullName = fullName;
        this.email = email;
        this.companyId = companyId;
        this.group = group;
        this.role = role;
    }

    public String shortName() {
        return shortName;
    }

    public String fullName() {
        return fullName;
    }

    public String email() {
        return email;
    }

    /** What this admin is for, in a few words. */
    public String role() {
        return role;
    }

    /** The AMS user ID; the demo data is the same at every start. */
    public long userId() {
        return userId;
    }

    static Optional<DemoSignIn> called(String shortName) {
        return Arrays.stream(values()).filter(it -> it.shortName.equals(shortName.toLowerCase(Locale.ENGLISH)))
                .findFirst();
    }

    /** The email behind what somebody typed: a short name, or an email already. */
    public static String emailOf(String typed) {
        return called(typed.strip()).map(DemoSignIn::email).orElse(typed.strip());
    }

    NewPerson person() {
        var names = fullName.split(" ", 2);
        return new NewPerson(names[0], names[1], email, companyId, true, "00" + userId);
    }

    String group() {
        return group;
    }
}
