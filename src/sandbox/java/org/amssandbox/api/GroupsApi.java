package org.amssandbox.api;

import java.util.Objects;

import org.amssandbox.data.Groups;
import org.amssandbox.data.Permissions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Step 4, list the permission groups (documented). */
@RestController
class GroupsApi {

    private final Groups groups;
    private final Wire wire;
    private final Answers answers;

    GroupsApi(Groups groups, Wire wire, Answers answers) {
        this.groups = groups;
        this.wire = wire;
        this.answers = answers;
    }

    @GetMapping("/v2/admin/permission/groups")
    ResponseEntity<Object> list(Caller caller,
            @RequestParam(name = "company_id", required = false) @Nullable String companyId) {
        caller.needs(Permissions.READ_GROUPS);
        var filter = companyId == null || companyId.isBlank() || caller.company() != null
                ? null
                : Long.valueOf(Ids.orNobody(companyId));
        var shown = groups.all().stream().filter(caller::sees)
                .filter(it -> filter == null || it.companyId() == null || Objects.equals(it.companyId(), filter))
                .toList();
        return answers.ok(answers.each(shown, wire::group));
    }
}
