package org.amsportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.amsportal.guest.Answer;
import org.amsportal.guest.Newcomer;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What AMS refuses is said with its cause, a way forward and a reference, and nothing that is not so is claimed. */
class RefusedPlansTest extends PlanPagesTest {

    private static final String GROUPS = "/v2/admin/user/*/groups";
    private static final String USERS = "/v2/admin/users";
    private static final String DEPARTMENTS = "/v2/admin/users/*/department";
    private static final String JANE = "jane.smith@kentshire-fire.example";
    private static final Pattern REFERENCE = Pattern.compile("[A-HJKMNP-Z2-9]{3}-[A-HJKMNP-Z2-9]{3}");
    private static final Pattern NOT_OUR_WORDS = Pattern.compile(
            "Forbidden|Unauthenticated|breach|Exception|\\bnull\\b|undefined|\\{\\d|\\?\\?");

    /** A refusal that AMS documents, as a reply. */
    record Refusal(int status, String body) {

        Reply reply() {
            return Reply.json(status, body);
        }
    }

    private static final Refusal SELF = new Refusal(403,
            "{\"code\":\"permission.010\",\"message\":\"Security breach\"}");
    private static final Refusal POWER = new Refusal(403,
            "{\"error\":{\"code\":\"permission.011\",\"message\":\"No\"}}");
    private static final Refusal NO_USER = new Refusal(404, "{\"error\":\"user.002\"}");
    private static final Refusal NO_GROUP = new Refusal(404, "{\"errors\":[{\"code\":\"permission.group.002\"}]}");
    private static final Refusal NOT_ALLOWED = new Refusal(403, "{\"message\":\"Forbidden\"}");

    @ParameterizedTest
    @MethodSource("refusedGroups")
    void aRefusedLastStepOfOnboardingSaysWhatItMeansAndWhatToDo(Refusal refusal, String title, String cause,
            String next) {
        ams.fault(Fault.on("POST", GROUPS).answers(refusal.reply()));
        var newcomer = Newcomer.called("Sam", "Okafor");
        var answer = newcomer.onboardedBy(alex(), group("Standard User"));
        assertSays(answer, title, cause, next);
        assertThat(answer.title()).isEqualTo("Sam Okafor cannot use AMS yet");
        assertThat(answer.text()).contains("AMS may already have emailed Sam");
        assertThat(ams.usersWithEmail(newcomer.email())).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("refusedChanges")
    void aRefusedChangeOfGroupsSaysWhatItMeansAndWhatToDo(Refusal refusal, String title, String cause, String next) {
        ams.fault(Fault.on("POST", GROUPS).answers(refusal.reply()));
        var form = alex().get("/users/" + number(JANE) + "/groups").form("#groups-form");
        var answer = Newcomer.settled(alex(), form.add("groups", group("Control")).send(alex()));
        assertSays(answer, title, cause, next);
        assertThat(answer.text()).doesNotContain("has been created", "emailed");
    }

    static Stream<Arguments> refusedGroups() {
        return Stream.of(
                Arguments.of(SELF, "AMS stopped this change to be safe", "You were changing Sam Okafor",
                        "ask another manager to make the change"),
                Arguments.of(POWER, "You cannot give more permissions than you have",
                        "Sam has been created and cannot use AMS yet", "Ask a manager with more permissions"),
                Arguments.of(NO_USER, "AMS cannot find Sam yet", "does not find it now. This often passes",
                        "Try again"),
                Arguments.of(NO_GROUP, "A permission group is no longer there", "It may have been removed",
                        "Check the groups"),
                Arguments.of(NOT_ALLOWED, "You cannot assign permission groups", "write_permission_user",
                        "Ask a manager to assign Standard User"));
    }

    static Stream<Arguments> refusedChanges() {
        return Stream.of(
                Arguments.of(SELF, "AMS stopped this change to be safe", "You were changing Jane Smith",
                        "ask another manager to make the change"),
                Arguments.of(POWER, "You cannot give more permissions than you have", "We checked at",
                        "ask a manager with more permissions"),
                Arguments.of(NO_USER, "AMS could not find this user", "They may belong to another company",
                        "Search users"),
                Arguments.of(NO_GROUP, "A permission group is no longer there", "It may have been removed",
                        "Check the groups"),
                Arguments.of(NOT_ALLOWED, "You cannot assign permission groups", "permission groups are as they were",
                        "Ask a manager to assign Control"));
    }

    @Test
    void whoMayNotPutPeopleInDepartmentsReadsThatTheOtherStepsAreDone() {
        ams.fault(Fault.on("POST", DEPARTMENTS).answers(NOT_ALLOWED.reply()));
        var form = Newcomer.called("Sam", "Okafor").form(alex(), group("Standard User")).set("departments",
                department("Station 12"));
        var answer = Newcomer.settled(alex(), form.send(alex()));
        assertSays(answer, "You cannot put people in departments", "Sam's departments were not changed",
                "The other steps are not affected");
        assertThat(answer.title()).isEqualTo("Sam Okafor can work, but 1 step is not done");
        assertThat(answer.text()).contains("Station 12", "Change departments first");
    }

    @Test
    void whatIsMissingIsFinishedByOneButtonAndNothingIsDoneTwice() {
        ams.fault(Fault.on("POST", DEPARTMENTS).answers(Reply.tooMany("4000")));
        var form = Newcomer.called("Sam", "Okafor").form(alex(), group("Standard User")).set("departments",
                department("Station 12"));
        var partly = Newcomer.settled(alex(), form.send(alex()));
        assertThat(partly.title()).isEqualTo("Sam Okafor can work, but 1 step is not done");
        assertThat(partly.text()).contains("Nothing that is done will be done again.");
        assertThat(partly.texts("main .btn-primary")).containsExactly("Finish: put Sam in 1 department");
        assertThat(partly.texts("main a")).contains("Change departments first");

        var done = Newcomer.settled(alex(), partly.form("form[action$=/attempts]").send(alex()));
        assertThat(done.title()).isEqualTo("Sam Okafor is ready to work");
        assertThat(ams.requests("POST", "/v2/admin/users")).hasSize(1);
    }

    @Test
    void d1FewerGroupsAreOfferedOnlyAmongThoseThatWouldBeAdded() {
        var result = refusedForHelpdesk("Standard User", "Admin");
        assertThat(result.text()).contains("Admin includes permissions that you do not have",
                "you can give this", "includes 10 permissions that you do not have");
        var fewer = result.form("form:has(input[name=without])");
        assertThat(fewer.all("without")).containsExactly(Long.toString(group("Admin")));
        assertThat(result.texts("main .btn-primary")).containsExactly("Assign Standard User only");
        var done = Newcomer.settled(helpdesk(), fewer.send(helpdesk()));
        assertThat(done.title()).isEqualTo("Sam Okafor is ready to work");
        assertThat(ams.requests("POST", "/v2/admin/users")).hasSize(1);
    }

    @Test
    void d1WhatSomebodyHasIsNeverDroppedToGetAChangeThrough() {
        long jane = number(JANE);
        ams.setGroups(jane, List.of(group("Admin"), group("Standard User")));
        var form = helpdesk().get("/users/" + jane + "/groups").form("#groups-form").add("groups", group("Crew"));
        var result = Newcomer.settled(helpdesk(), form.send(helpdesk()));
        assertThat(result.text()).contains("Jane has permissions that you do not have",
                "nothing is taken away to get round this", "permission groups are as they were");
        assertThat(result.has("input[name=without]")).isFalse();

        ams.clearRequests();
        for (var dropped : new Object[][]{{group("Admin")}, {group("Admin"), group("Crew")}, {"x"}, {9_999_999}}) {
            helpdesk().forged(result.path() + "/attempts").set("without", dropped).send(helpdesk());
        }
        assertNothingWasWritten();
        assertThat(ams.user(jane).groups()).containsExactlyInAnyOrder(group("Admin"), group("Standard User"));
    }

    @Test
    void d1WhereNobodyTellsWhichGroupItIsAboutThePageSaysSo() {
        ams.set("group-permissions", "false");
        var result = Newcomer.called("Sam", "Okafor").onboardedBy(helpdesk(), group("Standard User"), group("Admin"));
        assertThat(result.text()).contains("AMS does not say which group this is about", "Try with fewer");
        assertThat(result.has("input[name=without]")).isFalse();
        assertThat(result.texts("main a")).contains("Choose other permission groups");
    }

    @Test
    void d13WhoHoldsALinkToAnAccountThatCanDoNothingIsSaid() {
        ams.fault(Fault.on("POST", GROUPS).answers(NOT_ALLOWED.reply()));
        ams.clearRequests();
        assertThat(Newcomer.anyone().onboardedBy(alex(), group("Standard User")).text())
                .contains("AMS may already have emailed Sam");
        ams.fault(Fault.on("POST", USERS).droppedAfterWrite());
        ams.fault(Fault.on("GET", USERS).skip(readsBeforeTheUserIsCreated()).always().answers(Reply.html(503)));
        var lost = Newcomer.anyone().form(guest(DemoSignIn.ADMIN)).send(alex());
        assertThat(lost.text()).contains("AMS may have created Sam and may have emailed them",
                "Do not onboard Sam again until this page says what happened");
    }

    /** How often the onboarding before this one asked AMS for users until it sent the user. */
    private int readsBeforeTheUserIsCreated() {
        return (int) ams.requests().stream().takeWhile(it -> !it.is("POST", USERS)).filter(it -> it.is("GET", USERS))
                .count();
    }

    @Test
    void d14OneIsNotSuspectedOfAnything() {
        ams.fault(Fault.on("POST", GROUPS).answers(SELF.reply()));
        var somebodyElse = Newcomer.anyone().onboardedBy(alex(), group("Standard User"));
        assertThat(somebodyElse.text()).contains("Check that this is the right person")
                .doesNotContain("You cannot change your own permissions");
        assertThat(words(somebodyElse)).doesNotContainIgnoringCase("breach");

        var own = alex().get("/users/" + DemoSignIn.ADMIN.userId() + "/groups");
        assertThat(own.text()).contains("You cannot change your own permissions", "whatever their role")
                .doesNotContain("AMS stopped this change");
        assertNoMoreWrites(own);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void nothingClaimsSuccessWhileTheLastStepIsNotDone(Fault failure) {
        ams.fault(failure);
        var newcomer = sam();
        var result = newcomer.form(alex(), group("Standard User")).send(alex());
        long id = ams.usersWithEmail(newcomer.email()).getFirst().id();
        for (var page : List.of(result, alex().get(result.path()))) {
            assertThat(page.text()).doesNotContainIgnoringCase("ready to work");
            assertThat(page.has("h1 .done")).isFalse();
        }
        assertThat(alex().get("/").texts("main li")).filteredOn(line -> line.contains(newcomer.surname())).isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContainIgnoringCase("ready to work"));
        assertThat(alex().get("/users?search=" + newcomer.email()).texts("main tbody tr")).hasSize(1)
                .allSatisfy(line -> assertThat(line).doesNotContainIgnoringCase("ready to work"));
        assertThat(alex().get("/users/" + id).text()).contains("cannot use AMS yet").doesNotContain("Ready to work");
    }

    static Stream<Fault> failures() {
        return Stream.of(Fault.on("POST", GROUPS).answers(SELF.reply()),
                Fault.on("POST", GROUPS).answers(POWER.reply()),
                Fault.on("POST", GROUPS).answers(NO_GROUP.reply()),
                Fault.on("POST", GROUPS).answers(NOT_ALLOWED.reply()),
                Fault.on("POST", GROUPS).answers(Reply.json(422, "{\"message\":\"No.\"}")),
                Fault.on("POST", GROUPS).answers(Reply.html(502)), Fault.on("POST", GROUPS).dropped(),
                Fault.on("POST", GROUPS).answers(Reply.tooMany("200")));
    }

    /** AMS tells what its groups permit only once it has refused them. */
    private Answer refusedForHelpdesk(String... groups) {
        ams.set("group-permissions", "false");
        var result = Newcomer.called("Sam", "Okafor").onboardedBy(helpdesk(),
                Stream.of(groups).map(this::group).toArray(Long[]::new));
        ams.set("group-permissions", "true");
        return helpdesk().get(result.path());
    }

    private void assertNoMoreWrites(Answer page) {
        assertThat(page.has("#groups-form")).isFalse();
    }

    private static void assertSays(Answer answer, String title, String cause, String next) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.texts("main h2")).contains(title);
        assertThat(answer.text()).contains(cause, next);
        assertThat(answer.page().select("main .plan-steps a.btn, .panel-foot a, .panel-foot button, textarea.copy"))
                .as("a way forward").isNotEmpty();
        assertThat(answer.texts(".reference")).isNotEmpty().allMatch(it -> REFERENCE.matcher(it).matches());
        assertThat(answer.texts("main details summary")).anyMatch(it -> it.startsWith("What AMS answered"));
        assertThat(words(answer)).doesNotContainPattern(NOT_OUR_WORDS);
    }

    /** What is read without unfolding what AMS itself said. */
    private static String words(Answer answer) {
        var page = answer.page().clone();
        page.select("details:has(summary:contains(What AMS answered))").remove();
        return page.select("main").text();
    }
}
