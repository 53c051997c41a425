package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.junit.jupiter.api.Test;

/** Two of three selected people are given a permission group, and each has a result of their own. */
abstract class SeveralSteps {

    @Test
    void aGroupIsAddedToWhoIsMeantAndToNobodyElse(Visitor visitor, SandboxControl ams) {
        var people = List.of(Newcomer.called("Ada", "Several"), Newcomer.called("Ben", "Several"),
                Newcomer.called("Cy", "Several"));
        var ids = people.stream().map(it -> ams.addUser(new NewPerson(it.name(), it.surname(), it.email(), 24L,
                true, it.serviceNumber())).id()).toList();
        var tab = visitor.signsIn(DemoSignIn.ADMIN);

        var page = SeveralUsersPage.open(tab, "add-group", ids).leavesOut(people.getLast()).chooses("Crew");
        page.says("Added (2)");
        assertThat(ams.user(ids.getFirst()).groups()).isEmpty();

        var result = page.adds("Crew", 2);
        result.says("All 2 are done");
        result.saysNot(people.getLast().fullName());
        assertThat(ids.subList(0, 2)).allSatisfy(
                id -> assertThat(ams.user(id).groups()).containsExactly(ams.group("Crew").id()));
        assertThat(ams.user(ids.getLast()).groups()).isEmpty();
        result.follow(people.getFirst().fullName());
        new UserPage(tab).says("Crew");
    }
}
