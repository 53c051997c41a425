package org.amsportal.departments;

import java.util.List;

import org.amsportal.drafts.DraftForm;
import org.amsportal.drafts.Fields;
import org.springframework.stereotype.Component;

/** What is typed on the form for a new department is kept under the department's name. */
@Component
class DepartmentDrafts implements DraftForm {

    @Override
    public String name() {
        return NewDepartmentPage.FORM;
    }

    @Override
    public String page() {
        return "/departments/new";
    }

    @Override
    public List<String> addresses() {
        return List.of("/departments", "/departments/panel");
    }

    @Override
    public String label(Fields typed) {
        return typed.first("department-name").strip();
    }

    @Override
    public boolean empty(Fields typed) {
        return !typed.anyBut("under", "company", "find-under", "different");
    }
}
