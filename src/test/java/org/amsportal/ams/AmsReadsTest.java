package org.amsportal.ams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.amsportal.ams.AmsProblem.MissingPermission;
import org.amsportal.ams.AmsProblem.NoAnswer;
import org.amsportal.ams.AmsProblem.TooManyRequests;
import org.amsportal.ams.AmsProblem.Unreachable;
import org.amsportal.ams.AmsProblem.UserNotFound;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;

/** What reads do about refresh, repetition and reads that this AMS does not have. */
class AmsReadsTest {

    private static final RawServer.Behaviour CALLER = RawServer.json(200, "{\"id\":1,\"name\":\"Robin\"}");
    private static final RawServer.Behaviour NOT_FOUND = RawServer.json(404, "{\"message\":\"Not found\"}");

    private final Holder admin = new Holder();
    private final RawServer server = new RawServer(CALLER);
    private final AtomicReference<Instant> now = new AtomicReference<>(Client.NOW);
    private final Client client = client();
    private final AmsReads reads = client.reads();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void everyReadCarriesTheAdminsToken() {
        reads.caller(admin);

        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.line()).isEqualTo("GET /v2/admin/me HTTP/1.1");
            assertThat(request.header("authorization")).isEqualTo("Bearer " + Client.TOKEN.value());
            assertThat(request.header("accept")).isEqualTo("application/json");
        });
    }

    @Test
    void aDeadTokenLeadsToOneRefreshAndOneRepetition() {
        server.behave((request, socket, out) -> (request.header("authorization").contains("fresh")
                ? CALLER
                : RawServer.json(401, "{\"message\":\"Unauthenticated.\"}")).answer(request, socket, out));

        assertThat(reads.caller(admin)).isPresent();
        assertThat(admin.refreshes).hasValue(1);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aFreshTokenThatIsDeadTooEndsTheSignIn() {
        server.behave(RawServer.answer(401, "text/html", "<html>"));

        assertThatThrownBy(() -> reads.caller(admin)).isInstanceOf(SignInEnded.class);
        assertThat(admin.refreshes).hasValue(1);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aPassingFaultIsWaitedOut() {
        var before = new AtomicInteger();
        var faults = List.of(RawServer.answer(503, "text/html", "<html>"),
                (RawServer.Behaviour) (_, socket, _) -> RawServer
                        .reset(socket),
                CALLER);
        server.behave((request, socket, out) -> faults.get(before.getAndIncrement()).answer(request, socket, out));

        assertThat(reads.caller(admin)).isPresent();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aFaultThatStaysIsTriedThreeTimes() {
        server.behave((_, socket, _) -> socket.close());

        assertProblem(NoAnswer.class);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void whatACallWaitsForItsTurnIsNotTakenFromItsTime() {
        admin.turnComesAfter = Duration.ofMillis(600);
        try (var hurried = Client.of(server.url(), "connect-timeout=200ms", "response-timeout=200ms")) {
            assertThat(hurried.reads().caller(admin)).isPresent();
        }
    }

    @Test
    void aConnectionThatDiedInThePoolIsReplaced() {
        reads.caller(admin);
        server.behave((request, socket, out) -> {
            if (server.connections() == 1) {
                RawServer.reset(socket);
            } else {
                CALLER.answer(request, socket, out);
            }
        });

        assertThat(reads.caller(admin)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"1,2", "30,1"})
    void aWaitThatAmsAsksForIsKeptWhenItIsShort(String seconds, int requests) {
        var first = new AtomicInteger();
        server.behave((request, socket, out) -> (first.getAndIncrement() == 0
                ? RawServer.answer(429, "application/json", "{}", "Retry-After: " + seconds)
                : CALLER).answer(request, socket, out));

        if (requests == 1) {
            assertProblem(TooManyRequests.class);
        } else {
            assertThat(reads.caller(admin)).isPresent();
        }
        assertThat(server.requests()).hasSize(requests);
    }

    @Test
    void aRefusalIsNotRepeated() {
        server.behave(RawServer.json(500, "{\"message\":\"Server Error\"}"));

        assertProblem(AmsProblem.Fault.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anAmsThatIsDownIsUnreachable() {
        server.close();

        assertProblem(Unreachable.class);
    }

    @Test
    void groupsTeachWhetherTheAdminMayReadThem() {
        server.behave(RawServer.json(403, "{\"message\":\"Forbidden\"}"));
        assertThatExceptionOfType(AmsException.class).isThrownBy(() -> reads.groups(admin, null))
                .satisfies(e -> assertThat(e.problem()).isInstanceOfSatisfying(MissingPermission.class,
                        missing -> assertThat(missing.permission()).isEqualTo(AmsPermission.READ_GROUPS)));
        assertThat(admin.learnt).containsEntry(AmsPermission.READ_GROUPS, false);

        server.behave(RawServer.json(200, "[]"));
        assertThat(reads.groups(admin, null)).contains(List.of());
        assertThat(admin.learnt).containsEntry(AmsPermission.READ_GROUPS, true);
    }

    @Test
    void anotherReadThatIsForbiddenNamesNoPermission() {
        server.behave(RawServer.json(403, "{\"message\":\"Forbidden\"}"));

        assertThatExceptionOfType(AmsException.class).isThrownBy(() -> reads.companies(admin))
                .satisfies(e -> assertThat(e.problem()).isInstanceOfSatisfying(MissingPermission.class,
                        missing -> assertThat(missing.permission()).isNull()));
        assertThat(admin.learnt).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"404|application/json|{\"message\":\"Not found\"}",
            "404|text/html|<html>Not Found</html>", "405|application/json|{\"message\":\"m\"}", "501|text/plain|no"})
    void aCollectionThatIsNotThereIsLearntForAWhile(int status, String type, String body) {
        reads.caller(admin);
        var missing = RawServer.answer(status, type, body);
        server.behave(missing);

        assertNotKnownNow(() -> reads.companies(admin));
        now.updateAndGet(instant -> instant.plusSeconds(30));
        assertNotKnownNow(() -> reads.companies(admin)); // AMS has answered nothing else in between
        answersSomethingElse();
        server.behave(missing);
        var asked = server.requests().size();
        assertThat(reads.companies(admin)).isEmpty();
        assertThat(reads.offering(AmsRead.COMPANIES)).isEqualTo(Offering.HAS_NOT);
        assertThat(reads.offers(AmsRead.COMPANIES)).isFalse();
        assertThat(reads.offers(AmsRead.USERS)).isTrue();
        assertThat(reads.companies(admin)).isEmpty();
        assertThat(server.requests()).hasSize(asked + 1);

        now.updateAndGet(instant -> instant.plusSeconds(601));
        assertThat(reads.offers(AmsRead.COMPANIES)).isTrue();
        assertThat(reads.companies(admin)).isEmpty(); // asked once more, and still missing
        server.behave(RawServer.json(200, "[{\"id\":1,\"name\":\"North\"}]"));
        now.updateAndGet(instant -> instant.plusSeconds(601));
        assertThat(reads.companies(admin)).contains(List.of(new AmsCompany(1, "North")));
        assertThat(reads.offering(AmsRead.COMPANIES)).isEqualTo(Offering.HAS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"404|application/json|{\"message\":\"Not found\"}",
            "404|text/html|<html>Not Found</html>", "405|application/json|{\"message\":\"m\"}", "501|text/plain|no"})
    void aReadThatHasAnsweredIsNeverLearntToBeMissing(int status, String type, String body) {
        server.behave(RawServer.json(200, "[]"));
        assertThat(reads.departments(admin)).isPresent();
        for (int minutes = 0; minutes < 30; minutes += 10) {
            server.behave(RawServer.answer(status, type, body));
            assertThatExceptionOfType(AmsException.class).isThrownBy(() -> reads.departments(admin))
                    .satisfies(e -> assertThat(e.problem()).isInstanceOf(AmsProblem.Fault.class));
            answersSomethingElse();
            now.updateAndGet(instant -> instant.plusSeconds(600));
        }
        assertThat(reads.offering(AmsRead.DEPARTMENTS)).isEqualTo(Offering.HAS);
    }

    @Test
    void anotherAnswerInBetweenBeginsTheDoubtAnew() {
        reads.caller(admin);
        server.behave(RawServer.json(404, "{}"));
        assertNotKnownNow(() -> reads.companies(admin));
        now.updateAndGet(instant -> instant.plusSeconds(31));
        answersSomethingElse();
        server.behave(RawServer.json(405, "{}"));
        assertNotKnownNow(() -> reads.companies(admin));
        answersSomethingElse();
        server.behave(RawServer.json(405, "{}"));
        assertNotKnownNow(() -> reads.companies(admin));
        now.updateAndGet(instant -> instant.plusSeconds(31));
        assertThat(reads.companies(admin)).isEmpty();
    }

    @Test
    void aPageOfAProxyIsNoAnswerOfAmsInBetween() {
        reads.caller(admin);
        server.behave(NOT_FOUND);
        assertNotKnownNow(() -> reads.companies(admin));
        now.updateAndGet(instant -> instant.plusSeconds(31));
        server.behave(RawServer.answer(200, "text/html", "<html>We are back soon</html>"));
        assertThatExceptionOfType(AmsException.class).isThrownBy(() -> reads.caller(admin));
        server.behave(NOT_FOUND);
        assertNotKnownNow(() -> reads.companies(admin));
    }

    @Test
    void aCodeOfAmsMeansThatTheReadIsThere() {
        server.behave(RawServer.json(404, "{\"code\":\"company.404\",\"message\":\"m\"}"));

        assertThatThrownBy(() -> reads.companies(admin)).isInstanceOf(AmsException.class);
        assertThat(reads.offers(AmsRead.COMPANIES)).isTrue();
    }

    @Test
    void aReadWithAnEmptyPathIsNeverCalled() {
        try (var without = Client.of(server.url(), "paths.me=", "paths.user=")) {
            assertThat(without.reads().offers(AmsRead.ME)).isFalse();
            assertThat(without.reads().caller(admin)).isEmpty();
            assertThat(without.reads().user(admin, 7)).isEmpty();
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a404AboutAUserIsNotTakenForAMissingReadByEverybody() {
        reads.caller(admin);
        server.behave(NOT_FOUND);
        assertNotKnownNow(() -> reads.user(admin, 999));
        now.updateAndGet(instant -> instant.plusSeconds(31));
        answersSomethingElse();
        server.behave(NOT_FOUND);
        assertNotKnownNow(() -> reads.user(admin, 999));
        assertThat(reads.offers(AmsRead.USER)).isTrue();

        server.behave(RawServer.json(200, "{\"id\":7,\"name\":\"Sam\"}"));
        assertThat(reads.user(admin, 7)).isPresent();

        server.behave(NOT_FOUND);
        assertThatExceptionOfType(AmsException.class).isThrownBy(() -> reads.user(admin, 999))
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(UserNotFound.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "404|{\"message\":\"The route v2/admin/user/7/groups could not be found.\"}",
            "405|{\"message\":\"The GET method is not supported for route v2/admin/user/7/groups.\"}", "501|"})
    void anAddressThatIsNotThereIsLearntForReadsAboutOneUserToo(int status, String body) {
        reads.caller(admin);
        var missing = RawServer.json(status, body == null ? "" : body);
        server.behave(missing);

        assertNotKnownNow(() -> reads.groupsOf(admin, 7));
        now.updateAndGet(instant -> instant.plusSeconds(31));
        answersSomethingElse();
        server.behave(missing);
        assertThat(reads.groupsOf(admin, 7)).isEmpty();
        assertThat(reads.offers(AmsRead.USER_GROUPS)).isFalse();
    }

    @Test
    void a404AboutSomebodyWhomAmsHasToldOfSaysThatTheReadIsMissing() {
        reads.caller(admin); // number 1
        server.behave(NOT_FOUND);
        assertNotKnownNow(() -> reads.groupsOf(admin, 1));
        now.updateAndGet(instant -> instant.plusSeconds(31));
        answersSomethingElse();
        server.behave(NOT_FOUND);
        assertThat(reads.groupsOf(admin, 1)).isEmpty();
        assertThat(reads.offering(AmsRead.USER_GROUPS)).isEqualTo(Offering.HAS_NOT);
    }

    @Test
    void whatWasLearntHoldsAfterANewStartAndForAnotherAddressNothingIsKnown() {
        var memory = new HashMap<AmsRead, ReadMemory.Told>();
        try (var before = remembering(memory)) {
            server.behave(RawServer.json(200, "[]"));
            assertThat(before.reads().departments(admin)).isPresent();
        }
        assertThat(memory).containsEntry(AmsRead.DEPARTMENTS, ReadMemory.Told.ANSWERED);
        memory.put(AmsRead.COMPANIES, ReadMemory.Told.MISSING);
        server.behave(NOT_FOUND);
        try (var after = remembering(memory)) {
            assertThat(after.reads().offering(AmsRead.DEPARTMENTS)).isEqualTo(Offering.HAS);
            assertThat(after.reads().companies(admin)).isEmpty();
            assertThatExceptionOfType(AmsException.class).isThrownBy(() -> after.reads().departments(admin))
                    .satisfies(e -> assertThat(e.problem()).isInstanceOf(AmsProblem.Fault.class));
        }
        assertThat(reads.offering(AmsRead.DEPARTMENTS)).isEqualTo(Offering.NOT_KNOWN_NOW);
    }

    @Test
    void whatAnotherReplicaHasReadIsNotLearntToBeMissing() {
        var memory = new HashMap<AmsRead, ReadMemory.Told>();
        try (var one = remembering(memory)) {
            server.behave(RawServer.json(404, "{\"message\":\"x\"}"));
            assertNotKnownNow(() -> one.reads().companies(admin));
            memory.put(AmsRead.COMPANIES, ReadMemory.Told.ANSWERED);
            assertThatExceptionOfType(AmsException.class).isThrownBy(() -> one.reads().companies(admin))
                    .satisfies(e -> assertThat(e.problem()).isInstanceOf(AmsProblem.Fault.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json|{\"message\":\"The route x could not be found.\"}",
            "text/html|<html>404"})
    void anAmsWithTheDocumentedCallsAloneIsKnownWithoutAnybodysDoing(String answer) {
        var missing = RawServer.answer(404, answer.substring(0, answer.indexOf('|')),
                answer.substring(answer.indexOf('|') + 1));
        server.behave((request, socket, out) -> (request.line().contains("permission/groups")
                ? RawServer.json(200, "[]")
                : missing).answer(request, socket, out));
        var settings = Client.settings(server.url());
        var line = new Line(settings);
        try (var connections = new Connections(settings, WebClient.builder());
                var alone = new AmsReads(connections.reads(), line, settings, Clock.systemUTC(), ReadMemory.none(),
                        Duration.ofMillis(300))) {
            assertNotKnownNow(() -> alone.caller(admin));
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(AmsRead.values())
                    .allMatch(read -> read == AmsRead.GROUPS || alone.offering(read) == Offering.HAS_NOT));
            assertThat(alone.anyInDoubt()).isFalse();
        }
        // each once at first and once more, and what tells that AMS is there
        assertThat(server.requests()).hasSizeBetween(15, 24);
    }

    private Client remembering(Map<AmsRead, ReadMemory.Told> memory) {
        var settings = Client.settings(server.url());
        var connections = new Connections(settings, WebClient.builder());
        var line = new Line(settings);
        InstantSource source = now::get;
        var clock = source.withZone(ZoneOffset.UTC);
        var kept = new ReadMemory() {
            @Override
            public Told of(AmsRead read) {
                return memory.getOrDefault(read, Told.NOTHING);
            }

            @Override
            public void answered(AmsRead read, Instant at) {
                memory.put(read, Told.ANSWERED);
            }

            @Override
            public void missing(AmsRead read, Instant at) {
                memory.putIfAbsent(read, Told.MISSING);
            }
        };
        return new Client(new AmsReads(connections.reads(), line, settings, clock, kept, OfferedReads.APART),
                new AmsWrites(connections.writes(), line, clock), connections);
    }

    /** AMS is there. */
    private void answersSomethingElse() {
        server.behave(CALLER);
        assertThat(reads.caller(admin)).isPresent();
    }

    private static void assertNotKnownNow(ThrowingCallable read) {
        assertThatExceptionOfType(AmsException.class).isThrownBy(read)
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(AmsProblem.ReadNotKnownNow.class));
    }

    @Test
    void anIdThatIsNoneIsRefusedBeforeAPathIsMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> reads.user(admin, -7));
        assertThatIllegalArgumentException().isThrownBy(() -> reads.groupsOf(admin, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> reads.departmentsOf(admin, Long.MIN_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> reads.groups(admin, -1L));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theTokenIsInNoException() {
        server.behave(RawServer.json(400, "{\"message\":\"bad token " + Client.TOKEN.value() + "\",\"code\":\"x\"}"));
        var refused = catchThrowableOfType(AmsException.class, () -> reads.caller(admin));
        server.close();
        var unreachable = catchThrowableOfType(AmsException.class, () -> reads.caller(admin));

        assertThat(traceOf(refused) + refused.problem() + traceOf(unreachable) + unreachable.problem() + Client.TOKEN)
                .contains("OtherRefusal", "Unreachable", "hidden").doesNotContain(Client.TOKEN.value());
    }

    private void assertProblem(Class<? extends AmsProblem> problem) {
        assertThatExceptionOfType(AmsException.class).isThrownBy(() -> reads.caller(admin))
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(problem));
    }

    private Client client() {
        InstantSource source = now::get;
        return Client.of(Client.settings(server.url(), "connect-timeout=1s", "response-timeout=5s"),
                source.withZone(ZoneOffset.UTC));
    }

    private static String traceOf(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
