package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.NewPerson;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import tools.jackson.databind.json.JsonMapper;

/** Item 30: whatever people and things are called, and whatever AMS says, is text on every page: never markup, an attribute or an expression. */
@TestInstance(Lifecycle.PER_CLASS) // one sign-in for all of it
class HostileNamesTest extends PagesTest {

    static final List<String> HOSTILE = List.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)", "x\" hx-get=\"/sign-out\" hx-trigger=\"load", "<b hx-on:load=alert(1)>b</b>",
            "${1234*4321}", "*{1234*4321}", "__${1234*4321}__", "[[${1234*4321}]]", "[(${1234*4321})]", "~{layout}",
            "@{/x}", "#{nav.users}",
            "</title><svg onload=alert(1)>", "</textarea><iframe src=//x.example>", "javascript:alert(1)",
            "{0} {1,choice,0#x} '{'", "<!--", "]]>", "&lt;b&gt;&amp;");

    HostileNamesTest() {
        super(Database.H2);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void peopleAndDepartmentsAndWhatIsTypedAreText(String hostile) {
        var email = "sam." + UUID.randomUUID() + "@kentshire-fire.example";
        long person = ams.addUser(new NewPerson(hostile, hostile, email, DemoData.KENTSHIRE, true, hostile)).id();
        long department = ams.addDepartment(hostile, department("Workshops"), DemoData.KENTSHIRE).id();
        ams.setDepartments(person, List.of(department));
        var typed = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
        alex().seen().clear();

        assertShows(alex().get("/users?search=" + email), hostile);
        assertShows(alex().get("/users/" + person), hostile);
        assertShows(alex().get("/users/" + person + "/groups"), hostile);
        assertShows(alex().get("/users/" + person + "/departments"), hostile);
        assertShows(alex().get("/departments?open=all"), hostile);
        assertShows(alex().get("/departments/" + department), hostile);
        assertShows(alex().get("/departments/new?under=" + department), hostile);
        assertShows(alex().get("/onboarding"), hostile);
        assertShows(alex().get("/users?search=" + typed), hostile);
        for (var path : List.of("/?reference=", "/users?number=", "/onboarding?form=", "/departments/new?under=",
                "/departments?open=", "/onboarding?company=")) {
            alex().get(path + typed);
        }
        var sent = new Newcomer(hostile, hostile, "sam." + UUID.randomUUID() + "@kentshire-fire.example");
        var form = sent.form(alex(), group("Crew")).set("person-service-number", hostile).set("ticket", hostile)
                .set("departments", department);
        assertShows(form.set("person-email", hostile).send(alex()), hostile);
        assertShows(form.set("person-email", sent.email()).set("review", "1").send(alex()), hostile);
        assertShows(Newcomer.settled(alex(), Newcomer.sure(alex(), form.set("review", "").send(alex()))), hostile);
        assertShows(form.set("person-surname", "Other").send(alex()), hostile);
        assertShows(alex().get("/"), hostile);

        assertThat(alex().seen()).allSatisfy(HostileNamesTest::assertHarmless);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void whatAmsSaysIsText(String hostile) {
        var json = JsonMapper.shared().writeValueAsString(hostile);
        var groups = "{\"data\":[{\"id\":4242,\"name\":%1$s,\"permissions\":[%1$s]}]}".formatted(json);
        var refusal = "{\"code\":%1$s,\"message\":%1$s,\"errors\":{\"email\":[%1$s],%1$s:[%1$s]}}".formatted(json);
        var companies = "{\"data\":[{\"id\":24,\"name\":%s}]}".formatted(json);
        ams.fault(Fault.on("GET", "/v2/admin/permission/groups").always().answers(Reply.json(200, groups)));
        ams.fault(Fault.on("GET", "/v2/admin/companies").always().answers(Reply.json(200, companies)));
        ams.fault(Fault.on("POST", "/v2/admin/users").always().answers(Reply.json(422, refusal)));
        ams.fault(Fault.on("GET", "/v2/admin/departments").skip(3).always().answers(Reply.json(422, refusal)));
        alex().seen().clear();

        assertShows(alex().get("/groups"), hostile);
        assertShows(alex().get("/users/1003/groups"), hostile);
        Newcomer.anyone().onboardedBy(alex(), 4242L);
        alex().get("/departments");
        alex().get("/onboarding");
        alex().get("/");
        assertThat(alex().seen()).allSatisfy(HostileNamesTest::assertHarmless);
    }

    private static void assertShows(Answer answer, String text) {
        assertThat(answer.status()).as("%s", answer).isIn(200, 409, 422);
        var shown = answer.page().text() + " " + answer.page().select("input").eachAttr("value");
        assertThat(plain(shown)).as("%s", answer).contains(plain(text));
    }

    /** As a browser shows it: runs of spaces are one. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static void assertHarmless(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isLessThan(500);
        var page = answer.page();
        assertThat(page.select("script")).as("%s", answer).allSatisfy(script -> {
            assertThat(script.attr("src")).matches("/(assets|webjars|v)[^:]*");
            assertThat(script.data()).isEmpty();
        });
        assertThat(page.select("img, iframe, object, embed, base, style, svg[onload]")).as("%s", answer).isEmpty();
        assertThat(page.getAllElements().stream().filter(HostileNamesTest::isHarmful).map(Element::outerHtml))
                .as("%s", answer).isEmpty();
        assertThat(page.text()).as("%s", answer).doesNotContain(Integer.toString(1234 * 4321));
    }

    private static boolean isHarmful(Element element) {
        // what was searched for may stand in an address of our own, encoded
        return element.attributes().asList().stream().anyMatch(HostileNamesTest::doesSomething)
                || lower(element.attr("href").strip()).startsWith("javascript:")
                || (element.attr("hx-get") + element.attr("hx-post")).contains("/sign-out");
    }

    private static boolean doesSomething(Attribute attribute) {
        String name = lower(attribute.getKey());
        return name.startsWith("on") || name.startsWith("hx-on") || name.startsWith("th:");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
