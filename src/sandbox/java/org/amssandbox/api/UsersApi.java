package org.amssandbox.api;

import java.util.List;
import java.util.Map;

import org.amssandbox.data.Companies;
import org.amssandbox.data.NewPerson;
import org.amssandbox.data.People;
import org.amssandbox.data.PeopleQuery;
import org.amssandbox.data.Permissions;
import org.amssandbox.data.Person;
import org.amssandbox.settings.CurrentSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Step 1, create a user (path assumed), and the assumed reads of people. */
@RestController
class UsersApi {

    private static final String TAKEN = "The email has already been taken.";

    private final People people;
    private final Companies companies;
    private final CurrentSettings settings;
    private final Wire wire;
    private final Answers answers;

    UsersApi(People people, Companies companies, CurrentSettings settings, Wire wire, Answers answers) {
        this.people = people;
        this.companies = companies;
        this.settings = settings;
        this.wire = wire;
        this.answers = answers;
    }

    @GetMapping("/v2/admin/me")
    ResponseEntity<Object> me(Caller caller) {
        return answers.ok(wire.caller(caller));
    }

    @GetMapping("/v2/admin/companies")
    ResponseEntity<Object> companies(Caller caller) {
        var visible = companies.all().stream().filter(company -> caller.sees(company.id())).toList();
        return answers.ok(answers.each(visible, wire::company));
    }

    @GetMapping("/v2/admin/users")
    ResponseEntity<Object> list(Caller caller, @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(name = "per_page", required = false) @Nullable String perPage) {
        caller.reads(null);
        var query = new PeopleQuery(search, caller.company());
        if (!answers.pages()) {
            return answers.ok(answers.each(people.page(query, 0, Integer.MAX_VALUE), wire::person));
        }
        var part = Page.asked(page, perPage);
        return answers.page(part, answers.each(people.page(query, part.offset(), part.size()), wire::person),
                people.count(query));
    }

    @GetMapping("/v2/admin/users/{userId}")
    ResponseEntity<Object> one(Caller caller, @PathVariable String userId) {
        caller.reads(Ids.orNobody(userId));
        return answers.ok(wire.person(visible(people, caller, userId)));
    }

    @PostMapping("/v2/admin/users")
    ResponseEntity<Object> create(Caller caller, @RequestBody(required = false) byte @Nullable [] json) {
        caller.needs(Permissions.WRITE_USERS);
        var body = new Body(json);
        var person = new NewPerson(body.text("name"), body.text("surname"), body.email("email"),
                CompanyRule.company(caller, body, companies), body.flag("mail_otp"),
                body.optionalText("service_number"));
        if (people.withEmail(person.email()).isPresent()) {
            body.error("email", TAKEN);
        }
        body.check();
        return answers.created(wire.person(created(person)));
    }

    private Person created(NewPerson person) {
        try {
            return people.create(person, settings.get().sendEmail());
        } catch (DuplicateKeyException atTheSameTime) {
            throw Refusal.invalid(Map.of("email", List.of(TAKEN)));
        }
    }

    /** @throws Refusal {@code user.002} when there is no such user, or not for this caller */
    static Person visible(People people, Caller caller, String userId) {
        return people.find(Ids.orNobody(userId)).filter(person -> caller.sees(person.companyId()))
                .orElseThrow(Refusal::noUser);
    }
}
