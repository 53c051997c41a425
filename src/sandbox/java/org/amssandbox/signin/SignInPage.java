package org.amssandbox.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.amssandbox.data.DemoSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The form where demo admins sign in, with the list of who they are. */
@RestController
class SignInPage {

    static final String PATH = "/sign-in";

    private final String template;

    SignInPage() throws IOException {
        this.template = new ClassPathResource("sandbox/sign-in.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(CsrfToken csrf, @RequestParam(required = false) @Nullable String error) {
        return template.replace("{title}", error == null ? "Sign in" : "Error: Sign in")
                .replace("{error}", error == null ? "" : ERROR).replace("{csrf}", HtmlUtils.htmlEscape(csrf.getToken()))
                .replace("{password}", DemoSignIn.PASSWORD).replace("{accounts}", accounts());
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String home() {
        return "<!doctype html><html lang=\"en\"><title>Sandbox AMS</title><main><h1>Sandbox AMS</h1>"
                + "<p>The stand-in AMS and its sign-in server are running.</p></main></html>";
    }

    private static final String ERROR = "<p class=\"error\" role=\"alert\">That email and password do not match. Try one of the demo accounts below.</p>";

    private static String accounts() {
        return Arrays.stream(DemoSignIn.values())
                .map(it -> "<tr><th scope=\"row\"><code>%s</code></th><td>%s</td><td>%s</td></tr>"
                        .formatted(HtmlUtils.htmlEscape(it.email()), HtmlUtils.htmlEscape(it.shortName()),
                                HtmlUtils.htmlEscape(it.fullName() + ": " + it.role())))
                .collect(Collectors.joining("\n"));
    }
}
