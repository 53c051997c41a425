package org.amssandbox.api;

import java.util.List;

import org.amssandbox.data.Companies;
import org.amssandbox.data.Department;
import org.amssandbox.data.Departments;
import org.amssandbox.data.Permissions;
import org.amssandbox.settings.CurrentSettings;
import org.amssandbox.settings.Settings.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Step 2, create a department (path assumed), and the assumed read of the hierarchy. */
@RestController
class DepartmentsApi {

    private final Departments departments;
    private final Companies companies;
    private final CurrentSettings settings;
    private final Wire wire;
    private final Answers answers;

    DepartmentsApi(Departments departments, Companies companies, CurrentSettings settings, Wire wire,
            Answers answers) {
        this.departments = departments;
        this.companies = companies;
        this.settings = settings;
        this.wire = wire;
        this.answers = answers;
    }

    @GetMapping("/v2/admin/departments")
    ResponseEntity<Object> list(Caller caller, @RequestParam(required = false) @Nullable String page,
            @RequestParam(name = "per_page", required = false) @Nullable String perPage) {
        var all = departments.all().stream().filter(it -> caller.sees(it.companyId())).toList();
        if (settings.get().departments() == Paging.WHOLE || !answers.pages()) {
            return answers.ok(answers.each(all, wire::department));
        }
        var part = Page.asked(page, perPage);
        List<Department> shown = all.stream().skip(part.offset()).limit(part.size()).toList();
        return answers.page(part, answers.each(shown, wire::department), all.size());
    }

    @PostMapping("/v2/admin/departments")
    ResponseEntity<Object> create(Caller caller, @RequestBody(required = false) byte @Nullable [] json) {
        caller.needs(Permissions.WRITE_DEPARTMENTS);
        var body = new Body(json);
        var name = body.text("name");
        var parent = body.id("parent_id");
        var company = CompanyRule.company(caller, body, companies);
        if (parent != null && departments.find(parent).filter(it -> it.companyId() == company).isEmpty()) {
            body.unknown("parent_id");
        }
        body.check();
        return answers.created(wire.department(departments.create(name, parent, company)));
    }
}
