package org.amsportal.users;

import java.util.LinkedHashMap;
import java.util.Map;

import org.amsportal.organisation.People.Order;
import org.amsportal.organisation.UserQuery;
import org.amsportal.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What the address of the list asks for.
 *
 * @param access {@code ready} or {@code none} for those alone; anything else is everybody
 * @param check {@code shown} to look up those on the page, {@code more} the next of whom it is not known whether they belong there
 * @param sort {@code email}, {@code created} or, as anything else, by name; a minus before it turns it round
 * @param department the AMS number of a department, for those in it
 * @param below {@code 1} for those in departments below it too
 * @param group the AMS number of a permission group, for those who have it
 * @param codes {@code off} for those whom AMS asks for no one-time codes
 */
record UsersQuery(@BindParam("search") String search, @BindParam("page") String page,
        @BindParam("access") String access, @BindParam("check") String check, @BindParam("sort") String sort,
        @BindParam("department") String department, @BindParam("below") String below, @BindParam("group") String group,
        @BindParam("codes") String codes) {

    private static final long LAST = 100_000;

    UsersQuery {
        search = Typed.text(search);
        page = Typed.text(page);
        access = Typed.text(access);
        check = Typed.text(check);
        sort = Typed.text(sort);
        department = Typed.text(department);
        below = Typed.text(below);
        group = Typed.text(group);
        codes = Typed.text(codes);
    }

    static UsersQuery everybody() {
        return new UsersQuery("", "", "", "", "", "", "", "", "");
    }

    UserQuery query() {
        return new UserQuery(search, order(), sort.startsWith("-"), codes.equals("off"), id(department),
                below.equals("1"), id(group), only() == null ? null : Boolean.valueOf(only() == Readiness.READY));
    }

    int number() {
        return Typed.id(page).filter(it -> it < LAST).map(Long::intValue).orElse(1);
    }

    Order order() {
        return switch (sort) {
            case "email", "-email" -> Order.EMAIL;
            case "created", "-created" -> Order.CREATED;
            default -> Order.NAME;
        };
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

    /** Whether the next hundred are to be looked up of whom it is not known whether they belong to the list. */
    boolean checksMore() {
        return check.equals("more");
    }

    boolean checksShown() {
        return check.equals("shown");
    }

    /** What every address of the same list carries. */
    Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("search", search);
        parts.put("sort", sort);
        parts.put("department", id(department) == null ? "" : department);
        parts.put("below", id(department) == null ? "" : below);
        parts.put("group", id(group) == null ? "" : group);
        parts.put("codes", codes.equals("off") ? codes : "");
        parts.put("access", only() == null ? "" : access);
        return parts;
    }

    private static @Nullable Long id(String typed) {
        return Typed.id(typed).orElse(null);
    }
}
