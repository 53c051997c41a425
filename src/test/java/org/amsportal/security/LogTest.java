package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** Item 34: nobody writes lines of their own into the log, and it does not tell about people. */
class LogTest extends PagesTest {

    private static final String FORGED = "2026-01-01 INFO forged entry";
    private static final String USERS = "/v2/admin/users";

    LogTest() {
        super(Database.H2);
    }

    @Test
    void nothingThatIsSentMakesALineOfItsOwn() {
        var odd = "x\r\n" + FORGED;
        try (var log = new RecordedLog()) {
            var encoded = "x%0D%0A2026-01-01%20INFO%20forged%20entry";
            for (var path : List.of("/users?search=", "/?reference=", "/users/", "/departments/", "/onboarding?form=",
                    "/onboarding/", "/changes/", "/", "/assets/", "/departments?open=")) {
                alex().get(path + encoded);
            }
            Newcomer.called(odd, odd).form(alex()).set("ticket", odd).set("nonce", odd).set("departments", odd)
                    .send(alex());
            alex().forged("/users/1003/groups").set("groups", odd).set("seen", odd).send(alex());
            alex().forged("/sign-out/" + encoded).set("_csrf", odd).send(alex());
            for (var type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
                    "text/plain")) {
                alex().post("/onboarding", type, "person-first-name=%zz\r\n" + FORGED + "&\r\n" + FORGED + "[1]=x");
            }
            assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains("\n" + FORGED) || line.contains("\r"));
        }
    }

    @Test
    void norDoesWhatAmsAnswers() {
        var said = "{\"code\":\"a\\r\\n" + FORGED + "\",\"message\":\"b\\r\\n" + FORGED + "\"}";
        try (var log = new RecordedLog()) {
            ams.fault(Fault.on("*", "/v2/**").always().answers(Reply.json(422, said)));
            EveryPage.ADDRESSES.forEach(alex()::get);
            ams.clearFaults();
            ams.fault(Fault.on("POST", USERS).always().answers(Reply.json(422, said)));
            Newcomer.anyone().onboardedBy(alex(), group("Crew"));
            assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains("\n" + FORGED) || line.contains("\r"));
        }
    }

    @Test
    void theLogTellsNeitherNamesNorEmails() {
        var newcomer = new Newcomer("Zebedee", "Quillfeather", "zebedee.quill@kentshire-fire.example");
        try (var log = new RecordedLog()) {
            newcomer.onboardedBy(alex(), group("Crew"));
            newcomer.onboardedBy(alex(), group("Crew"));
            alex().get("/users?search=Quillfeather");
            ams.fault(Fault.on("GET", "/v2/**").always().answers(Reply.empty(500)));
            alex().get("/users?search=Quillfeather");
            ams.clearFaults();
            ams.fault(Fault.on("POST", USERS).dropped());
            new Newcomer("Zebedee", "Quillfeather", "zebedee.quill2@kentshire-fire.example").form(alex()).send(alex());
            assertThat(log.lines()).isNotEmpty().noneMatch(
                    line -> line.contains("Zebedee") || line.contains("Quillfeather") || line.contains("zebedee"));
        }
    }
}
