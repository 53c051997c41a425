package org.amssandbox;

import static org.amssandbox.Refused.forbidden;
import static org.amssandbox.Refused.invalid;
import static org.amssandbox.data.DemoSignIn.ADMIN;
import static org.amssandbox.data.DemoSignIn.HELPDESK;
import static org.amssandbox.data.DemoSignIn.INTAKE;
import static org.amssandbox.data.DemoSignIn.OTHER_COMPANY;
import static org.amssandbox.data.DemoSignIn.READER;
import static org.amssandbox.data.DemoSignIn.SETUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.client.Tokens;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may call what, and the rules of steps 1 and 2, one test each. */
class CreatingTest {

    private static final RunningSandbox SANDBOX = RunningSandbox.onFreePort();
    private static final Map<DemoSignIn, Tokens> TOKENS = new EnumMap<>(DemoSignIn.class);
    private static final long SOMEBODY = 1010;

    private final SandboxControl control = SANDBOX.control();

    @BeforeEach
    void reset() {
        control.reset();
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void withoutATokenOrWithADeadOneEveryCallIsUnauthenticated() {
        for (var api : List.of(new ApiCalls(SANDBOX), new ApiCalls(SANDBOX).with("Authorization", "Bearer nonsense"))) {
            for (var answer : List.of(api.get("/v2/admin/permission/groups"), api.post("/v2/admin/users", "{}"),
                    api.post("/v2/admin/departments", "{}"), api.post("/v2/admin/users/1010/department", "{}"),
                    api.post("/v2/admin/user/1010/groups", "{}"), api.get("/v2/admin/users"))) {
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.json().path("message").asString()).isEqualTo("Unauthenticated.");
            }
        }
    }

    @Test
    void eachCallNeedsItsOwnPermission() {
        forbidden(as(READER).post("/v2/admin/users", person("new@kentshire-fire.example")));
        forbidden(as(HELPDESK).post("/v2/admin/departments", "{\"name\":\"New\"}"));
        forbidden(as(READER).post("/v2/admin/users/" + SOMEBODY + "/department", "{\"departments\":[101]}"));
        forbidden(as(INTAKE).get("/v2/admin/permission/groups"));
        forbidden(as(INTAKE).post("/v2/admin/user/" + SOMEBODY + "/groups", "{\"groups\":[1]}"));
    }

    @Test
    void aPermissionTakenAwayCountsAtTheNextCall() {
        control.setPermissions(READER.userId(), List.of());

        forbidden(as(READER).get("/v2/admin/permission/groups"));
    }

    @Test
    void creatingAUserAnswersTheIdAndMakesOnlyTheLoginEntry() {
        var answer = as(ADMIN).post("/v2/admin/users",
                "{\"name\":\" My Name \",\"surname\":\"My Surname\",\"email\":\"my.email@test.net\","
                        + "\"company_id\":24,\"mail_otp\":1,\"service_number\":\"000123\",\"unknown\":true}");

        assertThat(answer.status()).isEqualTo(201);
        var user = control.user(answer.data().path("id").asLong());
        assertThat(user.name()).isEqualTo("My Name");
        assertThat(user.serviceNumber()).isEqualTo("000123");
        assertThat(user.mailOtp()).isTrue();
        assertThat(user.groups()).isEmpty();
        assertThat(user.departments()).isEmpty();
    }

    @Test
    void theFirstPasswordEmailGoesOutUnlessTheCompanyDoesNotWantIt() {
        as(ADMIN).post("/v2/admin/users", person("one@kentshire-fire.example"));
        assertThat(control.state().mails()).isEqualTo(1);

        control.set("send-email", false);
        as(ADMIN).post("/v2/admin/users", person("two@kentshire-fire.example"));
        assertThat(control.state().mails()).isEqualTo(1);
    }

    @Test
    void aTakenEmailIsRefusedWhateverItsCase() {
        var answer = as(ADMIN).post("/v2/admin/users", person("ALEX.Morgan@Kentshire-Fire.example"));

        invalid(answer, "email", "The email has already been taken.");
    }

    @Test
    void anEmailTakenInAnotherCompanyIsTakenToo() {
        invalid(as(ADMIN).post("/v2/admin/users", person(OTHER_COMPANY.email())), "email",
                "The email has already been taken.");
    }

    @Test
    void ofManyCreatesOfOneEmailAtTheSameTimeOneSucceeds() throws InterruptedException {
        var api = as(ADMIN);
        Callable<Integer> create = () -> api.post("/v2/admin/users", person("many@test.net")).status();

        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = many.invokeAll(Collections.nCopies(40, create)).stream().map(Future::resultNow).toList();

            assertThat(statuses).containsOnly(201, 422).containsOnlyOnce(201);
        }
    }

    @Test
    void namesAreOneToTwoHundredFiftyFiveCharactersOfAnyScript() {
        var longest = "\uD83D\uDE92".repeat(255);
        assertThat(as(ADMIN).post("/v2/admin/users", person("a@test.net").replace("New", longest)).status())
                .isEqualTo(201);
        invalid(as(ADMIN).post("/v2/admin/users", person("b@test.net").replace("New", longest + "x")), "name",
                "The name field must not be greater than 255 characters.");
        invalid(as(ADMIN).post("/v2/admin/users", person("b@test.net").replace("New", "   ")), "name",
                "The name field is required.");
    }

    @Test
    void emailsWithPlusSignsAndOtherScriptsArePossibleAndNonsenseIsNot() {
        for (var email : List.of("a+b@test.net", "jörg@feuerwehr-köln.example")) {
            assertThat(as(ADMIN).post("/v2/admin/users", person(email)).status()).as(email).isEqualTo(201);
        }
        for (var email : List.of("nonsense", "a@b@c.net", "a b@test.net", "@test.net")) {
            invalid(as(ADMIN).post("/v2/admin/users", person(email)), "email",
                    "The email field must be a valid email address.");
        }
    }

    @Test
    void aBodyThatIsNoJsonLacksEveryField() {
        var answer = as(ADMIN).post("/v2/admin/users", "{\"name\":");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").propertyNames()).contains("name", "surname", "email");
    }

    @Test
    void aCallerWithACompanyCreatesInThatOneWhateverIsSent() {
        var user = as(ADMIN).post("/v2/admin/users", person("x@test.net").replace("}", ",\"company_id\":42}"));
        var department = as(ADMIN).post("/v2/admin/departments", "{\"name\":\"New\",\"company_id\":42}");

        assertThat(user.data().path("company_id").asLong()).isEqualTo(24);
        assertThat(department.data().path("company_id").asLong()).isEqualTo(24);
    }

    @Test
    void aCallerWithoutACompanyMustNameAnExistingOne() {
        for (var path : List.of("/v2/admin/users", "/v2/admin/departments")) {
            invalid(as(SETUP).post(path, person("x@test.net")), "company_id", "The company id field is required.");
            for (var company : List.of("999", "-24", "99999999999999999999999")) {
                invalid(as(SETUP).post(path, person("x@test.net").replace("}", ",\"company_id\":" + company + "}")),
                        "company_id", "The selected company id is invalid.");
            }
            var created = as(SETUP).post(path, person("x@test.net").replace("}", ",\"company_id\":42}"));
            assertThat(created.data().path("company_id").asLong()).isEqualTo(42);
        }
    }

    @Test
    void aDepartmentIsCreatedBelowAnExistingParent() {
        var answer = as(ADMIN).post("/v2/admin/departments", "{\"name\":\"New Watch\",\"parent_id\":101}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(control.departmentsCalled("New Watch")).singleElement()
                .satisfies(it -> assertThat(it.parentId()).isEqualTo(101));
    }

    @Test
    void anUnknownParentOrOneOfAnotherCompanyIsRefused() {
        var westmoor = control.departmentsCalled("Westmoor").getFirst().id();
        for (var parent : List.of("99999", "-1", "0", "99999999999999999999999", "\"nonsense\"",
                String.valueOf(westmoor))) {
            invalid(as(ADMIN).post("/v2/admin/departments", "{\"name\":\"New\",\"parent_id\":" + parent + "}"),
                    "parent_id", "The selected parent id is invalid.");
        }
    }

    private static ApiCalls as(DemoSignIn admin) {
        return new ApiCalls(SANDBOX).with(TOKENS.computeIfAbsent(admin, it -> SANDBOX.signIn().as(it)));
    }

    private static String person(String email) {
        return "{\"name\":\"New\",\"surname\":\"Person\",\"email\":\"" + email + "\",\"mail_otp\":0}";
    }
}
