package org.amsportal.ams;

import tools.jackson.databind.JsonNode;

/** The things of AMS as its answers describe them (assumed). */
final class Shapes {

    private Shapes() {
    }

    static AmsCaller caller(JsonNode answer) {
        var caller = Fields.one(answer, "user");
        return new AmsCaller(caller.reference("id"), caller.text("name"), caller.text("surname"), caller.text("email"),
                caller.tells("company_id"), caller.reference("company_id"), caller.names("permissions"));
    }

    static AmsUser user(JsonNode node) {
        var user = new Fields(node);
        return new AmsUser(user.id(), user.name(), user.text("surname"), user.text("email"),
                user.reference("company_id"), user.flag("mail_otp"), user.text("service_number"));
    }

    static AmsDepartment department(JsonNode node) {
        var department = new Fields(node);
        return new AmsDepartment(department.id(), department.name(), department.reference("parent_id"),
                department.reference("company_id"));
    }

    static AmsGroup group(JsonNode node) {
        var group = new Fields(node);
        return new AmsGroup(group.id(), group.name(), group.reference("company_id"), group.flag("editable"),
                group.flag("deletable"), group.names("permissions"));
    }

    static AmsCompany company(JsonNode node) {
        var company = new Fields(node);
        return new AmsCompany(company.id(), company.name());
    }

    /** An object with ID and name, or a bare ID. */
    static AmsItem item(JsonNode node) {
        if (!node.isObject()) {
            return new AmsItem(Ids.required(node), null);
        }
        var item = new Fields(node);
        return new AmsItem(item.id(), item.text("name"));
    }
}
