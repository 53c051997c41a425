package org.amsportal.users;

import java.util.LinkedHashMap;
import java.util.Map;

import org.amsportal.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What the address of the list asks for.
 *
 * @param access {@code ready} or {@code none} for those alone; anything else is everybody
 * @param check {@code shown} to look up the access of those on the page, {@code more} of the next who are not checked yet
 */
record UsersQuery(@BindParam("search") String search, @BindParam("page") String page,
        @BindParam("access") String access, @BindParam("check") String check) {

    private static final long LAST = 100_000;

    UsersQuery {
        search = Typed.text(search);
        page = Typed.text(page);
        access = Typed.text(access);
        check = Typed.text(check);
    }

    @Nullable
    String wanted() {
        return search.isEmpty() ? null : search;
    }

    int number() {
        return Typed.id(page).filter(it -> it < LAST).map(Long::intValue).orElse(1);
    }

    /** Whose access is wanted; null for everybody. */
    @Nullable
    Readiness only() {
        return switch (access) {
            case "ready" -> Readiness.READY;
            case "none" -> Readiness.NONE;
            default -> null;
        };
    }

    /** The same page, with the access of everybody on it looked up. */
    UsersQuery checkingShown() {
        return new UsersQuery(search, page, access, "shown");
    }

    boolean checksShown() {
        return check.equals("shown");
    }

    boolean checksMore() {
        return check.equals("more");
    }

    /** What every address of the same list carries. */
    Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("search", search);
        parts.put("access", only() == null ? "" : access);
        return parts;
    }
}
