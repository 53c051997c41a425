package org.amsportal.departments;

import jakarta.validation.constraints.NotEmpty;

import org.amsportal.drafts.Nonced;
import org.amsportal.web.OneLine;
import org.amsportal.web.Typed;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A department to create.
 *
 * @param company only asked for where the admin has none
 * @param under AMS number of the department it belongs to; empty for the top
 * @param find words to find that department with, where there are many
 * @param different AMS numbers of those of nearly the same name that it is not, as the page named them
 */
record NewDepartmentForm(@BindParam("company") String company,
        @NotEmpty(message = "{departments.name.missing}") @OneLine(message = "{departments.name.long}", odd = "{departments.name.odd}") @BindParam("department-name") String name,
        @BindParam("under") String under, @BindParam("find-under") String find,
        @BindParam("different") String different, @BindParam("nonce") String nonce) implements Nonced {

    NewDepartmentForm {
        company = Typed.text(company);
        name = Typed.text(name);
        under = Typed.text(under);
        find = Typed.text(find);
        different = Typed.text(different);
        nonce = Typed.text(nonce);
    }

    static NewDepartmentForm fresh(String name, String under, String nonce) {
        return new NewDepartmentForm("", name, under, "", "", nonce);
    }

    NewDepartmentForm with(String otherNonce) {
        return new NewDepartmentForm(company, name, under, find, different, otherNonce);
    }
}
