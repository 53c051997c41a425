package org.amsportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;
import org.amsportal.guest.Newcomer;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.annotation.Bean;

/** Every word on a page comes from the message bundles or is data: here each message is marked, and what is read outside the marks must be somebody's name. */
class WordsOnPagesTest {

    private static final char OPEN = '\u27e6';
    private static final char CLOSE = '\u27e7';
    private static final WholePortal MARKED = WholePortal.also(MarkedMessages.class);
    private static final Pattern TIME = Pattern
            .compile(
                    "\\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)");
    private static final Pattern SENTENCE = Pattern.compile("[\"'`][A-Z][a-z]+( [a-z]+)+[^\"'`]*[\"'`]");
    private static final List<String> READ_OUT = List.of("aria-label", "placeholder", "title", "alt", "data-say",
            "data-sending", "data-copied", "data-found");
    private static final String NO_EMAIL = "no email";
    private static final List<String> DATA = new ArrayList<>();

    private final SandboxControl ams = MARKED.ams();
    private final TreeSet<String> unmarked = new TreeSet<>();

    /** Wraps what the bundles say. Not found by scanning: other tests' portals speak as they are. */
    static class MarkedMessages {

        @Bean
        static BeanPostProcessor marking() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof MessageSource words && name.equals("messageSource")
                            ? new Marked(words)
                            : bean;
                }
            };
        }
    }

    /** A message source whose every message is marked. */
    private record Marked(MessageSource words) implements MessageSource {

        @Override
        public @Nullable String getMessage(String code, Object @Nullable [] values, @Nullable String otherwise,
                @Nullable Locale locale) {
            String said = words.getMessage(code, values, null, locale);
            return said == null ? otherwise : marked(said);
        }

        @Override
        public String getMessage(String code, Object @Nullable [] values, @Nullable Locale locale) {
            return marked(words.getMessage(code, values, locale));
        }

        @Override
        public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
            return marked(words.getMessage(resolvable, locale));
        }

        private static String marked(String said) {
            return OPEN + said + CLOSE;
        }
    }

    @BeforeEach
    void whatIsData() {
        ams.reset();
        if (!DATA.isEmpty()) {
            return;
        }
        LongStream.rangeClosed(1001, 1300).mapToObj(ams::user).forEach(user -> {
            know(user.name(), user.surname(), user.email());
            know(user.serviceNumber() == null ? "" : user.serviceNumber());
        });
        ams.departments().forEach(department -> know(department.name()));
        ams.groups().forEach(group -> {
            know(group.name());
            group.permissions().forEach(this::know);
        });
        know("Kentshire Fire and Rescue", "Westmoor Fire and Rescue", "write_users", "write_departments",
                "write_user_department", "read_groups", "write_permission_user");
        know("user.002", "permission.010", "permission.011", "permission.group.002", "User not found.",
                "Too Many Attempts.", NO_EMAIL);
    }

    @Test
    void everyWordOfEveryPageIsInABundle() {
        for (var who : List.of(DemoSignIn.ADMIN, DemoSignIn.SETUP, DemoSignIn.READER)) {
            var guest = MARKED.guest(who);
            for (var path : List.of("/", "/users", "/users?search=smith", "/users?search=nobody-at-all",
                    "/users?number=x", "/users/1003", "/users/1003/groups", "/users/1003/departments",
                    "/users/" + who.userId() + "/groups", "/departments", "/departments?open=all", "/departments/1",
                    "/departments/1?below=1&check=more", "/departments/1?search=nobody-at-all",
                    "/departments/new", "/departments/outline", "/groups", "/onboarding", "/permissions",
                    "/?reference=AAA-AAA",
                    "/users/999999", "/nowhere", "/users/several",
                    "/users/several?user=1003&user=999999",
                    "/users/several?to=add-group&user=1003&user=" + who.userId(),
                    "/users/several?to=remove-group&user=1003&user=1004")) {
                read(guest.get(path));
            }
            var form = guest.get("/onboarding");
            if (form.has("form#onboarding")) {
                read(new Newcomer("", "", NO_EMAIL).form(guest).send(guest));
            }
        }
        assertThat(unmarked).as("words that are neither data nor in a bundle").isEmpty();
    }

    @Test
    void everyWordAboutAnOutlineIsInABundle() {
        var alex = MARKED.guest(DemoSignIn.ADMIN);
        know("Coast Group", "Station 71");
        for (var text : List.of("Kentshire\n\tCoast Group\n\t\tStation 71",
                "Kentshire\n\t\t\tCoast Group\nKentshire\n" + "Coast Group ".repeat(30),
                "Coast Group\tStation 71\nStation 71\tCoast Group",
                "Coast Group / / Station 71", "Coast Group\tNobody\n\tCoast Group", "")) {
            know("Nobody", text.strip());
            read(alex.get("/departments/outline").form("#outline-form").set("outline-text", text).send(alex));
        }
        ams.fault(Fault.on("POST", "/v2/admin/departments").skip(1).answers(Reply.tooMany("4000")));
        var form = alex.get("/departments/outline").form("#outline-form")
                .set("outline-text", "Kentshire\n\tCoast Group\n\t\tStation 71").send(alex).form("#outline-form");
        read(Newcomer.settled(alex, form.set("create", 1).send(alex)));
        assertThat(unmarked).as("words that are neither data nor in a bundle").isEmpty();
    }

    @Test
    void everyWordAboutSeveralUsersIsInABundle() {
        var alex = MARKED.guest(DemoSignIn.ADMIN);
        long crew = ams.group("Crew").id();
        know("Add");
        ams.setGroups(1004, List.of(ams.group("Standard User").id()));
        ams.setGroups(1005, List.of(ams.group("Standard User").id()));
        ams.fault(Fault.on("POST", "/v2/admin/user/1004/groups")
                .answers(Reply.json(403, "{\"code\":\"permission.011\"}")));
        var form = alex.get("/users/several?to=add-group&user=1004,1005").form("#several-form").set("group", crew);
        read(form.send(alex));
        read(Newcomer.settled(alex, form.send(alex).form("#several-form").send(alex)));
        read(alex.get("/"));
        assertThat(unmarked).as("words that are neither data nor in a bundle").isEmpty();
    }

    @Test
    void everyWordOfEveryResultIsInABundle() {
        var alex = MARKED.guest(DemoSignIn.ADMIN);
        read(onboarded(alex, null));
        var groups = Fault.on("POST", "/v2/admin/user/*/groups");
        for (var reply : List.of(Reply.json(403, "{\"code\":\"permission.010\"}"),
                Reply.json(403, "{\"code\":\"permission.011\"}"), Reply.json(404, "{\"code\":\"user.002\"}"),
                Reply.json(404, "{\"code\":\"permission.group.002\"}"), Reply.json(422, "{}"),
                Reply.tooMany("4000"), Reply.html(502))) {
            read(onboarded(alex, groups.answers(reply)));
        }
        read(onboarded(alex, Fault.on("POST", "/v2/admin/users").dropped()));
        long jane = ams.usersWithEmail("jane.smith@kentshire-fire.example").getFirst().id();
        var form = alex.get("/users/" + jane + "/groups").form("#groups-form").add("groups", ams.group("Control").id());
        ams.setGroups(jane, List.of(ams.group("Crew").id()));
        read(Newcomer.settled(alex, form.send(alex)));
        assertThat(unmarked).as("words that are neither data nor in a bundle").isEmpty();
    }

    @Test
    void everyWordIsInABundleWhenAmsTellsLittleOrNothing() {
        var alex = MARKED.guest(DemoSignIn.ADMIN);
        alex.get("/permissions");
        ams.set("assigned", "ids");
        ams.set("group-permissions", "false");
        ams.fault(Fault.on("GET", "/v2/admin/permission/groups").always().answers(Reply.json(200, "{\"data\":[]}")));
        ams.fault(Fault.on("GET", "/v2/admin/departments").always().answers(Reply.json(200, "{\"data\":[]}")));
        var little = List.of("/users/1003", "/users/1003/groups", "/users/1003/departments", "/departments", "/groups",
                "/onboarding");
        little.forEach(path -> read(alex.get(path)));
        ams.clearFaults();
        ams.fault(Fault.on("GET", "/v2/**").always().answers(Reply.html(503)));
        Stream.concat(little.stream(), Stream.of("/users", "/")).forEach(path -> read(alex.get(path)));
        assertThat(unmarked).as("words that are neither data nor in a bundle").isEmpty();
    }

    @Test
    void scriptsSayNothingOfTheirOwn() throws IOException {
        try (var files = Files.list(Path.of("frontend-assets/js"))) {
            for (var file : files.toList()) {
                var code = Files.readString(file).replaceAll("(?m)^\\s*//.*$", "");
                assertThat(SENTENCE.matcher(code).results().map(it -> it.group())).as("%s", file).isEmpty();
            }
        }
    }

    private Answer onboarded(Guest guest, @Nullable Fault fault) {
        if (fault != null) {
            ams.fault(fault);
        }
        var newcomer = Newcomer.anyone();
        know(newcomer.firstName(), newcomer.surname(), newcomer.email());
        var sent = newcomer.form(guest, ams.group("Standard User").id()).send(guest);
        return fault != null && sent.has("[hx-trigger='every 1s']") ? sent : Newcomer.settled(guest, sent);
    }

    private void know(String... some) {
        Stream.of(some).filter(it -> !it.isBlank() && !DATA.contains(it)).forEach(DATA::add);
    }

    private void read(Answer answer) {
        assertThat(answer.body()).as("%s", answer).contains(String.valueOf(OPEN));
        var page = answer.page();
        page.select("script, style, code").remove();
        page.getAllElements().forEach(element -> {
            READ_OUT.forEach(name -> check(answer, element.attr(name)));
            element.textNodes().stream().map(TextNode::text).forEach(text -> check(answer, text));
        });
    }

    private void check(Answer answer, String text) {
        String outside = TIME.matcher(outsideMarks(text)).replaceAll("");
        if (outside.codePoints().noneMatch(Character::isLetter)) {
            return; // most texts: to take a thousand names out of nothing takes its time
        }
        for (String known : DATA.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            outside = outside.replace(known, "");
        }
        if (outside.codePoints().anyMatch(Character::isLetter) && !isReference(outside)) {
            unmarked.add(answer.path() + ": " + text.strip());
        }
    }

    private static boolean isReference(String text) {
        return text.strip().matches("[A-HJKMNP-Z2-9]{3}-[A-HJKMNP-Z2-9]{3}");
    }

    private static String outsideMarks(String text) {
        var outside = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == OPEN) {
                depth++;
            } else if (character == CLOSE) {
                depth--;
            } else if (depth <= 0) {
                outside.append(character);
            }
        }
        return outside.toString();
    }
}
