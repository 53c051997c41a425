package org.amsportal.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

import org.amsportal.ams.EmailKey;
import org.amsportal.ams.NewDepartment;
import org.jspecify.annotations.Nullable;

/** Under which key two spellings count as the same, and the guard key of what a write changes. */
final class Keys {

    private static final int LONGEST = 400;

    private Keys() {
    }

    static String email(String email) {
        return EmailKey.of(email);
    }

    static String name(@Nullable String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT);
    }

    /**
     * The company counts only at the top: below, the parent tells it, and two admins may put it differently.
     *
     * @param company of what is created: its own before anything else
     */
    static String guard(Write write, @Nullable Long company) {
        String key = switch (write) {
            case Write.CreateUser(var user) -> "user:" + email(user.email());
            case Write.CreateDepartment(var department) -> department(department, company);
            case Write.AssignDepartments(long userId, _) -> "departments:" + userId;
            case Write.AssignGroups(long userId, _) -> "groups:" + userId;
        };
        return key.length() <= LONGEST ? storable(key, LONGEST) : storable(key, LONGEST - 65) + ":" + sha256(key);
    }

    private static String department(NewDepartment department, @Nullable Long company) {
        Long parent = department.parentId();
        return "department:" + (parent == null ? "company-" + company : parent) + ":" + name(department.name());
    }

    /** PostgreSQL keeps no NUL in text. */
    static String storable(String text, int longest) {
        String kept = text.replace('\u0000', ' ');
        return kept.length() <= longest ? kept : kept.substring(0, longest);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
