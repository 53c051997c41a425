package org.amssandbox.api;

import java.util.List;
import java.util.Map;

import org.amssandbox.data.Department;
import org.amssandbox.data.Departments;
import org.amssandbox.data.People;
import org.amssandbox.data.Permissions;
import org.amssandbox.data.Person;
import org.amssandbox.settings.CurrentSettings;
import org.amssandbox.settings.Settings.AssignDepartments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Step 3, a user's departments (documented), and the assumed read of them. */
@RestController
@RequestMapping("/v2/admin/users/{userId}/department")
class UserDepartmentsApi {

    private final People people;
    private final Departments departments;
    private final CurrentSettings settings;
    private final Wire wire;
    private final Answers answers;

    UserDepartmentsApi(People people, Departments departments, CurrentSettings settings, Wire wire, Answers answers) {
        this.people = people;
        this.departments = departments;
        this.settings = settings;
        this.wire = wire;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Object> list(Caller caller, @PathVariable String userId) {
        caller.reads(Ids.orNobody(userId));
        var person = UsersApi.visible(people, caller, userId);
        return answers.ok(wire.assigned(departments.ofUser(person.id()), Department::id, wire::department));
    }

    @PostMapping
    ResponseEntity<Object> assign(Caller caller, @PathVariable String userId,
            @RequestBody(required = false) byte @Nullable [] json) {
        caller.needs(Permissions.WRITE_USER_DEPARTMENT);
        var person = UsersApi.visible(people, caller, userId);
        var body = new Body(json);
        var wanted = body.ids("departments");
        for (var i = 0; i < wanted.size(); i++) {
            if (!exists(caller, person, wanted.get(i))) {
                body.unknown("departments." + i);
            }
        }
        body.check();
        apply(person, wanted);
        var now = departments.ofUser(person.id()).stream().map(Department::id).toList();
        return answers.ok(Map.of("user_id", wire.id(person.id()), "departments", wire.ids(now)));
    }

    private boolean exists(Caller caller, Person person, long department) {
        return departments.find(department).filter(it -> caller.sees(it.companyId()))
                .filter(it -> person.companyId() == null || person.companyId() == it.companyId()).isPresent();
    }

    private void apply(Person person, List<Long> wanted) {
        if (settings.get().assignDepartments() == AssignDepartments.ADD) {
            people.addDepartments(person.id(), wanted);
        } else {
            people.setDepartments(person.id(), wanted);
        }
    }
}
