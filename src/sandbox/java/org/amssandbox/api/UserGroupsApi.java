package org.amssandbox.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.amssandbox.data.Group;
import org.amssandbox.data.Groups;
import org.amssandbox.data.People;
import org.amssandbox.data.Permissions;
import org.amssandbox.data.Person;
import org.amssandbox.settings.CurrentSettings;
import org.amssandbox.settings.Settings.GrantCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Step 5, a user's permission groups (documented: the list replaces what was there), and the assumed read of them. */
@RestController
@RequestMapping("/v2/admin/user/{userId}/groups")
class UserGroupsApi {

    private final People people;
    private final Groups groups;
    private final CurrentSettings settings;
    private final Wire wire;
    private final Answers answers;

    UserGroupsApi(People people, Groups groups, CurrentSettings settings, Wire wire, Answers answers) {
        this.people = people;
        this.groups = groups;
        this.settings = settings;
        this.wire = wire;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Object> list(Caller caller, @PathVariable String userId) {
        caller.reads(Ids.orNobody(userId));
        var person = UsersApi.visible(people, caller, userId);
        return answers.ok(wire.assigned(groups.ofUser(person.id()), Group::id, wire::group));
    }

    @PostMapping
    ResponseEntity<Object> assign(Caller caller, @PathVariable String userId,
            @RequestBody(required = false) byte @Nullable [] json) {
        caller.needs(Permissions.WRITE_PERMISSION_USER);
        var person = UsersApi.visible(people, caller, userId);
        if (person.id() == caller.person().id()) {
            throw Refusal.ownPermissions();
        }
        var body = new Body(json);
        var ids = new LinkedHashSet<>(body.ids("groups"));
        body.check();
        var assignable = groups.all().stream().filter(it -> assignable(caller, person, it)).toList();
        if (!Group.ids(assignable).containsAll(ids)) {
            throw Refusal.noGroup();
        }
        var wanted = assignable.stream().filter(it -> ids.contains(it.id())).toList();
        checkGrant(caller, person, wanted);
        people.setGroups(person.id(), ids);
        return answers.ok(Map.of("user_id", wire.id(person.id()), "groups", wire.ids(List.copyOf(ids))));
    }

    private static boolean assignable(Caller caller, Person person, Group group) {
        return caller.sees(group) && (group.companyId() == null || group.companyId().equals(person.companyId()));
    }

    private void checkGrant(Caller caller, Person person, List<Group> wanted) {
        var held = settings.get().grantCheck() == GrantCheck.ADDITIONS
                ? Group.ids(groups.ofUser(person.id()))
                : List.<Long>of();
        var tooMuch = wanted.stream().filter(it -> !held.contains(it.id()))
                .anyMatch(it -> !caller.permissions().containsAll(it.permissions()));
        if (tooMuch) {
            throw Refusal.tooMuchPower();
        }
    }
}
