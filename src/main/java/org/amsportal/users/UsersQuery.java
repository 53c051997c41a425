package org.amsportal.users;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.amsportal.organisation.People.Order;
import org.amsportal.organisation.UserQuery;
import org.amsportal.web.Address;
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
 * @param into the AMS number of a department that people are selected for
 */
record UsersQuery(@BindParam("search") String search, @BindParam("page") String page,
        @BindParam("access") String access, @BindParam("check") String check, @BindParam("sort") String sort,
        @BindParam("department") String department, @BindParam("below") String below, @BindParam("group") String group,
        @BindParam("codes") String codes, @BindParam("into") String into) {

    private static final long LAST = 100_000;
    private static final Set<String> SORTS = Set.of("-name", "email", "-email", "created", "-created");

    UsersQuery {
        search = Typed.text(search);
        page = Typed.text(page);
        access = Typed.text(access);
        check = Typed.text(check);
        sort = one(sort, SORTS);
        department = number(department);
        below = one(below, Set.of("1"));
        group = number(group);
        codes = one(codes, Set.of("off"));
        into = number(into);
    }

    static UsersQuery everybody() {
        return new UsersQuery("", "", "", "", "", "", "", "", "", "");
    }

    UserQuery query() {
        return new UserQuery(search, order(), sort.startsWith("-"), !codes.isEmpty(), id(department),
                !below.isEmpty(), id(group), only() == null ? null : Boolean.valueOf(only() == Readiness.READY));
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

    /** Whether fewer than all are asked for, besides by words. */
    boolean isFiltered() {
        return !department.isEmpty() || !group.isEmpty() || !codes.isEmpty() || only() != null;
    }

    /** Whether it takes to know who is where and who may do what. */
    boolean asksForAccess() {
        return !department.isEmpty() || !group.isEmpty() || only() != null;
    }

    /** The address of the same list, whatever its page. */
    Address address() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("search", search);
        parts.put("sort", sort);
        parts.put("department", department);
        parts.put("below", department.isEmpty() ? "" : below);
        parts.put("group", group);
        parts.put("codes", codes);
        parts.put("access", only() == null ? "" : access);
        parts.put("into", into);
        return new Address("/users", parts);
    }

    /** Parts of the address that a form on the page takes with it. */
    Map<String, String> carried(Predicate<String> names) {
        var carried = new LinkedHashMap<>(address().parts());
        carried.keySet().removeIf(names.negate());
        carried.values().removeIf(String::isEmpty);
        return carried;
    }

    /** The address of the same list of everybody. */
    Address unfiltered() {
        return address().with("search", "").with("department", "").with("below", "").with("group", "")
                .with("codes", "").with("access", "");
    }

    private static @Nullable Long id(String number) {
        return number.isEmpty() ? null : Long.valueOf(number);
    }

    private static String number(String typed) {
        return Typed.id(typed).map(Object::toString).orElse("");
    }

    private static String one(String typed, Set<String> known) {
        String text = Typed.text(typed);
        return known.contains(text) ? text : "";
    }
}
