package org.amsportal.onboarding;

import java.util.ArrayList;
import java.util.List;

import org.amsportal.web.Typed;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a new form says it begins with. All of it only stands in the form: nothing is written before it is sent.
 *
 * @param from a plan whose form is to be corrected
 * @param same a plan whose departments, permission groups, company and one-time codes somebody else shall have too
 */
record Start(@BindParam("from") String from, @BindParam("same") String same,
        @BindParam("company") String company, @BindParam("department") String department,
        @BindParam("first-name") String firstName, @BindParam("surname") String surname,
        @BindParam("email") String email, @BindParam("service-number") String serviceNumber) {

    Start {
        from = Typed.text(from);
        same = Typed.text(same);
        company = Typed.text(company);
        department = Typed.text(department);
        firstName = Typed.text(firstName);
        surname = Typed.text(surname);
        email = Typed.text(email);
        serviceNumber = Typed.text(serviceNumber);
    }

    OnboardingForm over(OnboardingForm form) {
        var about = firstName.isEmpty() && surname.isEmpty() && email.isEmpty() && serviceNumber.isEmpty()
                ? form
                : form.withPerson(firstName, surname, email, serviceNumber);
        return Typed.id(department).isEmpty() || about.departments().contains(department)
                ? about
                : about.withDepartment(department);
    }

    /** The address of the form with this nonce. */
    String address(String nonce) {
        var address = UriComponentsBuilder.fromPath("/onboarding").queryParam("form", "{form}");
        var values = new ArrayList<Object>();
        values.add(nonce);
        put(address, values, "from", from);
        put(address, values, "same", same);
        put(address, values, "company", company);
        put(address, values, "department", department);
        put(address, values, "first-name", firstName);
        put(address, values, "surname", surname);
        put(address, values, "email", email);
        put(address, values, "service-number", serviceNumber);
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static void put(UriComponentsBuilder address, List<Object> values, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}");
            values.add(value);
        }
    }
}
