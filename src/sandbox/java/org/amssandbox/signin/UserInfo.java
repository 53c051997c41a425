package org.amssandbox.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.amssandbox.data.People;
import org.amssandbox.data.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Who has signed in, as a Laravel application with Passport answers it. */
@RestController
class UserInfo {

    private final Families families;
    private final People people;

    UserInfo(Families families, People people) {
        this.families = families;
        this.people = people;
    }

    @GetMapping("/api/user")
    ResponseEntity<Map<String, @Nullable Object>> user(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization) {
        return Optional.of(authorization).filter(it -> it.startsWith("Bearer "))
                .map(it -> it.substring("Bearer ".length())).flatMap(families::ownerOfLiving)
                .flatMap(people::withEmail).map(person -> ResponseEntity.ok(fields(person)))
                .orElseGet(() -> ResponseEntity.status(401).body(Map.of("message", "Unauthenticated.")));
    }

    private static Map<String, @Nullable Object> fields(Person person) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", person.id());
        fields.put("name", person.fullName());
        fields.put("email", person.email());
        fields.put("company_id", person.companyId());
        return fields;
    }
}
