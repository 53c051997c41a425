package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amsportal.plans.Plans;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** Item 18: rules hold on the server. Each form is forged with everything right about it but the right to send it. */
class RightsOnTheServerTest extends PagesTest {

    private static final String JANE = "jane.smith@kentshire-fire.example";
    private static final String USERS = "/v2/admin/users";

    RightsOnTheServerTest() {
        super(Database.H2);
    }

    @Test
    void aReaderCreatesNobody() {
        var newcomer = Newcomer.anyone();
        var reader = guest(DemoSignIn.READER);
        var form = newcomer.fill(reader.forged("/onboarding").set("nonce", nonce(DemoSignIn.READER, "onboarding")),
                group("Standard User"));
        var answer = Newcomer.settled(reader, form.send(reader));
        assertNamesThePermission(answer, "write_users");
        assertThat(ams.usersWithEmail(newcomer.email())).isEmpty();
    }

    @Test
    void aReaderChangesNobodysGroups() {
        var before = ams.user(number(JANE));
        var reader = guest(DemoSignIn.READER);
        var form = reader.forged("/users/" + number(JANE) + "/groups").set("groups", group("Admin"))
                .set("seen", before.groups().toArray())
                .set("nonce", nonce(DemoSignIn.READER, "groups-" + number(JANE))).set("sure-beyond", "1");
        assertNamesThePermission(Newcomer.settled(reader, form.send(reader)), "write_permission_user");
        assertThat(ams.user(number(JANE))).isEqualTo(before);
        assertNothingWasWritten();
    }

    @Test
    void aReaderChangesNobodysDepartments() {
        var before = ams.user(number(JANE));
        var reader = guest(DemoSignIn.READER);
        var form = reader.forged("/users/" + number(JANE) + "/departments").set("departments", department("Workshops"))
                .set("seen", before.departments().toArray())
                .set("nonce", nonce(DemoSignIn.READER, "departments-" + number(JANE)));
        assertNamesThePermission(Newcomer.settled(reader, form.send(reader)), "write_user_department");
        assertThat(ams.user(number(JANE))).isEqualTo(before);
        assertNothingWasWritten();
    }

    @Test
    void theHelpdeskCreatesNoDepartment() {
        var helpdesk = guest(DemoSignIn.HELPDESK);
        var form = helpdesk.forged("/departments").set("department-name", "Drone Team")
                .set("under", department("Workshops")).set("nonce", nonce(DemoSignIn.HELPDESK, "department"));
        assertNamesThePermission(Newcomer.settled(helpdesk, form.send(helpdesk)), "write_departments");
        assertThat(ams.departmentsCalled("Drone Team")).isEmpty();
    }

    @Test
    void intakeGivesNoGroupsToSomebodyTheyCreate() {
        var newcomer = Newcomer.anyone();
        var intake = guest(DemoSignIn.INTAKE);
        var form = newcomer.form(intake).set("groups", group("Standard User"));
        Newcomer.settled(intake, form.send(intake));
        assertThat(ams.writes()).noneMatch(it -> it.path().endsWith("/groups"));
        assertThat(ams.usersWithEmail(newcomer.email())).allSatisfy(it -> assertThat(it.groups()).isEmpty());
    }

    @Test
    void aRightThatIsTakenAwayWhileTheFormIsOpenIsMissingWhenItIsSent() {
        var newcomer = Newcomer.anyone();
        var form = newcomer.form(alex(), group("Standard User"));
        ams.setGroups(DemoSignIn.ADMIN.userId(), java.util.List.of(group("Standard User")));
        var answer = Newcomer.settled(alex(), form.send(alex()));
        assertNamesThePermission(answer, "write_users");
        assertThat(ams.usersWithEmail(newcomer.email())).isEmpty();
        assertThat(ams.writes()).singleElement().satisfies(it -> assertThat(it.is("POST", USERS)).isTrue());
    }

    @Test
    void aNonceOfSomebodyElseIsNotTaken() {
        var helpdesk = guest(DemoSignIn.HELPDESK);
        var form = Newcomer.anyone().form(alex(), group("Standard User"));
        var stolen = Newcomer.anyone().fill(helpdesk.forged("/onboarding").set("nonce", form.value("nonce")),
                group("Standard User"));
        assertThat(stolen.send(helpdesk).status()).isEqualTo(422);
        assertNothingWasWritten();
    }

    /** As if the form had been shown: signed for this admin, so that the nonce is not what stops them. */
    private String nonce(DemoSignIn who, String form) {
        return portal.bean(Plans.class).nonce(portal.admin(who), form);
    }

    private static void assertNamesThePermission(Answer answer, String permission) {
        assertThat(answer.status()).as("%s", answer).isIn(200, 403, 422);
        assertThat(answer.text()).contains(permission);
    }
}
