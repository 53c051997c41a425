package org.amsportal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.amsportal.WholePortal;
import org.amsportal.WholePortal.Database;
import org.amsportal.access.Admin;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsProblem;
import org.amsportal.organisation.Hierarchy.Node;
import org.amsportal.organisation.Organisation.UserPicture;
import org.amsportal.organisation.Reading.Source;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.control.UserTruth;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    private static final long KENTSHIRE = 24;
    private static final long WESTMOOR = 42;

    private final WholePortal portal = WholePortal.on(Database.H2);
    private final SandboxControl ams = portal.ams();
    private final Organisation organisation = portal.bean(Organisation.class);
    private final Admin alex = portal.admin(DemoSignIn.ADMIN);

    @BeforeEach
    void startFromDemoData() {
        ams.reset();
    }

    @AfterEach
    void heal() {
        ams.clearFaults();
    }

    @Test
    void aUsersPictureIsReadFromAmsWithNamesAndTime() {
        UserTruth helpdesk = ams.user(DemoSignIn.HELPDESK.userId());
        Instant before = Instant.now();
        UserPicture picture = organisation.picture(alex, helpdesk.id());
        assertThat(picture.user()).isInstanceOfSatisfying(Reading.Known.class, known -> {
            assertThat(known.source()).isEqualTo(Source.AMS);
            assertThat(known.asOf()).isBetween(before, Instant.now());
        });
        assertThat(picture.groups().known().orElseThrow().keySet()).containsExactlyElementsOf(helpdesk.groups());
        assertThat(picture.groups().known().orElseThrow()).containsValue("Helpdesk");
        assertThat(picture.departments().known().orElseThrow().keySet())
                .containsExactlyInAnyOrderElementsOf(helpdesk.departments());
        assertThat(picture.hierarchy().known()).map(Hierarchy::levels).contains(4);
    }

    @Test
    void aReadThatFailsIsToldAndTheOthersAreShown() {
        ams.fault(Fault.on("GET", "/v2/admin/user/*/groups").always().answers(Reply.html(502)));
        UserPicture picture = organisation.picture(alex, DemoSignIn.HELPDESK.userId());
        assertThat(picture.groups()).isInstanceOfSatisfying(Reading.Failed.class,
                failed -> assertThat(failed.problem()).isInstanceOf(AmsProblem.Fault.class));
        assertThat(picture.user().fromAms()).isTrue();
    }

    @Test
    void aUserThatAmsDoesNotHaveIsNotFound() {
        assertThat(organisation.user(alex, 999_999)).isInstanceOfSatisfying(Reading.Failed.class,
                failed -> assertThat(failed.problem()).isInstanceOf(AmsProblem.UserNotFound.class));
    }

    @Test
    void anAdminIsOfferedGeneralGroupsAndThoseOfTheirOwnCompanyWhateverIsAskedFor() {
        assertThat(groups(alex, null)).extracting(AmsGroup::companyId).containsOnly(null, KENTSHIRE);
        assertThat(groups(alex, WESTMOOR)).extracting(AmsGroup::companyId).containsOnly(null, KENTSHIRE);
    }

    @Test
    void anAdminWithoutACompanyIsOfferedWhatBelongsToTheChosenOne() {
        Admin setup = portal.admin(DemoSignIn.SETUP);
        assertThat(groups(setup, WESTMOOR)).extracting(AmsGroup::companyId).doesNotContain(KENTSHIRE)
                .contains((Long) null);
        var choices = organisation.choices(setup, WESTMOOR);
        assertThat(choices.hierarchy().known().orElseThrow().all()).isNotEmpty().extracting(Node::department)
                .allSatisfy(department -> assertThat(department.companyId()).isEqualTo(WESTMOOR));
        assertThat(organisation.companies(setup).known().orElseThrow()).hasSize(2);
    }

    @Test
    void usersAreFoundByTheirExactEmailWhateverItsCase() {
        assertThat(organisation.usersWithEmail(alex, " JO.BELL@kentshire-fire.example ").known().orElseThrow())
                .extracting(user -> user.id()).containsExactly(DemoSignIn.HELPDESK.userId());
        assertThat(organisation.usersWithEmail(alex, "bell@kentshire-fire.example").known().orElseThrow()).isEmpty();
    }

    private List<AmsGroup> groups(Admin admin, @Nullable Long companyId) {
        return organisation.groups(admin, companyId).known().orElseThrow();
    }
}
