package org.amsportal.departments;

import jakarta.validation.constraints.NotEmpty;

import org.amsportal.drafts.Nonced;
import org.amsportal.web.OneLine;
import org.amsportal.web.Typed;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A department to create.
 *
 * @param under AMS number of the department it belongs to; empty for the top
 * @param company only asked for where the admin has none
 */
record NewDepartmentForm(
        @NotEmpty(message = "{departments.name.missing}") @OneLine(message = "{departments.name.long}", odd = "{departments.name.odd}") @BindParam("department-name") String name,
        @BindParam("under") String under, @BindParam("company") String company,
        @BindParam("nonce") String nonce) implements Nonced {

    NewDepartmentForm {
        name = Typed.text(name);
        under = Typed.text(under);
        company = Typed.text(company);
        nonce = Typed.text(nonce);
    }
}
