package org.amsportal.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

/** Carries what was typed on a form through the sign-in: encrypted in the session that leads there, taken out once by whoever signs in. */
public class InterruptedForms {

    private static final String KEPT = InterruptedForms.class.getName();
    private static final int LONGEST = 64 * 1024;

    private final KeepableForms forms;
    private final Sealing vault;

    InterruptedForms(KeepableForms forms, Sealing vault) {
        this.forms = forms;
        this.vault = vault;
    }

    /** Keeps what a request brings, if it is one of the forms and not too much; false when nothing is kept. */
    boolean keep(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var fields = forms.fields(request);
        if (fields.isEmpty()) {
            return false;
        }
        var content = content(fields.get());
        if (path.length() + content.length() > LONGEST) {
            return false;
        }
        request.getSession().setAttribute(KEPT, vault.seal(path + "\n" + content, KEPT));
        return true;
    }

    /** What was kept, once. */
    public Optional<InterruptedForm> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof byte[] sealed)) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT);
        return vault.open(sealed, KEPT).map(text -> text.split("\n", 2))
                .map(parts -> new InterruptedForm(parts[0], parts[1]));
    }

    private static String content(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream().filter(field -> !field.getKey().equals("_csrf"))
                .flatMap(field -> Stream.of(field.getValue()).map(value -> encoded(field.getKey()) + "="
                        + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
