package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.WholePortal;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;
import org.amsportal.guest.Newcomer;
import org.amsportal.journal.Journal;
import org.amsportal.security.EveryRouteTest.Rule.Whose;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may see and who may act, for every address that the running portal has: each stands in the table below with whose it is, and a new one that does
 * not fails. Each is visited by nobody, by a plain crew member of the same company, by an admin of another company, and by somebody who sees what others
 * have sent but may not do it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteTest {

    private static final String CREW = "john.smith@kentshire-fire.example";
    private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";
    private static final String UPLOAD = "multipart/form-data; boundary=portal-test";

    /** @param fields what an act needs for being understood at all */
    record Rule(Whose whose, String fields) {

        enum Whose {
            /** For anybody, signed in or not. */
            ANYBODY,
            /** For everybody who is signed in: it has nothing of others but what they may see. */
            SIGNED_IN,
            /** About something in AMS: AMS decides, by the visitor's own token. */
            OF_AMS,
            /** About what somebody sent: for its sender and those to whom it is visible; acts for those who may do what is left of it. */
            SENT,
            /** For nobody but whose it is. */
            OWN,
            /** The same, and for everybody else as if it had been put away already. */
            OWN_OR_GONE
        }
    }

    private static final Map<String, Rule> TABLE = table();

    private final Map<String, String> ids = new HashMap<>();
    private final List<String> secrets = new ArrayList<>();

    private final WholePortal portal = WholePortal.with();
    private final SandboxControl ams = portal.ams();
    private final Guest alex = portal.guest(DemoSignIn.ADMIN);

    @AfterAll
    void end() {
        portal.close();
    }

    private static Map<String, Rule> table() {
        var table = new TreeMap<String, Rule>();
        add(table, Whose.ANYBODY, "", "GET /signed-out", "GET /sign-in-failed", "GET /sign-in-away",
                "GET /sign-in-not-accepted", "GET /sign-in-again", "GET /sign-in-for-file", "ANY /form-out-of-date",
                "ANY /error", "GET /session", "GET /sign-in-not-possible", "GET /sign-in-not-remembered",
                "ANY /sign-in-too-large", "ANY /too-many-requests", "ANY /form-too-large", "ANY /form-too-slow",
                "ANY /uploads-busy", "ANY /file-not-expected", "ANY /not-text");
        add(table, Whose.SIGNED_IN, "", "GET /", "GET / [reference]", "GET /unfinished", "GET /find", "GET /help",
                "GET /permissions", "POST /permissions/keys", "POST /permissions/asking", "POST /session", "GET /users",
                "GET /users [number]",
                "GET /users/export", "GET /users/access", "GET /users/filters", "GET /users/filters/departments",
                "GET /users/lookup", "POST /users/lookup", "GET /users/several", "POST /users/several",
                "POST /users/several [load]", "POST /users/several/panel", "GET /users/several/found", "GET /groups",
                "GET /departments", "POST /departments", "POST /departments [look]",
                "GET /departments/new",
                "POST /departments/panel", "POST /departments/{part:under|parents}", "GET /departments/count",
                "GET /departments/count [department]", "POST /departments/count", "GET /departments/outline",
                "POST /departments/outline", "POST /departments/outline [find]", "POST /departments/outline [create]",
                "GET /onboarding", "POST /onboarding", "POST /onboarding [load]", "POST /onboarding/panel",
                "POST /onboarding/choices", "GET /onboarding/departments", "GET /onboarding/parents", "GET /batches",
                "POST /batches", "GET /batches/template.csv");
        add(table, Whose.OF_AMS, "", "GET /users/{id}", "GET /users/{id}/groups", "POST /users/{id}/groups",
                "POST /users/{id}/groups/panel", "GET /users/{id}/departments", "POST /users/{id}/departments",
                "POST /users/{id}/departments [load]", "POST /users/{id}/departments/panel",
                "GET /users/{id}/departments/found", "GET /users/{id}/access-removal",
                "POST /users/{id}/access-removal", "GET /departments/{id:[0-9-]+}",
                "GET /departments/{id:[0-9]+}/below", "GET /groups/{id}");
        for (String plan : List.of("/onboarding/{plan}", "/changes/{plan}")) {
            add(table, Whose.SENT, "", "GET " + plan, "POST " + plan + "/attempts", "POST " + plan + "/leaving");
            add(table, Whose.SENT, "entry={entry}&found=left", "POST " + plan + "/findings");
        }
        add(table, Whose.SENT, "", "GET /batches/{batch}", "GET /batches/{batch}/result.csv",
                "POST /batches/{batch}/pause", "POST /batches/{batch}/resumption",
                "POST /batches/{batch}/cancellation", "POST /batches/{batch}/leaving",
                "POST /batches/{batch}/attempts");
        add(table, Whose.SENT, "row={row}&entry={rowEntry}&found=left", "POST /batches/{batch}/findings");
        add(table, Whose.SENT, "nonce=x", "POST /batches/{batch}/taking-back");
        add(table, Whose.SENT, "", "GET /batches/{batch}/taking-back");
        add(table, Whose.OWN, "", "GET /drafts/{id}", "GET /batches/plans/{id}",
                "GET /batches/plans/{id} [waiting]", "GET /batches/plans/{id}/reasons.csv",
                "GET /batches/plans/{id}/columns", "POST /batches/plans/{id}/columns",
                "POST /batches/plans/{id}/columns [use]", "POST /batches/plans/{id}/zeros",
                "POST /batches/plans/{id}/removals", "POST /batches/plans/{id}/attempts",
                "POST /batches/plans/{id}/deletion", "POST /batches/plans/{id}/start",
                "POST /batches/plans/{id}/columns [read-sheet]", "POST /batches/plans/{id}/columns [read-letters]",
                "POST /batches/plans/{id}/letters", "POST /batches/plans/{id}/rows/{number}/right-cells");
        add(table, Whose.OWN_OR_GONE, "", "POST /drafts/{id}/removal");
        add(table, Whose.OWN, "cell-0=x", "POST /batches/plans/{id}/rows/{number}",
                "POST /batches/plans/{id}/rows/{number}/leaving-out");
        add(table, Whose.OWN, "column=EMAIL&wrong=x&instead=y", "POST /batches/plans/{id}/replacements");
        return table;
    }

    private static void add(Map<String, Rule> table, Whose whose, String fields, String... routes) {
        for (String route : routes) {
            table.put(route, new Rule(whose, fields));
        }
    }

    /** A person of whom one step is done and one refused, a plan of several with one refused, a spreadsheet, a draft: each of Alex's. */
    @BeforeAll
    void sendSomething() {
        long group = ams.group("Crew").id();
        ams.fault(
                Fault.on("POST", "/v2/admin/user/*/groups").always().answers(Reply.json(422, "{\"message\":\"No.\"}")));
        var newcomer = new Newcomer("Ottoline", "Kentish", "ottoline.kentish@kentshire-fire.example");
        var plan = newcomer.onboardedBy(alex, group);
        remember("plan", plan.path(), newcomer.email(), "Ottoline");
        var crew = IntStream.rangeClosed(1, 3).mapToObj(it -> ams.addUser(new NewPerson("Zebedee", "Quill " + it,
                "quill" + it + "@kentshire-fire.example", DemoData.KENTSHIRE, true, "9941" + it)).id()).toList();
        var list = crew.stream().map(String::valueOf).collect(Collectors.joining(","));
        var batch = Newcomer.settled(alex, alex
                .get("/users/several?to=add-group&user=" + list + "&group=" + group).form("#several-form")
                .send(alex));
        remember("batch", batch.path(), "Quill 1", "quill2@kentshire-fire.example");
        ams.clearFaults();
        var sheet = alex.post("/batches", UPLOAD, """
                --portal-test\r
                Content-Disposition: form-data; name="cells"\r
                \r
                First name\tSurname\tEmail\r
                Wilhelmina\tPike\tpike@kentshire\r
                --portal-test--\r
                """.getBytes(StandardCharsets.UTF_8));
        remember("sheet", sheet.path(), "Wilhelmina");
        assertThat(sheet.path()).startsWith("/batches/plans/");
        var form = alex.get("/onboarding").form("form#onboarding").set("person-first-name", "Leopoldine");
        form.sendTo(alex, "/onboarding/panel", "HX-Request", "true");
        ids.put("draft", portal.bean(JdbcClient.class)
                .sql("select id from draft").query(UUID.class).list().getFirst().toString());
        secrets.add("Leopoldine");
        var journal = portal.bean(Journal.class);
        ids.put("entry", journal.entriesOf(UUID.fromString(ids.get("plan"))).getLast().id().toString());
        ids.put("rowEntry", journal.entriesOf(UUID.fromString(ids.get("batch"))).getFirst().id().toString());
        ids.put("row", String.valueOf(journal.entriesOf(UUID.fromString(ids.get("batch"))).getFirst().place().row()));
    }

    private void remember(String name, String path, String... shown) {
        ids.put(name, path.split("/", -1)[name.equals("sheet") ? 3 : 2]);
        secrets.addAll(List.of(shown));
    }

    @Test
    void everyAddressThatThePortalHasStandsInTheTable() {
        assertThat(new TreeSet<>(TABLE.keySet())).isEqualTo(routes());
    }

    private Set<String> routes() {
        var routes = new TreeSet<String>();
        portal.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, method) -> {
            if (!method.getBeanType().getPackageName().startsWith("org.amsportal")) {
                return;
            }
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            List<String> verbs = methods.isEmpty() ? List.of("ANY") : methods.stream().map(Enum::name).toList();
            verbs.forEach(verb -> info.getPatternValues().forEach(pattern -> routes.add(verb + " "
                    + (pattern.isEmpty() ? "/" : pattern) + params(info))));
        });
        return routes;
    }

    private static String params(RequestMappingInfo info) {
        var params = info.getParamsCondition().getExpressions().stream().map(Object::toString).sorted().toList();
        return params.isEmpty() ? "" : " " + params;
    }

    @Test
    void nobodyWhoIsNotSignedInIsShownOrDoesAnything() {
        var before = Stored.of(portal);
        var all = new SoftAssertions();
        TABLE.forEach((route, rule) -> {
            if (rule.whose() == Whose.ANYBODY) {
                return;
            }
            var nobody = new Guest(portal.address());
            for (String address : addresses(route, rule)) {
                var answer = route.startsWith("GET ")
                        ? nobody.once(address)
                        : nobody.sends(address, rule(rule.fields(), ids), "Portal-Test", "1");
                boolean atSignIn = !answer.address().getAuthority().equals(portal.address().getAuthority());
                all.assertThat(atSignIn || answer.status() == 302 || answer.status() == 401 || answer.status() == 403
                        || answer.path().startsWith("/sign-in")).as("%s: %s", route, answer).isTrue();
                assertNoSecret(all, route, answer);
            }
        });
        all.assertAll();
        assertThat(Stored.of(portal)).isEqualTo(before);
    }

    @Test
    void aPlainCrewMemberSeesAndDoesNothingOfOthers() {
        nothingIsThereFor(portal.guest(CREW));
    }

    @Test
    void anAdminOfAnotherCompanySeesAndDoesNothingOfIt() {
        nothingIsThereFor(portal.guest(DemoSignIn.OTHER_COMPANY));
    }

    private void nothingIsThereFor(Guest guest) {
        var before = Stored.of(portal);
        ams.clearRequests();
        var all = new SoftAssertions();
        TABLE.forEach((route, rule) -> {
            for (String address : addresses(route, rule)) {
                Answer answer = visit(guest, route, address, rule(rule.fields(), ids));
                assertNoSecret(all, route, answer);
                all.assertThat(answer.status()).as("%s: %s", route, answer).isNotEqualTo(500);
                boolean gone = rule.whose() == Whose.OWN_OR_GONE;
                if (rule.whose() == Whose.SENT || rule.whose() == Whose.OWN || gone) {
                    all.assertThat(answer.status()).as("%s: %s", route, answer).isEqualTo(gone ? 200 : 404);
                    Answer nowhere = visit(guest, route, filled(route, NOWHERE), rule(rule.fields(), Map.of()));
                    all.assertThat(told(answer, address)).as("%s as if it were not there", route)
                            .isEqualTo(told(nowhere, filled(route, NOWHERE)));
                }
            }
        });
        all.assertAll();
        assertThat(Stored.of(portal)).isEqualTo(before);
        assertThat(ams.writes()).isEmpty();
    }

    @Test
    void whoSeesItButMayNotDoItIsRefusedAndNothingChanges() {
        var intake = portal.guest(DemoSignIn.INTAKE);
        intake.get("/users"); // AMS shows them people: so they see what was sent about some
        var before = Stored.of(portal);
        ams.clearRequests();
        var all = new SoftAssertions();
        TABLE.forEach((route, rule) -> {
            if (rule.whose() != Whose.SENT && rule.whose() != Whose.OWN) {
                return;
            }
            for (String address : addresses(route, rule)) {
                Answer answer = visit(intake, route, address, rule(rule.fields(), ids));
                if (rule.whose() == Whose.OWN) {
                    all.assertThat(answer.status()).as("%s: %s", route, answer).isEqualTo(404);
                } else if (route.startsWith("GET ") && !route.endsWith("/taking-back")) {
                    all.assertThat(answer.status()).as("%s: %s", route, answer).isEqualTo(200);
                } else {
                    all.assertThat(answer.status()).as("%s: %s", route, answer).isEqualTo(403);
                    all.assertThat(answer.text()).as(route).contains("You may not do this with it",
                            "write_permission_user");
                }
            }
        });
        all.assertAll();
        assertThat(Stored.of(portal)).isEqualTo(before);
        assertThat(ams.writes()).isEmpty();
    }

    private static Answer visit(Guest guest, String route, String address, String fields) {
        if (route.startsWith("GET ")) {
            return address.endsWith("/waiting") || (route.contains("[") && !route.contains("[reference]"))
                    ? guest.get(address, "HX-Request", "true")
                    : guest.get(address);
        }
        var form = guest.forged(address);
        for (String field : fields.isEmpty() ? new String[0] : fields.split("&")) {
            form.set(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return route.contains("/panel") || route.contains("{part") || route.endsWith("/choices")
                ? form.send(guest, "HX-Request", "true")
                : form.send(guest);
    }

    /** The addresses of a route: what is in braces is of Alex's, or of the demo data. */
    private List<String> addresses(String route, Rule rule) {
        if (rule.whose() == Whose.OF_AMS) {
            return List.of(filled(route, "1003"), filled(route, "1"));
        }
        if (route.contains("/drafts/")) {
            return List.of(filled(route, id("draft")));
        }
        return List.of(filled(route,
                route.contains("/plans/") ? id("sheet") : route.contains("{batch}") ? id("batch") : id("plan")));
    }

    private static String filled(String route, String id) {
        String path = route.substring(route.indexOf(' ') + 1);
        int params = path.indexOf(" [");
        String bare = params < 0 ? path : path.substring(0, params);
        String filled = bare.replace("{part:under|parents}", "under").replace("{number}", "2")
                .replaceAll("\\{(id|plan|batch)(:[^}]*)?}", id);
        return params < 0 ? filled : filled + "?" + path.substring(params + 2, path.length() - 1) + "=1";
    }

    private static String rule(String fields, Map<String, String> ids) {
        return fields.replace("{entry}", ids.getOrDefault("entry", NOWHERE))
                .replace("{rowEntry}", ids.getOrDefault("rowEntry", NOWHERE))
                .replace("{row}", ids.getOrDefault("row", "1"));
    }

    private String id(String name) {
        return Objects.requireNonNull(ids.get(name));
    }

    /** Status and page without what is made anew for each answer. */
    private static String told(Answer answer, String address) {
        return answer.status() + " " + answer.body().replace(address, "")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")
                .replaceAll("data-ask-in=\"[0-9]*\"", "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("\\b[A-Z2-9]{3}-[A-Z2-9]{3}\\b", "");
    }

    private void assertNoSecret(SoftAssertions all, String route, Answer answer) {
        for (String secret : secrets) {
            all.assertThat(answer.body()).as("%s: %s", route, answer).doesNotContain(secret);
        }
    }
}
