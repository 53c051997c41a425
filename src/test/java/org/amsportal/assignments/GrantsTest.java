package org.amsportal.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.amsportal.Admins;
import org.amsportal.access.Admin;
import org.amsportal.ams.AmsGroup;
import org.amsportal.assignments.Grants.Objection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GrantsTest {

    private final Grants grants = new Grants();
    private final Admin helpdesk = Admins.with("write_permission_user", "view_incidents");
    private final AmsGroup crew = group(1, Set.of("view_incidents"));
    private final AmsGroup chief = group(2, Set.of("view_incidents", "close_incidents", "approve_leave"));

    @Test
    void aGroupThatPermitsNothingBeyondTheAdminsOwnCanBeGiven() {
        assertThat(grants.power(helpdesk, crew)).isEqualTo(new Power.CanGive());
    }

    @Test
    void aGroupBeyondTheAdminsPowerCannotBeGivenAndWhatIsMissingIsNamed() {
        assertThat(grants.power(helpdesk, chief)).isInstanceOfSatisfying(Power.CannotGive.class,
                power -> assertThat(power.missing()).containsExactly("approve_leave", "close_incidents"));
    }

    @Test
    void whatAGroupPermitsIsNotGuessed() {
        assertThat(grants.power(helpdesk, group(3, null))).isEqualTo(new Power.NotKnown());
    }

    @Test
    void whatTheAdminMayDoIsNotGuessed() {
        assertThat(grants.power(Admins.ofKentshire(), crew)).isEqualTo(new Power.NotKnown());
    }

    @Test
    void theFivePermissionsOfTheApiSayNothingAboutWhatAGroupBundles() {
        Admin told = Admins.with("write_users", "write_permission_user", "read_groups");
        assertThat(grants.power(told, crew)).isEqualTo(new Power.NotKnown());
        assertThat(grants.power(told, group(4, Set.of("read_groups")))).isEqualTo(new Power.CanGive());
    }

    @Test
    void nothingStandsAgainstGivingAListedGroupWithinPower() {
        assertThat(grants.objections(helpdesk, 99L, null, List.of(1L), List.of(crew, chief))).isEmpty();
    }

    @Test
    void nobodyChangesTheirOwnPermissionsByNumberOrEmailWhateverItsCase() {
        var own = new Objection.OwnPermissions();
        assertThat(grants.objections(helpdesk, 7L, null, List.of(1L), List.of(crew))).containsExactly(own);
        assertThat(grants.objections(helpdesk, null, "ALEX@kentshire-fire.example", List.of(1L), List.of(crew)))
                .containsExactly(own);
        assertThat(grants.objections(helpdesk, 7L, null, List.of(), List.of(crew))).containsExactly(own);
    }

    @Test
    void aGroupBeyondPowerIsAnObjectionOnlyWhenItIsAdded() {
        assertThat(grants.objections(helpdesk, 99L, null, List.of(2L), List.of(crew, chief)))
                .containsExactly(new Objection.BeyondPower(List.of(chief)));
        assertThat(grants.objections(helpdesk, 99L, null, List.of(1L), List.of(crew, chief))).isEmpty();
    }

    @Test
    void aGroupOutsideTheListIsAnObjectionUnlessTheListCouldNotBeRead() {
        assertThat(grants.objections(helpdesk, 99L, null, List.of(1L, 66L), List.of(crew)))
                .containsExactly(new Objection.NotListed(Set.of(66L)));
        assertThat(grants.objections(helpdesk, 99L, null, List.of(1L, 66L), null)).isEmpty();
    }

    @Test
    void anAdminKnownToLackThePermissionMayNotAssign() {
        assertThat(grants.objections(Admins.with("read_groups"), 99L, null, List.of(), List.of()))
                .containsExactly(new Objection.MayNotAssign());
        assertThat(grants.objections(Admins.ofKentshire(), 99L, null, List.of(), List.of())).isEmpty();
    }

    private static AmsGroup group(long id, @Nullable Set<String> permissions) {
        return new AmsGroup(id, "Group " + id, null, null, null, permissions);
    }
}
