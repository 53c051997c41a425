package org.amsportal.users;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Access;
import org.amsportal.organisation.Directory;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.UserList;
import org.amsportal.sheets.Spreadsheet;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The users that a list is of, on all its pages, as a file for a spreadsheet: with where they are and what they may do, as far as it is known. Of
 * few people it is looked up first.
 */
@Controller
class UsersExport {

    /** Of more people there is no file. */
    static final int MOST = 5_000;
    /** Up to so many people are looked up first. */
    static final int LOOKED_UP = 100;

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final List<String> COLUMNS = List.of("service-no", "first-name", "surname", "email", "number",
            "departments", "groups", "access", "codes");

    private final Directory directory;
    private final Organisation organisation;
    private final UserListModel lists;
    private final Words words;

    UsersExport(Directory directory, Organisation organisation, UserListModel lists, Words words) {
        this.directory = directory;
        this.organisation = organisation;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping("/users/export")
    ResponseEntity<String> export(Admin admin, UsersQuery asked) {
        var users = lists.read(admin, asked).known()
                .flatMap(list -> list.whole() ? all(admin, asked, list) : Optional.of(list.users()));
        return users.map(some -> file(table(admin, some)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, asked.address().toString()).build());
    }

    private Optional<List<AmsUser>> all(Admin admin, UsersQuery asked, UserList list) {
        return list.matching() > MOST ? Optional.empty() : directory.allUsers(admin, asked.query()).known();
    }

    private static ResponseEntity<String> file(Spreadsheet table) {
        var name = ContentDisposition.attachment().filename("users.csv").build();
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(table.toString());
    }

    private Spreadsheet table(Admin admin, List<AmsUser> users) {
        var ids = users.stream().map(AmsUser::id).toList();
        var access = ids.size() > LOOKED_UP ? directory.rememberedAccess(admin, ids) : directory.access(admin, ids);
        var hierarchy = organisation.rememberedHierarchy(admin).known().orElse(null);
        var table = new Spreadsheet().row(COLUMNS.stream().map(it -> words.say("users.export." + it)).toList());
        var unknown = words.say(ids.size() > LOOKED_UP ? "ready.not-checked.short" : "not-told");
        users.forEach(
                user -> table.row(row(user, access.getOrDefault(user.id(), Access.NOT_KNOWN), hierarchy, unknown)));
        return table;
    }

    private List<String> row(AmsUser user, Access access, @Nullable Hierarchy hierarchy, String unknown) {
        var readiness = words.say("ready." + Readiness.of(access.groups()).getKey() + ".short");
        Boolean codes = user.mailOtp();
        return Stream.of(Spreadsheet.text(user.serviceNumber()), Spreadsheet.words(user.name()),
                Spreadsheet.words(user.surname()), Spreadsheet.words(user.email()), Long.toString(user.id()),
                Spreadsheet.words(names(access.departments(), item -> path(item, hierarchy), unknown)),
                Spreadsheet.words(names(access.groups(), UsersExport::name, unknown)), Spreadsheet.words(readiness),
                codes == null ? "" : words.say(codes ? "yes" : "no")).toList();
    }

    private static String names(Reading<List<AmsItem>> reading, Function<AmsItem, String> name, String unknown) {
        return reading.known().map(items -> String.join("; ", items.stream().map(name).toList())).orElse(unknown);
    }

    private static String path(AmsItem item, @Nullable Hierarchy hierarchy) {
        return hierarchy != null && hierarchy.node(item.id()).isPresent() ? hierarchy.pathName(item.id()) : name(item);
    }

    private static String name(AmsItem item) {
        String name = item.name();
        return name == null ? Long.toString(item.id()) : name;
    }
}
