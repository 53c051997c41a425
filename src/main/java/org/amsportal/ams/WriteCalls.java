package org.amsportal.ams;

import java.util.SortedSet;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import reactor.core.publisher.Mono;

/** The four writes of AMS as they go over the wire, with the documented bodies. Placeholders stand for {@code ams.api.paths.*}. */
@HttpExchange(contentType = "application/json")
interface WriteCalls {

    @PostExchange("${create-user}")
    Mono<ResponseEntity<byte[]>> createUser(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @RequestBody UserBody user);

    @PostExchange("${create-department}")
    Mono<ResponseEntity<byte[]>> createDepartment(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @RequestBody DepartmentBody department);

    @PostExchange("${assign-departments}")
    Mono<ResponseEntity<byte[]>> assignDepartments(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @PathVariable("userId") long userId, @RequestBody DepartmentsBody departments);

    @PostExchange("${assign-groups}")
    Mono<ResponseEntity<byte[]>> assignGroups(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @PathVariable("userId") long userId, @RequestBody GroupsBody groups);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UserBody(@JsonProperty("name") String name, @JsonProperty("surname") String surname,
            @JsonProperty("email") String email, @JsonProperty("company_id") @Nullable Long companyId,
            @JsonProperty("mail_otp") int mailOtp, @JsonProperty("service_number") @Nullable String serviceNumber) {

        static UserBody of(NewUser user) {
            return new UserBody(user.name(), user.surname(), user.email(), user.companyId(), user.mailOtp() ? 1 : 0,
                    user.serviceNumber());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DepartmentBody(@JsonProperty("name") String name, @JsonProperty("parent_id") @Nullable Long parentId,
            @JsonProperty("company_id") @Nullable Long companyId) {

        static DepartmentBody of(NewDepartment department) {
            return new DepartmentBody(department.name(), department.parentId(), department.companyId());
        }
    }

    record DepartmentsBody(@JsonProperty("departments") SortedSet<Long> departments) {}

    record GroupsBody(@JsonProperty("groups") SortedSet<Long> groups) {}
}
