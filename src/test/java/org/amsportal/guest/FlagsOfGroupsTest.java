package org.amsportal.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal.Database;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.NewPerson;
import org.junit.jupiter.api.Test;

/** Whether a group's definition may be managed says nothing about whether the group may be assigned. */
class FlagsOfGroupsTest extends PagesTest {

    FlagsOfGroupsTest() {
        super(Database.H2);
    }

    @Test
    void d5AGroupThatMayNotBeEditedCanBeChosenForSomebodyNew() {
        assertThat(ams.group("Standard User").editable()).isFalse();

        var page = alex().get("/onboarding");

        assertThat(page.has("input[name=groups][value=%d]".formatted(group("Standard User")))).isTrue();
    }

    @Test
    void d5AGroupThatMayNotBeEditedIsAssigned() {
        var person = ams
                .addUser(new NewPerson("Sam", "Okafor", "sam.flags@kentshire-fire.example", DemoData.KENTSHIRE, true,
                        "004127"))
                .id();
        ams.setGroups(person, List.of(group("Crew")));
        var page = alex().get("/users/%d/groups".formatted(person));

        page.form("form#groups-form").add("groups", group("Standard User")).send(alex());

        assertThat(ams.user(person).groups()).containsExactlyInAnyOrder(group("Crew"), group("Standard User"));
    }
}
