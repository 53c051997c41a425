package org.amsportal.users;

import java.util.List;
import java.util.Map;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Access;
import org.amsportal.organisation.Directory;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.UserList;
import org.amsportal.web.Address;
import org.amsportal.web.CompanyNames;
import org.amsportal.web.Pager;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a model what the list of users draws: those on the page, in their order, and the ways through it. */
@Component
class UserListModel {

    static final int PER_PAGE = 25;

    private final Directory directory;
    private final UserLines lines;
    private final UserOrder order;
    private final UserFilters filters;
    private final EverybodyLookup lookup;
    private final UserSelection selection;
    private final CompanyNames companies;
    private final Words words;

    UserListModel(Directory directory, UserLines lines, UserOrder order, UserFilters filters, EverybodyLookup lookup,
            UserSelection selection, CompanyNames companies, Words words) {
        this.directory = directory;
        this.lines = lines;
        this.order = order;
        this.filters = filters;
        this.lookup = lookup;
        this.selection = selection;
        this.companies = companies;
        this.words = words;
    }

    /** Reads the list. Where more is to be known for a filter, the next people are looked up first. */
    Reading<UserList> read(Admin admin, UsersQuery asked) {
        if (asked.checksMore()) {
            directory.lookUp(admin, asked.query(), EverybodyLookup.NEXT);
        }
        return directory.users(admin, asked.query(), asked.number(), PER_PAGE);
    }

    void lead(Model model, Admin admin) {
        model.addAttribute("lead", admin.companyId() == null
                ? words.say("users.lead")
                : words.say("users.lead.in", companies.of(admin)));
    }

    void list(Model model, Admin admin, UsersQuery asked, FilterBox box, UserList list, boolean fromAms) {
        var access = access(admin, asked, list);
        var here = asked.address().with("page", asked.page());
        model.addAttribute("users", lines.of(admin, list.users(), access));
        model.addAttribute("pager", pager(asked, list));
        model.addAttribute("lookUp", asked.checksShown() ? null : lookUp(here, list.users(), access));
        model.addAttribute("checkShown", here.with("check", "shown").toString());
        model.addAttribute("bar", selection.of(admin, asked));
        model.addAttribute("sorts", list.whole() ? order.of(asked) : List.of());
        model.addAttribute("again", list.whole() ? null : here.toString());
        if (list.whole() && fromAms) {
            filters.fill(model, admin, asked, box, list.counts());
            model.addAttribute("nobody", list.users().isEmpty() && list.undecided() == 0);
            model.addAttribute("lookup", lookup.of(admin, asked, list));
        }
        export(model, here, list);
    }

    /** Where those on the page are and what they may do: as far as it is known, or looked up now. */
    private Map<Long, Access> access(Admin admin, UsersQuery asked, UserList list) {
        var ids = list.users().stream().map(AmsUser::id).toList();
        return asked.checksShown() ? directory.access(admin, ids) : directory.rememberedAccess(admin, ids);
    }

    /** What may have been meant where nobody matches. */
    void close(Model model, Admin admin, UsersQuery asked) {
        model.addAttribute("close", asked.search().isEmpty() ? List.of() : directory.close(admin, asked.search()));
    }

    private Pager pager(UsersQuery asked, UserList list) {
        var address = asked.address();
        return new Pager(list.page(), list.lastPage(), range(list), address.path(), address.parts());
    }

    private String range(UserList list) {
        int first = (list.page() - 1) * PER_PAGE + 1;
        Long total = list.total();
        return total == null
                ? words.say("pager.page-of", list.page(), list.lastPage())
                : words.say("pager.range", first, first + list.users().size() - 1, total);
    }

    /** Where the rest of the lines comes from; null when nothing is missing. */
    private static @Nullable String lookUp(Address here, List<AmsUser> shown, Map<Long, Access> access) {
        var missing = shown.stream().map(AmsUser::id).filter(id -> isMissing(access.getOrDefault(id, Access.NOT_KNOWN)))
                .map(Object::toString).toList();
        return missing.isEmpty()
                ? null
                : here.at("/users/access").with("user", String.join(",", missing)).toString();
    }

    private static boolean isMissing(Access access) {
        return Readiness.of(access.groups()) == Readiness.NOT_CHECKED || access.departments().known().isEmpty();
    }

    /** All that match are saved where they are known and not too many; else those of the page. */
    private void export(Model model, Address here, UserList list) {
        long people = list.whole() ? list.matching() : list.users().size();
        boolean some = people <= UsersExport.MOST;
        model.addAttribute("export", some ? here.at("/users/export").toString() : null);
        model.addAttribute("exportWords", words.say(some ? "users.export" : "users.export.too-many", people));
        model.addAttribute("exportHint", some && people > UsersExport.LOOKED_UP
                ? words.say("users.export.known", UsersExport.LOOKED_UP)
                : null);
    }
}
