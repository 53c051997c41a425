package org.amsportal.users;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Access;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.UserList;
import org.amsportal.web.CompanyNames;
import org.amsportal.web.Pager;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts into a model what the list of users draws: those on the page, and how many are ready, are not, or were not checked. */
@Component
class UserListModel {

    static final int PER_PAGE = 25;
    static final int CHECKED_AT_ONCE = 100;

    /** How many of those listed have access, have none, and were not checked. */
    record Counts(long ready, long none, long unchecked) {

        boolean any() {
            return ready + none > 0;
        }
    }

    /** A way to see fewer of them. The last says how many: what comes to stand there later moves nothing. */
    record Filter(String words, String to, boolean here, boolean counted) {}

    /** What a page shows of the list. */
    record Page(List<AmsUser> users, Map<Long, Access> access, Pager pager) {}

    private final Organisation organisation;
    private final UserLines lines;
    private final CompanyNames companies;
    private final Words words;

    UserListModel(Organisation organisation, UserLines lines, CompanyNames companies, Words words) {
        this.organisation = organisation;
        this.lines = lines;
        this.companies = companies;
        this.words = words;
    }

    /** How many a page of AMS holds where the list is too long to be read whole: enough to be worth filtering. */
    private static int perPage(UsersQuery asked) {
        return asked.only() == null ? PER_PAGE : CHECKED_AT_ONCE;
    }

    Reading<UserList> read(Admin admin, UsersQuery asked) {
        return organisation.userList(admin, asked.wanted(), asked.number(), perPage(asked));
    }

    void lead(Model model, Admin admin) {
        model.addAttribute("lead", admin.companyId() == null
                ? words.say("users.lead")
                : words.say("users.lead.in", companies.of(admin)));
    }

    void list(Model model, Admin admin, UsersQuery asked, UserList list) {
        var page = page(admin, asked, list);
        model.addAttribute("users", lines.of(admin, page.users(), page.access()));
        model.addAttribute("pager", page.pager());
        model.addAttribute("lookUp", asked.checksShown() ? null : lookUp(asked, page.users(), page.access()));
        model.addAttribute("checkShown", path(asked, Map.of("page", asked.page(), "check", "shown")));
        model.addAttribute("export", path("/users/export", asked, Map.of("page", asked.page())));
        filters(model, asked, counts(list.users(), page.access()));
    }

    /** Those on the page, and what of them is known or was asked for. */
    Page page(Admin admin, UsersQuery asked, UserList list) {
        var access = new HashMap<>(organisation.rememberedAccess(admin, ids(list.users())));
        if (asked.checksMore()) {
            access.putAll(organisation.access(admin, next(list.users(), access)));
        }
        var matching = list.users().stream()
                .filter(user -> asked.only() == null || asked.only() == readiness(access, user)).toList();
        var pager = pager(asked, list, matching);
        var shown = list.whole()
                ? matching.subList((pager.page() - 1) * PER_PAGE, Math.min(pager.page() * PER_PAGE, matching.size()))
                : matching;
        if (asked.checksShown()) {
            access.putAll(organisation.access(admin, ids(shown)));
        }
        return new Page(shown, access, pager);
    }

    /** What may have been meant where nobody matches. */
    void close(Model model, Admin admin, UsersQuery asked) {
        model.addAttribute("close", asked.search().isEmpty() ? List.of() : organisation.close(admin, asked.search()));
    }

    private static List<Long> next(List<AmsUser> users, Map<Long, Access> access) {
        return users.stream().filter(user -> readiness(access, user) == Readiness.NOT_CHECKED).map(AmsUser::id)
                .limit(CHECKED_AT_ONCE).toList();
    }

    private Pager pager(UsersQuery asked, UserList list, List<AmsUser> matching) {
        int last = list.whole() ? Math.max(1, Math.ceilDiv(matching.size(), PER_PAGE)) : list.lastPage();
        int page = list.whole() ? Math.min(asked.number(), last) : list.page();
        return new Pager(page, last, range(asked, list, matching.size(), page), "/users", asked.parts());
    }

    private String range(UsersQuery asked, UserList list, int matching, int page) {
        int perPage = list.whole() ? PER_PAGE : perPage(asked);
        int first = (page - 1) * perPage + 1;
        Long total = list.whole() ? (Long) (long) matching : list.total();
        int onPage = list.whole() ? Math.min(PER_PAGE, matching - first + 1) : list.users().size();
        return total == null
                ? words.say("pager.page-of", page, list.lastPage())
                : words.say("pager.range", first, first + onPage - 1, total);
    }

    /** Where the rest of the lines comes from; null when nothing is missing. */
    private static @Nullable String lookUp(UsersQuery asked, List<AmsUser> shown, Map<Long, Access> access) {
        var missing = shown.stream().filter(user -> readiness(access, user) == Readiness.NOT_CHECKED
                || access.getOrDefault(user.id(), Access.NOT_KNOWN).departments().known().isEmpty()).map(AmsUser::id)
                .toList();
        return missing.isEmpty()
                ? null
                : UriComponentsBuilder.fromUriString(path("/users/access", asked, Map.of("page", asked.page())))
                        .queryParam("user", missing).build().toUriString();
    }

    private static Counts counts(List<AmsUser> users, Map<Long, Access> access) {
        var by = users.stream()
                .collect(Collectors.groupingBy(user -> readiness(access, user), Collectors.counting()));
        return new Counts(by.getOrDefault(Readiness.READY, 0L), by.getOrDefault(Readiness.NONE, 0L),
                by.getOrDefault(Readiness.NOT_CHECKED, 0L));
    }

    /** How many have no group, as far as was checked: the words beside that filter. */
    String none(Admin admin, UserList list) {
        return none(counts(list.users(), organisation.rememberedAccess(admin, ids(list.users()))));
    }

    private String none(Counts counts) {
        return counts.any() ? words.say("users.access.counted", counts.none(), counts.unchecked()) : "";
    }

    private void filters(Model model, UsersQuery asked, Counts counts) {
        model.addAttribute("filters", List.of(filter(asked, null, ""), filter(asked, Readiness.READY, "ready"),
                filter(asked, Readiness.NONE, "none")));
        model.addAttribute("noneCount", none(counts));
        if (asked.only() != null) {
            long found = asked.only() == Readiness.READY ? counts.ready() : counts.none();
            model.addAttribute("found", words.say("users.access.found", found, counts.unchecked()));
            model.addAttribute("checkMore", counts.unchecked() == 0
                    ? null
                    : path(asked, Map.of("check", "more", "page", asked.page())));
            model.addAttribute("nextCount", Math.min(counts.unchecked(), CHECKED_AT_ONCE));
        }
    }

    private Filter filter(UsersQuery asked, @Nullable Readiness only, String access) {
        return new Filter(words.say("users.access." + (access.isEmpty() ? "all" : access)),
                path(asked, Map.of("access", access)), asked.only() == only, only == Readiness.NONE);
    }

    private static String path(UsersQuery asked, Map<String, String> other) {
        return path("/users", asked, other);
    }

    private static String path(String page, UsersQuery asked, Map<String, String> other) {
        var parts = new LinkedHashMap<>(asked.parts());
        parts.putAll(other);
        parts.values().removeIf(String::isEmpty);
        var address = UriComponentsBuilder.fromPath(page);
        parts.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parts).toUriString();
    }

    private static Readiness readiness(Map<Long, Access> access, AmsUser user) {
        return Readiness.of(access.getOrDefault(user.id(), Access.NOT_KNOWN).groups());
    }

    private static List<Long> ids(List<AmsUser> users) {
        return users.stream().map(AmsUser::id).toList();
    }
}
