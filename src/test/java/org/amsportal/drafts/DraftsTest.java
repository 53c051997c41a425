package org.amsportal.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.amsportal.WholePortal;
import org.amsportal.WholePortal.Database;
import org.amsportal.access.Admin;
import org.amsportal.plans.Plans;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts as they are stored: encrypted, bounded, and each only for whose it is. */
@ParameterizedClass
@EnumSource(Database.class)
class DraftsTest {

    private static final String FORM = "onboarding";

    private final WholePortal portal;
    private final Drafts drafts;
    private final DraftPlace place;
    private final Admin alex;

    DraftsTest(Database database) {
        portal = WholePortal.on(database);
        drafts = portal.bean(Drafts.class);
        place = portal.bean(DraftForms.class).sentTo("/onboarding/panel").orElseThrow();
        alex = portal.admin(DemoSignIn.ADMIN);
    }

    @BeforeEach
    void startWithNone() {
        db().sql("delete from draft").update();
    }

    /** Sealed for them, and to be sent with a nonce that is theirs. */
    @Test
    void draftsOfAFormerIdGoOverToTheIdThatTheirPersonHasNow() {
        var taylor = portal.admin(DemoSignIn.HELPDESK);
        var nonce = nonce(alex);
        drafts.save(alex, place, typed(nonce, "Sam"));
        portal.bean(OwnDrafts.class).giveTo(taylor.actorId(), alex.actorId());
        assertThat(drafts.saved(alex)).isEmpty();
        assertThat(drafts.saved(taylor)).singleElement().satisfies(draft -> {
            assertThat(draft.fields().first("person-first-name")).isEqualTo("Sam");
            assertThat(drafts.of(taylor, FORM, draft.fields().nonce())).isPresent();
            assertThat(drafts.of(alex, FORM, draft.fields().nonce())).isEmpty();
            assertThat(drafts.address(taylor, draft, place)).endsWith("?form=" + draft.fields().nonce());
        });
    }

    @Test
    void whatIsTypedIsKeptAndTypedOver() {
        var nonce = nonce(alex);
        drafts.keep(alex, place, typed(nonce, "Sa"));
        drafts.keep(alex, place, typed(nonce, "Sam"));
        assertThat(drafts.of(alex, FORM, nonce)).hasValueSatisfying(draft -> {
            assertThat(draft.fields().first("person-first-name")).isEqualTo("Sam");
            assertThat(draft.fields().values("groups")).containsExactly("1", "2");
            assertThat(draft.label()).isEqualTo("Sam Okafor & Söhne");
            assertThat(draft.saved()).isFalse();
        });
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void nothingTypedLiesInTheDatabaseInClear() {
        drafts.keep(alex, place, typed(nonce(alex), "Sam"));
        var content = db().sql("select content from draft").query(byte[].class).single();
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("Sam", "Okafor");
    }

    @Test
    void d10NobodyElseHasADraftOrCanFindIt() {
        var nonce = nonce(alex);
        drafts.save(alex, place, typed(nonce, "Sam"));
        var draft = drafts.of(alex, FORM, nonce).orElseThrow();
        var jo = portal.admin(DemoSignIn.HELPDESK);
        assertThat(drafts.of(jo, FORM, nonce)).isEmpty();
        assertThat(drafts.find(jo, draft.id())).isEmpty();
        assertThat(drafts.saved(jo)).isEmpty();
        assertThat(drafts.latest(jo, FORM, "")).isEmpty();
        drafts.keep(jo, place, typed(nonce, "Jo"));
        drafts.discard(jo, draft.id());
        assertThat(drafts.saved(alex)).singleElement().isEqualTo(draft);
    }

    @Test
    void aDraftMovedToAnotherRowOpensForNobody() {
        var nonce = nonce(alex);
        drafts.keep(alex, place, typed(nonce, "Sam"));
        db().sql("update draft set actor_id = 'another'").update();
        assertThat(portal.bean(DraftRows.class).saved("another")).isEmpty();
        assertThat(portal.bean(DraftRows.class).kept("another", FORM)).isEmpty();
    }

    @Test
    void aNameWithWhatCannotBeReadIsStillOneLine() {
        var nonce = nonce(alex);
        drafts.keep(alex, place, typed(nonce, "Sam\r\n\u0000\uFFFF"));
        assertThat(drafts.of(alex, FORM, nonce)).map(Draft::label)
                .contains("Sam Okafor & Söhne".replace("Sam ", "Sam  "));
        assertThat(drafts.of(alex, FORM, nonce)).map(it -> it.fields().first("person-first-name"))
                .contains("Sam\r\n\u0000\uFFFF");
    }

    @Test
    void aFormThatIsEmptyAgainLeavesNothing() {
        var nonce = nonce(alex);
        drafts.keep(alex, place, typed(nonce, "Sam"));
        drafts.keep(alex, place, new Fields(Map.of("nonce", List.of(nonce), "person-codes", List.of("1"))));
        assertThat(count()).isZero();
    }

    @Test
    void aNonceThatIsNotThisAdminsKeepsNothing() {
        drafts.keep(alex, place, typed("made-up", "Sam"));
        drafts.keep(alex, place, typed(portal.bean(Plans.class).nonce(alex, "department"), "Sam"));
        assertThat(count()).isZero();
    }

    @Test
    void onlyTheNewestThatWereNotSavedAreKept() {
        var saved = nonce(alex);
        drafts.save(alex, place, typed(saved, "Saved"));
        for (int i = 0; i < Drafts.MOST_KEPT + 2; i++) {
            drafts.keep(alex, place, typed(nonce(alex), "Sam " + i));
        }
        assertThat(count()).isEqualTo(Drafts.MOST_KEPT + 1);
        assertThat(drafts.saved(alex)).hasSize(1);
        assertThat(drafts.latest(alex, FORM, "")).map(Draft::label).get().asString().startsWith("Sam 31");
    }

    @Test
    void nothingSavedIsPushedOutByAnother() {
        for (int i = 0; i < Drafts.MOST_SAVED; i++) {
            assertThat(drafts.save(alex, place, typed(nonce(alex), "Sam"))).isEqualTo(Drafts.Saved.YES);
        }
        assertThat(drafts.save(alex, place, typed(nonce(alex), "Ida"))).isEqualTo(Drafts.Saved.TOO_MANY);
        assertThat(drafts.saved(alex)).hasSize(Drafts.MOST_SAVED).noneMatch(it -> it.label().startsWith("Ida"));
    }

    @Test
    void moreThanAFormCanHoldIsNotKept() {
        var tooLong = "x".repeat(70_000);
        drafts.keep(alex, place, typed(nonce(alex), tooLong));
        assertThat(drafts.save(alex, place, typed(nonce(alex), tooLong))).isEqualTo(Drafts.Saved.TOO_LONG);
        assertThat(count()).isZero();
    }

    @Test
    void draftsAreDeletedWhenNobodyGoesOnWithThem() {
        drafts.keep(alex, place, typed(nonce(alex), "Kept"));
        drafts.save(alex, place, typed(nonce(alex), "Saved"));
        var rows = portal.bean(DraftRows.class);
        age(Duration.ofDays(8));
        var now = Instant.now();
        assertThat(rows.deleteOlder(now.minus(Drafts.KEPT_FOR), now.minus(Drafts.SAVED_FOR))).isEqualTo(1);
        assertThat(drafts.saved(alex)).hasSize(1);
        age(Duration.ofDays(31));
        assertThat(rows.deleteOlder(now.minus(Drafts.KEPT_FOR), now.minus(Drafts.SAVED_FOR))).isEqualTo(1);
        assertThat(count()).isZero();
    }

    private void age(Duration time) {
        db().sql("update draft set changed_at = ?").param(OffsetDateTime.now(ZoneOffset.UTC).minus(time)).update();
    }

    private String nonce(Admin admin) {
        return portal.bean(Plans.class).nonce(admin, FORM);
    }

    private static Fields typed(String nonce, String firstName) {
        return new Fields(Map.of("nonce", List.of(nonce), "person-first-name", List.of(firstName), "person-surname",
                List.of("Okafor & Söhne"), "groups", List.of("1", "2"), "_csrf", List.of("not kept")));
    }

    private JdbcClient db() {
        return portal.bean(JdbcClient.class);
    }

    private int count() {
        return db().sql("select count(*) from draft").query(Integer.class).single();
    }
}
