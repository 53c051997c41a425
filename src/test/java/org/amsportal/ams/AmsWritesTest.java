package org.amsportal.ams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

import org.amsportal.ams.AmsProblem.FieldsRefused;
import org.amsportal.ams.AmsProblem.MissingPermission;
import org.amsportal.ams.AmsProblem.TooManyRequests;
import org.amsportal.ams.WriteAnswer.Accepted;
import org.amsportal.ams.WriteAnswer.NotSent;
import org.amsportal.ams.WriteAnswer.Refused;
import org.amsportal.ams.WriteAnswer.Unknown;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of answer makes of each write. */
class AmsWritesTest {

    private static final String HTML = "text/html; charset=utf-8";
    private static final NewUser SAM = new NewUser("Sam", "Okafor", "sam+1@example.org", 24L, true, "0042");
    private static final NewDepartment RED = new NewDepartment("Red Watch", 42L, null);

    private final RawServer server = new RawServer(RawServer.json(201, "{\"data\":{\"id\":17}}"));
    private final Client client = Client.of(server.url() + "/api/");
    private final List<Function<AmsWrites, WriteAnswer>> creates = List.of(w -> w.createUser(Client.TOKEN, SAM),
            w -> w.createDepartment(Client.TOKEN, RED));
    private final List<Function<AmsWrites, WriteAnswer>> assignments = List.of(
            w -> w.assignDepartments(Client.TOKEN, 7, ids(1, 2)), w -> w.assignGroups(Client.TOKEN, 7, ids(3)));

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void theBodiesAreTheDocumentedOnes() {
        assertThat(every(RawServer.json(201, "{\"id\":17}"))).hasOnlyElementsOfType(Accepted.class);

        assertThat(server.requests()).extracting(RawServer.Request::line, RawServer.Request::body).containsExactly(
                tuple("/v2/admin/users",
                        "{\"name\":\"Sam\",\"surname\":\"Okafor\",\"email\":\"sam+1@example.org\",\"company_id\":24,\"mail_otp\":1,\"service_number\":\"0042\"}"),
                tuple("/v2/admin/departments", "{\"name\":\"Red Watch\",\"parent_id\":42}"),
                tuple("/v2/admin/users/7/department", "{\"departments\":[1,2]}"),
                tuple("/v2/admin/user/7/groups", "{\"groups\":[3]}"));
        assertThat(server.requests()).allSatisfy(request -> {
            assertThat(request.header("Authorization")).isEqualTo("Bearer " + Client.TOKEN.value());
            assertThat(request.header("Accept")).isEqualTo("application/json");
            assertThat(request.header("Content-Type")).isEqualTo("application/json");
        });
    }

    @Test
    void namesInAnyScriptArriveAsTheyAre() {
        client.writes().createUser(Client.TOKEN,
                new NewUser("Łukasz \"<b>", "نور 😀", "é@exämple.org", null, false, null));

        assertThat(server.requests().getFirst().body()).isEqualTo(
                "{\"name\":\"Łukasz \\\"<b>\",\"surname\":\"نور 😀\",\"email\":\"é@exämple.org\",\"mail_otp\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":{\"id\":17}}", "{\"id\":\"17\"}", "{\"data\":17}", "17", "\"17\"",
            "{\"data\":{\"user\":{\"id\":17},\"department\":{\"id\":17}}}",
            "{\"user\":{\"id\":17},\"department\":{\"id\":17}}", "{\"user_id\":17,\"department_id\":\"17\"}",
            "{\"message\":\"Created\",\"data\":{\"name\":\"x\",\"id\":17,\"company_id\":3}}"})
    void theNewIdIsFoundInEveryShape(String body) {
        assertThat(all(creates, RawServer.json(201, body))).containsOnly(new Accepted(201, 17L));
        assertThat(all(creates, RawServer.answer(200, HTML, body))).containsOnly(new Accepted(200, 17L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"data\":{}}", "{\"id\":0}", "{\"id\":-4}", "{\"id\":\"x\"}", "{\"id\":1.5}",
            "{\"id\":92233720368547758070}", "[]", "null", "<html>created</html>", "{\"id\":17", "OK"})
    void aCreateWithoutAReadableIdIsUnknown(String body) {
        assertThat(all(creates, RawServer.json(201, body))).allSatisfy(answer -> assertUnknown(answer, "Unreadable"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"204||", "200|text/html|", "200|application/json|{\"data\":[1,2]}",
            "200|application/json|{\"message\":\"Saved\",\"errors\":[]}", "202|application/json|[]"})
    void anAssignmentIsAcceptedWithoutAnId(int status, @Nullable String type, @Nullable String body) {
        assertThat(all(assignments, RawServer.answer(status, orEmpty(type), orEmpty(body))))
                .containsOnly(new Accepted(status, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!doctype html><p>Welcome", "{\"data\":[1,", "{\"code\":\"permission.011\"}",
            "{\"error\":{\"message\":\"no\"}}", "{\"success\":false}"})
    void aSuccessThatSaysOtherwiseIsUnknown(String body) {
        assertThat(all(assignments, RawServer.json(200, body)))
                .allSatisfy(answer -> assertUnknown(answer, "Unreadable"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "403|{\"code\":\"permission.010\",\"message\":\"m\"}|OwnPermissions",
            "403|{\"error\":{\"code\":\"permission.011\",\"message\":\"m\"}}|MorePower",
            "404|{\"error\":\"user.002\"}|UserNotFound", "422|{\"code\":\"user.002\"}|UserNotFound",
            "400|{\"errors\":[{\"code\":\"x.1\"},{\"code\":\"permission.group.002\",\"message\":\"m\"}]}|GroupNotFound",
            "500|{\"code\":\"permission.011\"}|MorePower", "403|{\"message\":\"Forbidden\"}|MissingPermission",
            "403||MissingPermission", "403|{\"code\":\"forbidden\"}|MissingPermission",
            "403|{\"code\":\"strange.7\"}|OtherRefusal",
            "403|{\"code\":403,\"message\":\"Forbidden\"}|MissingPermission",
            "422|{\"message\":\"m\",\"errors\":{\"email\":[\"The email has already been taken.\"]}}|FieldsRefused",
            "422|{\"message\":\"m\"}|OtherRefusal", "404|{\"message\":\"m\"}|OtherRefusal", "409|{}|OtherRefusal",
            "400|[]|OtherRefusal", "405|{\"message\":\"m\"}|OtherRefusal", "410|\"gone\"|OtherRefusal"})
    void aDefiniteNoIsRefused(int status, @Nullable String body, String problem) {
        assertThat(every(RawServer.json(status, orEmpty(body)))).allSatisfy(answer -> {
            assertThat(answer).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.problem().getClass().getSimpleName()).isEqualTo(problem);
                assertThat(refused.problem().said().status()).isEqualTo(status);
            });
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "401|application/json|{\"message\":\"Unauthenticated.\"}",
            "401|text/html|<html>sign in</html>", "401|text/plain|", "429|application/json|{\"message\":\"Too Many\"}",
            "429|text/html|<html>slow down</html>"})
    void whatAmsPutsOffIsNotSent(int status, String type, @Nullable String body) {
        assertThat(every(RawServer.answer(status, type, orEmpty(body)))).allSatisfy(answer -> {
            assertThat(answer).isInstanceOfSatisfying(NotSent.class,
                    notSent -> assertThat(notSent.problem().said().status()).isEqualTo(status));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "500|application/json|{\"message\":\"Server Error\"}|Fault",
            "502|text/html|<html>bad gateway</html>|Fault", "503||x|Fault", "504|text/plain||Fault",
            "408|application/json|{}|Fault", "302|text/html|<html>|Fault", "304|||Fault",
            "403|text/html|<html>blocked</html>|Unreadable", "404|text/html|<html>|Unreadable",
            "422|application/json|<p>|Unreadable", "400|application/json|{\"mess|Unreadable",
            "413|text/html|too large|Unreadable"})
    void whatDoesNotComeFromAmsForCertainIsUnknown(int status, @Nullable String type, @Nullable String body,
            String problem) {
        assertThat(every(RawServer.answer(status, orEmpty(type), orEmpty(body))))
                .allSatisfy(answer -> assertUnknown(answer, problem));
    }

    @Test
    void aMissingPermissionIsTheOneOfTheCall() {
        assertThat(every(RawServer.json(403, "{\"message\":\"Forbidden\"}")))
                .extracting(answer -> ((MissingPermission) ((Refused) answer).problem()).permission())
                .containsExactly(AmsPermission.WRITE_USERS, AmsPermission.WRITE_DEPARTMENTS,
                        AmsPermission.WRITE_USER_DEPARTMENT, AmsPermission.WRITE_PERMISSION_USER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"30|PT30S", "Thu, 01 Oct 2026 10:01:00 GMT|PT1M",
            "Thu, 01 Oct 2026 09:00:00 GMT|PT0S", "soon|", "-5|", "99999999999999999999|"})
    void theTimeToWaitIsReadAsSecondsOrDate(String header, @Nullable String wait) {
        server.behave(RawServer.answer(429, "application/json", "{}", "Retry-After: " + header));

        var answer = client.writes().createUser(Client.TOKEN, SAM);

        assertThat(((TooManyRequests) ((NotSent) answer).problem()).retryAfter())
                .isEqualTo(wait == null ? null : Duration.parse(wait));
    }

    @Test
    void aTakenEmailIsRecognised() {
        server.behave(RawServer.json(422,
                "{\"message\":\"Given data invalid\",\"errors\":{\"email\":[\"The email has already been taken.\"],\"name\":\"Too long\"}}"));

        var problem = (FieldsRefused) ((Refused) client.writes().createUser(Client.TOKEN, SAM)).problem();

        assertThat(problem.emailTaken()).isTrue();
        assertThat(problem.fields()).containsEntry("name", List.of("Too long"));
        assertThat(problem.said().message()).isEqualTo("Given data invalid");
    }

    @Test
    void whatAmsSaidIsOneLineOfPlainTextWithoutTheToken() {
        server.behave(RawServer.json(400, "{\"message\":\"a\\r\\nb <b>c</b> \\u202e%s %s\"}"
                .formatted(Client.TOKEN.value(), "x".repeat(1000))));

        var said = ((Refused) client.writes().createUser(Client.TOKEN, SAM)).problem().said();

        assertThat(said.message()).startsWith("a b c [hidden] xxx").hasSize(500);
    }

    @Test
    void anIdThatIsNoneIsRefusedBeforeAPathIsMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.writes().assignGroups(Client.TOKEN, -1, ids(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.writes().assignDepartments(Client.TOKEN, 0, ids(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.writes().assignDepartments(Client.TOKEN, 7, ids(1, -2)));
        assertThat(server.requests()).isEmpty();
    }

    private List<WriteAnswer> every(RawServer.Behaviour behaviour) {
        var answers = new ArrayList<>(all(creates, behaviour));
        answers.addAll(all(assignments, behaviour));
        return answers;
    }

    private List<WriteAnswer> all(List<Function<AmsWrites, WriteAnswer>> writes, RawServer.Behaviour behaviour) {
        server.behave(behaviour);
        return writes.stream().map(write -> write.apply(client.writes())).toList();
    }

    private static void assertUnknown(WriteAnswer answer, String problem) {
        assertThat(answer).isInstanceOfSatisfying(Unknown.class,
                unknown -> assertThat(unknown.problem().getClass().getSimpleName()).isEqualTo(problem));
    }

    private static Tuple tuple(String path, String body) {
        return Tuple.tuple("POST /api" + path + " HTTP/1.1", body);
    }

    private static SortedSet<Long> ids(long... ids) {
        var set = new TreeSet<Long>();
        for (var id : ids) {
            set.add(id);
        }
        return set;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
