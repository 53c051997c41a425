package org.amsportal.users;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Access;
import org.amsportal.organisation.Directory;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.UserList;
import org.amsportal.organisation.UserList.Counts;
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

    /** A way to see fewer of them. The last says how many: what comes to stand there later moves nothing. */
    record Filter(String words, String to, boolean here, boolean counted) {}

    private final Directory directory;
    private final UserLines lines;
    private final CompanyNames companies;
    private final Words words;

    UserListModel(Directory directory, UserLines lines, CompanyNames companies, Words words) {
        this.directory = directory;
        this.lines = lines;
        this.companies = companies;
        this.words = words;
    }

    /** Reads the list. Where more is to be known for a filter, the next people are looked up first. */
    Reading<UserList> read(Admin admin, UsersQuery asked) {
        if (asked.checksMore()) {
            directory.lookUp(admin, asked.query(), CHECKED_AT_ONCE);
        }
        return directory.users(admin, asked.query(), asked.number(), PER_PAGE);
    }

    void lead(Model model, Admin admin) {
        model.addAttribute("lead", admin.companyId() == null
                ? words.say("users.lead")
                : words.say("users.lead.in", companies.of(admin)));
    }

    void list(Model model, Admin admin, UsersQuery asked, UserList list) {
        var access = access(admin, asked, list);
        model.addAttribute("users", lines.of(admin, list.users(), access));
        model.addAttribute("pager", pager(asked, list));
        model.addAttribute("lookUp", asked.checksShown() ? null : lookUp(asked, list.users(), access));
        model.addAttribute("checkShown", path(asked, Map.of("page", asked.page(), "check", "shown")));
        model.addAttribute("export", path("/users/export", asked, Map.of("page", asked.page())));
        filters(model, asked, list);
    }

    /** Where those on the page are and what they may do: as far as it is known, or looked up now. */
    Map<Long, Access> access(Admin admin, UsersQuery asked, UserList list) {
        var ids = ids(list.users());
        return asked.checksShown() ? directory.access(admin, ids) : directory.rememberedAccess(admin, ids);
    }

    /** What may have been meant where nobody matches. */
    void close(Model model, Admin admin, UsersQuery asked) {
        model.addAttribute("close", asked.search().isEmpty() ? List.of() : directory.close(admin, asked.search()));
    }

    private Pager pager(UsersQuery asked, UserList list) {
        return new Pager(list.page(), list.lastPage(), range(list), "/users", asked.parts());
    }

    private String range(UserList list) {
        int first = (list.page() - 1) * PER_PAGE + 1;
        Long total = list.total();
        return total == null
                ? words.say("pager.page-of", list.page(), list.lastPage())
                : words.say("pager.range", first, first + list.users().size() - 1, total);
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

    /** How many have no group, as far as is known: the words beside that filter. */
    String none(UserList list) {
        return none(list.counts());
    }

    private String none(Counts counts) {
        return counts.any() ? words.say("users.access.counted", counts.none(), counts.unchecked()) : "";
    }

    private void filters(Model model, UsersQuery asked, UserList list) {
        model.addAttribute("filters", List.of(filter(asked, null, ""), filter(asked, Readiness.READY, "ready"),
                filter(asked, Readiness.NONE, "none")));
        model.addAttribute("noneCount", none(list));
        if (asked.only() != null) {
            model.addAttribute("found", words.say("users.access.found", list.matching(), list.undecided()));
            model.addAttribute("checkMore", list.undecided() == 0 ? null : path(asked, Map.of("check", "more")));
            model.addAttribute("nextCount", Math.min(list.undecided(), CHECKED_AT_ONCE));
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
