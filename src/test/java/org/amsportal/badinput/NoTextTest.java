package org.amsportal.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.amsportal.WholePortal.Database;
import org.amsportal.access.FieldText;
import org.amsportal.guest.PagesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NUL, half characters and what is not UTF-8 are no text: one rule, wherever they are typed, and nothing of them reaches AMS or the database. */
@TestInstance(Lifecycle.PER_CLASS) // one sign-in for all of it
class NoTextTest extends PagesTest {

    private static final String HEADER = "First name%09Surname%09Email%09Department%0A";

    NoTextTest() {
        super(Database.POSTGRESQL);
    }

    static Stream<Arguments> whereTextIsTyped() {
        return Stream.of("%00", "Sam%00", "%EF%BF%BD").flatMap(odd -> Stream.of(
                Arguments.of("/onboarding", "form#onboarding", "person-first-name", odd),
                Arguments.of("/onboarding", "form#onboarding", "person-surname", odd),
                Arguments.of("/onboarding", "form#onboarding", "person-email", odd + "@kentshire-fire.example"),
                Arguments.of("/onboarding", "form#onboarding", "person-service-number", odd),
                Arguments.of("/onboarding", "form#onboarding", "new-department", odd),
                Arguments.of("/onboarding", "form#onboarding", "ticket", odd),
                Arguments.of("/departments/new", "form[action=/departments]", "department-name", odd),
                Arguments.of("/users/1003/groups", "#groups-form", "groups", odd),
                Arguments.of("/users/1003/departments", "#departments-form", "departments", odd)));
    }

    @ParameterizedTest(name = "{2} {index}")
    @MethodSource("whereTextIsTyped")
    void isAskedForAgainWhereverItIsTyped(String page, String form, String field, String odd) {
        var before = alex().get(page).form(form);
        var fields = before.set(field, "MARK").encoded().replace(field + "=MARK", field + "=" + odd);
        var answer = alex().sends(page.equals("/departments/new") ? "/departments" : page, fields);
        assertAsksFor(answer, field);
        assertNothingWasWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/onboarding", "/onboarding/panel", "/departments", "/departments/outline", "/batches",
            "/users/several", "/users/1003/groups", "/permissions/keys", "/nowhere"})
    void whatCannotBeReadAsTextIsRefusedTheSameWayEverywhere(String path) {
        for (var odd : new String[]{"%ED%A0%80", "Sam%FF%FE", "%C3", "%ED%B0%80%ED%A0%BD", "%zz"}) {
            var answer = alex().post(path, "application/x-www-form-urlencoded", "ticket=x&person-surname=" + odd);
            assertClear(answer, 422);
            assertThat(answer.title()).isEqualTo("Something in this is not text");
            assertNothingWasWritten();
        }
        assertClear(alex().get("/users?search=%ED%A0%80"), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kent%00shire", "%EF%BF%BD"})
    void noDepartmentOfAnOutlineIsCalledSo(String odd) {
        var page = alex().get("/departments/outline").form("main form[method=post]");
        var fields = page.set("outline-text", "MARK").encoded().replace("MARK", "Workshops%0A%09" + odd);
        var answer = alex().sends("/departments/outline", fields + "&create=1");
        assertThat(answer.status()).isIn(200, 422);
        assertThat(answer.has("button[name=create]")).as(answer.text()).isFalse();
        assertNothingWasWritten();
    }

    @Test
    void norIsAnybodyOfAPastedSpreadsheet() {
        var page = alex().get("/batches").form("main form[method=post]");
        for (var odd : new String[]{"Sam%00", "%EF%BF%BD"}) {
            var fields = page.set("cells", "MARK").encoded().replace("MARK",
                    HEADER + odd + "%09Pike%09amy.pike@kentshire-fire.example%09");
            var answer = alex().sends("/batches", fields);
            assertThat(answer.status()).as("%s", answer).isIn(200, 422);
            assertThat(answer.has("#send")).isFalse();
        }
        assertNothingWasWritten();
    }

    @Test
    void theMarkStandsForEachThatIsNone() {
        assertThat(FieldText.text("plain \ud83d\ude92 \u00e9")).isEqualTo("plain \ud83d\ude92 \u00e9");
        assertThat(FieldText.text("a\0b\ud83dc\ude92")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
        assertThat(FieldText.text("\ude92\ud83d")).isEqualTo("\uFFFD\uFFFD");
    }
}
