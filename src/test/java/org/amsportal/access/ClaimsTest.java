package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.amsportal.ams.AmsCaller;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;

/** Who the admin is, from what the sign-in server and AMS tell. */
class ClaimsTest {

    private final Claims claims = new Claims("ams.id", "company", "rights");

    @Test
    void factsAreFoundWhereTheyAreConfiguredToStand() {
        var facts = facts(claims, Map.of("name", "Jo Bell", "email", "jo@x.example", "ams", Map.of("id", "17"),
                "company", 24, "rights", List.of("write_users", "read_groups")));
        assertThat(facts.userId()).isEqualTo(17);
        assertThat(facts.companyId()).isEqualTo(24);
        assertThat(facts.companyKnown()).isTrue();
        assertThat(facts.permissions()).containsExactlyInAnyOrder("write_users", "read_groups");
        assertThat(facts.formerActorId(facts.userId())).isEqualTo("17");
    }

    @Test
    void rightsMayBeOneText() {
        assertThat(facts(claims, Map.of("rights", "write_users read_groups,write_users")).permissions())
                .containsExactlyInAnyOrder("write_users", "read_groups");
    }

    @Test
    void whatIsNotToldIsNotKnown() {
        var facts = facts(claims, Map.of());
        assertThat(facts.companyKnown()).isFalse();
        assertThat(facts.permissions()).isNull();
        assertThat(facts.name()).isEqualTo("someone");
        assertThat(facts.formerActorId(facts.userId())).isEqualTo("someone");
    }

    @Test
    void aCrookedNumberIsNone() {
        assertThat(facts(claims, Map.of("company", "-1 or 1=1")).companyKnown()).isFalse();
    }

    @Test
    void aLongSubjectIsShortenedTheSameWayEachTime() {
        var once = new Facts("x".repeat(200), "N", null, null, null, false, null).formerActorId(null);
        assertThat(once).hasSize(64)
                .isEqualTo(new Facts("x".repeat(200), "M", null, null, null, false, null).formerActorId(null))
                .isNotEqualTo(new Facts("x".repeat(201), "N", null, null, null, false, null).formerActorId(null));
    }

    @Test
    void whatAmsTellsBeatsTheClaims() {
        var facts = facts(claims, Map.of("name", "J. B.", "company", 24))
                .with(new AmsCaller(17L, "Jo", "Bell", null, true, null, null));
        assertThat(facts.name()).isEqualTo("Jo Bell");
        assertThat(facts.userId()).isEqualTo(17);
        assertThat(facts.companyId()).isNull();
        assertThat(facts.companyKnown()).isTrue();
    }

    @Test
    void anAmsThatSaysNothingOfTheCompanyLeavesWhatTheClaimsTell() {
        var silent = new AmsCaller(17L, "Jo", "Bell", null, false, null, null);
        assertThat(facts(claims, Map.of("company", 24)).with(silent).companyId()).isEqualTo(24);
        assertThat(facts(claims, Map.of()).with(silent).companyKnown()).isFalse();
    }

    private static Facts facts(Claims claims, Map<String, Object> told) {
        var all = new HashMap<String, Object>(told);
        all.put("sub", "someone");
        return claims.facts(new DefaultOAuth2User(List.of(), all, "sub"));
    }
}
