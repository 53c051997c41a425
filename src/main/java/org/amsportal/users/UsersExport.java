package org.amsportal.users;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a page of the list of users shows, as a file for a spreadsheet. */
@Controller
class UsersExport {

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
        var reading = lists.read(admin, asked);
        return reading.known().map(list -> file(table(admin, list)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, "/users")
                        .build());
    }

    private static ResponseEntity<String> file(Spreadsheet table) {
        var name = ContentDisposition.attachment().filename("users.csv").build();
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(table.toString());
    }

    private Spreadsheet table(Admin admin, UserList list) {
        var access = directory.access(admin, list.users().stream().map(AmsUser::id).toList());
        var hierarchy = organisation.rememberedHierarchy(admin).known().orElse(null);
        var table = new Spreadsheet().row(COLUMNS.stream().map(it -> words.say("users.export." + it)).toList());
        list.users().forEach(
                user -> table.row(row(user, access.getOrDefault(user.id(), Access.NOT_KNOWN), hierarchy)));
        return table;
    }

    private List<String> row(AmsUser user, Access access, @Nullable Hierarchy hierarchy) {
        var readiness = words.say("ready." + Readiness.of(access.groups()).getKey() + ".short");
        Boolean codes = user.mailOtp();
        return Stream.of(Spreadsheet.text(user.serviceNumber()), Spreadsheet.words(user.name()),
                Spreadsheet.words(user.surname()), Spreadsheet.words(user.email()), Long.toString(user.id()),
                Spreadsheet.words(names(access.departments(), item -> path(item, hierarchy))),
                Spreadsheet.words(names(access.groups(), UsersExport::name)), Spreadsheet.words(readiness),
                codes == null ? "" : words.say(codes ? "yes" : "no")).toList();
    }

    private String names(Reading<List<AmsItem>> reading, Function<AmsItem, String> name) {
        return reading.known().map(items -> String.join("; ", items.stream().map(name).toList()))
                .orElseGet(() -> words.say("not-told"));
    }

    private static String path(AmsItem item, @Nullable Hierarchy hierarchy) {
        return hierarchy != null && hierarchy.node(item.id()).isPresent() ? hierarchy.pathName(item.id()) : name(item);
    }

    private static String name(AmsItem item) {
        String name = item.name();
        return name == null ? Long.toString(item.id()) : name;
    }
}
