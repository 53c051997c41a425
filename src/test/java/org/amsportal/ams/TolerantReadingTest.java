package org.amsportal.ams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;

import org.amsportal.ams.AmsProblem.Unreadable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape in which an answer may come is read, and nothing is made of what cannot be read. */
class TolerantReadingTest {

    private final Holder admin = new Holder();
    private final RawServer server = new RawServer(RawServer.json(200, "[]"));
    private final Client client = Client.of(server.url());
    private final AmsReads reads = client.reads();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"data\":{\"id\":\"7\",\"name\":\"Sam\",\"surname\":\"Okafor\",\"email\":\"s@x.org\",\"company_id\":\"24\",\"mail_otp\":\"1\",\"service_number\":42,\"more\":{}}}",
            "{\"id\":7,\"name\":\"Sam\",\"surname\":\"Okafor\",\"email\":\"s@x.org\",\"company_id\":24,\"mail_otp\":true,\"service_number\":\"42\"}",
            "{\"data\":{\"user\":{\"id\":7,\"name\":\"Sam\",\"surname\":\"Okafor\",\"email\":\"s@x.org\",\"company_id\":24,\"mail_otp\":1,\"service_number\":\"42\"}}}"})
    void aUserIsReadInEveryShape(String body) {
        server.behave(RawServer.json(200, body));

        assertThat(reads.user(admin, 7)).contains(new AmsUser(7, "Sam", "Okafor", "s@x.org", 24L, true, "42"));
    }

    @Test
    void whatIsMissingOrEmptyIsNotKnown() {
        server.behave(RawServer.json(200,
                "\uFEFF{\"id\":7,\"name\":\"\",\"email\":null,\"company_id\":0,\"mail_otp\":\"maybe\",\"service_number\":\"\"}"));

        assertThat(reads.user(admin, 7)).contains(new AmsUser(7, "", null, null, null, null, null));
    }

    @Test
    void theCallerMayHaveNoCompanyAndNoPermissionsTold() {
        server.behave(RawServer.json(200, "{\"data\":{\"id\":1,\"name\":\"Robin\",\"company_id\":null}}"));
        assertThat(reads.caller(admin)).contains(new AmsCaller(1L, "Robin", null, null, true, null, null));

        server.behave(RawServer.json(200,
                "{\"id\":1,\"permissions\":[{\"id\":3,\"name\":\"write_users\"},\"read_groups\"]}"));
        assertThat(reads.caller(admin).orElseThrow().permissions()).isEqualTo(Set.of("write_users", "read_groups"));

        server.behave(RawServer.json(200, "{\"id\":1,\"permissions\":[3,4]}"));
        assertThat(reads.caller(admin).orElseThrow().permissions()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\":1,\"name\":\"A\"},{\"id\":\"2\",\"name\":\"B\"}]",
            "{\"data\":[{\"id\":1,\"name\":\"A\"},{\"id\":2,\"name\":\"B\"}]}",
            "{\"groups\":[{\"id\":1,\"name\":\"A\"},{\"id\":2,\"name\":\"B\"}]}",
            "{\"data\":{\"groups\":[{\"id\":1,\"name\":\"A\"},{\"id\":2,\"name\":\"B\"}]},\"meta\":{\"current_page\":1,\"last_page\":1}}",
            "{\"data\":{\"current_page\":1,\"last_page\":\"1\",\"data\":[{\"id\":1,\"name\":\"A\"},{\"id\":2,\"name\":\"B\"}]}}"})
    void aUsersGroupsAreReadInEveryShape(String body) {
        server.behave(RawServer.json(200, body));

        assertThat(reads.groupsOf(admin, 7).orElseThrow()).containsExactly(new AmsItem(1, "A"), new AmsItem(2, "B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,\"2\"]", "{\"data\":[1,2]}", "{\"data\":{\"departments\":[\"1\",2]}}"})
    void aUsersDepartmentsMayBeBareIds(String body) {
        server.behave(RawServer.json(200, body));

        assertThat(reads.departmentsOf(admin, 7).orElseThrow()).containsExactly(new AmsItem(1, null),
                new AmsItem(2, null));
    }

    @Test
    void groupsCarryWhatTheyTellAndNothingElse() {
        server.behave(RawServer.json(200,
                "{\"data\":[{\"id\":3,\"name\":\"Admin\",\"company_id\":null,\"editable\":0,\"deletable\":\"true\",\"permissions\":[\"a\"]},{\"id\":4,\"name\":\"Crew\",\"company_id\":\"9\"}]}"));

        assertThat(reads.groups(admin, 24L).orElseThrow()).containsExactly(
                new AmsGroup(3, "Admin", null, false, true, Set.of("a")),
                new AmsGroup(4, "Crew", 9L, null, null, null));
        assertThat(server.requests().getFirst().line())
                .isEqualTo("GET /v2/admin/permission/groups?company_id=24 HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,null]", "[{\"name\":\"no ID\"}]", "[-1]", "[\"x\"]", "{\"data\":null}", "{}", "\"[]\"",
            "<html>", "", "[1", "[[1]]"})
    void aListThatCannotBeReadWholeIsAProblem(String body) {
        server.behave(RawServer.json(200, body));

        assertThatExceptionOfType(AmsException.class).isThrownBy(() -> reads.groupsOf(admin, 7))
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(Unreadable.class));
    }

    @Test
    void aPageTellsWhereItStands() {
        server.behave(RawServer.json(200,
                "{\"data\":[{\"id\":1,\"name\":\"A\"}],\"meta\":{\"current_page\":2,\"last_page\":5,\"per_page\":1,\"total\":5}}"));
        assertThat(reads.users(admin, "o'b+ri&ä", 2, 1)).contains(new AmsPage<>(List.of(user(1)), 2, 5, 5L));
        assertThat(server.requests().getFirst().line())
                .isEqualTo("GET /v2/admin/users?search=o%27b%2Bri%26%C3%A4&page=2&per_page=1 HTTP/1.1");

        server.behave(RawServer.json(200,
                "{\"current_page\":3,\"data\":[{\"id\":1,\"name\":\"A\"}],\"per_page\":2,\"total\":\"9\"}"));
        assertThat(reads.users(admin, null, 3, 2)).contains(new AmsPage<>(List.of(user(1)), 3, 5, 9L));

        server.behave(RawServer.json(200,
                "{\"data\":[{\"id\":1,\"name\":\"A\"}],\"links\":{\"next\":\"more\"},\"meta\":{\"current_page\":3}}"));
        assertThat(reads.users(admin, null, 3, 2)).contains(new AmsPage<>(List.of(user(1)), 3, 4, null));

        server.behave(RawServer.json(200, "[{\"id\":1,\"name\":\"A\"}]"));
        assertThat(reads.users(admin, null, 3, 2)).contains(new AmsPage<>(List.of(user(1)), 1, 1, null));
    }

    @Test
    void aListIsFollowedToItsLastPage() {
        server.behave((request, socket, out) -> {
            var page = request.line().replaceAll(".*[?&]page=(\\d+).*", "$1");
            page = page.startsWith("GET") ? "1" : page;
            RawServer
                    .json(200,
                            "{\"data\":[{\"id\":" + page + "}],\"meta\":{\"current_page\":" + page
                                    + ",\"last_page\":11}}")
                    .answer(request, socket, out);
        });

        assertThat(reads.allUsers(admin, "x").orElseThrow()).extracting(AmsUser::id)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(reads.groupsOf(admin, 7).orElseThrow()).hasSize(11);
    }

    @Test
    void pagesThatRepeatAreNoWholeList() {
        server.behave(RawServer.json(200, "{\"data\":[{\"id\":1}],\"meta\":{\"current_page\":1,\"last_page\":3}}"));
        assertUnreadable();

        server.behave(RawServer.json(200, "{\"data\":[{\"id\":1}],\"meta\":{\"last_page\":3}}"));
        assertUnreadable();

        server.behave(RawServer.json(200, "{\"data\":[{\"id\":1}],\"meta\":{\"last_page\":1000000}}"));
        assertUnreadable();
    }

    @Test
    void aProblemOnALaterPageIsThatProblem() {
        server.behave((request, socket, out) -> (request.line().contains("page=1&")
                ? RawServer.json(200, "{\"data\":[{\"id\":1}],\"meta\":{\"last_page\":3}}")
                : RawServer.json(403, "{\"message\":\"Forbidden\"}")).answer(request, socket, out));

        assertThatExceptionOfType(AmsException.class).isThrownBy(() -> reads.departments(admin))
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(AmsProblem.MissingPermission.class));
    }

    private void assertUnreadable() {
        assertThatExceptionOfType(AmsException.class).isThrownBy(() -> reads.allUsers(admin, null))
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(Unreadable.class));
    }

    private static AmsUser user(long id) {
        return new AmsUser(id, "A", null, null, null, null, null);
    }
}
