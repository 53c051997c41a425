package org.amssandbox.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.amssandbox.data.Company;
import org.amssandbox.data.Department;
import org.amssandbox.data.Group;
import org.amssandbox.data.Person;
import org.amssandbox.settings.CurrentSettings;
import org.amssandbox.settings.Settings.Assigned;
import org.amssandbox.settings.Settings.Booleans;
import org.amssandbox.settings.Settings.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Objects as AMS writes them: IDs, flags and details follow the switches. */
@Component
class Wire {

    private final CurrentSettings settings;

    Wire(CurrentSettings settings) {
        this.settings = settings;
    }

    Object id(long id) {
        if (settings.get().ids() == Ids.STRING) {
            return String.valueOf(id);
        }
        return id;
    }

    List<Object> ids(List<Long> ids) {
        return ids.stream().map(this::id).toList();
    }

    Object person(Person person) {
        var fields = named(person);
        fields.put("mail_otp", flag(person.mailOtp()));
        fields.put("service_number", person.serviceNumber());
        fields.put("locale", "en-GB");
        return fields;
    }

    Object caller(Caller caller) {
        var fields = named(caller.person());
        fields.put("permissions", List.copyOf(caller.permissions()));
        return fields;
    }

    Object department(Department department) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", id(department.id()));
        fields.put("name", department.name());
        fields.put("parent_id", idOrNull(department.parentId()));
        fields.put("company_id", id(department.companyId()));
        return fields;
    }

    Object group(Group group) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", id(group.id()));
        fields.put("name", group.name());
        fields.put("company_id", idOrNull(group.companyId()));
        fields.put("editable", flag(group.editable()));
        fields.put("deletable", flag(group.deletable()));
        if (settings.get().groupPermissions()) {
            fields.put("permissions", List.copyOf(group.permissions()));
        }
        return fields;
    }

    Object company(Company company) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", id(company.id()));
        fields.put("name", company.name());
        return fields;
    }

    /** What a person has: objects or IDs alone. */
    <T> List<Object> assigned(List<T> things, Function<T, Long> idOf, Function<T, Object> whole) {
        return settings.get().assigned() == Assigned.IDS
                ? ids(things.stream().map(idOf).toList())
                : things.stream().map(whole).toList();
    }

    private Map<String, @Nullable Object> named(Person person) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", id(person.id()));
        fields.put("name", person.name());
        fields.put("surname", person.surname());
        fields.put("email", person.email());
        fields.put("company_id", idOrNull(person.companyId()));
        return fields;
    }

    private @Nullable Object idOrNull(@Nullable Long id) {
        return id == null ? null : id(id);
    }

    private Object flag(boolean value) {
        if (settings.get().booleans() == Booleans.BOOL) {
            return value;
        }
        return value ? 1 : 0;
    }
}
