package org.amsportal.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

/**
 * Carries what was typed on a form through the sign-in, to be taken out once by whoever signs in. The browser keeps it, encrypted; what is
 * too long for that waits in the memory of this process, and the browser keeps only that it does.
 */
public class InterruptedForms {

    static final Duration LIFE = Duration.ofMinutes(20);

    private static final String COOKIE = "FORM-";
    private static final String PURPOSE = "interrupted-form/";
    private static final char PART = '-';
    private static final String IN_MEMORY = "in memory";
    private static final int LONGEST = 64 * 1024;
    private static final int MOST_PARTS = 2;
    /** Of all forms of one browser: they have to fit into the header of each of its requests. */
    private static final int MOST_CHARACTERS = 8000;
    private static final int MOST_COOKIES = 12;
    private static final int ID_BYTES = 9;

    private final KeepableForms forms;
    private final SealedCookies cookies;
    private final LongForms memory = new LongForms(LIFE);
    private final SecureRandom random = new SecureRandom();

    InterruptedForms(KeepableForms forms, SealedCookies cookies) {
        this.forms = forms;
        this.cookies = cookies;
    }

    /** Keeps what a request brings, if it is one of the forms and not too much; false when nothing is kept. */
    boolean keep(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var fields = forms.fields(request);
        if (fields.isEmpty()) {
            return false;
        }
        var content = content(fields.get());
        if (path.length() + content.length() > LONGEST) {
            return false;
        }
        var page = ReturnAddress.of(request);
        return keep(page == null ? "" : page, path + "\n" + content, request, response);
    }

    private boolean keep(String page, String typed, HttpServletRequest request, HttpServletResponse response) {
        var before = cookies.all(request, COOKIE);
        if (before.size() >= MOST_COOKIES) {
            return false;
        }
        var id = id();
        var room = MOST_CHARACTERS - before.stream().mapToInt(SealedCookies.Brought::size).sum();
        var parts = cookies.sealed(page + "\n" + typed, PURPOSE + id, LIFE);
        if (parts.size() > MOST_PARTS || parts.stream().mapToInt(String::length).sum() > room) {
            parts = cookies.sealed(page + "\n" + IN_MEMORY, PURPOSE + id, LIFE);
            if (!memory.keep(id, typed, request.getRemoteAddr())) {
                return false;
            }
        }
        for (var part = 0; part < parts.size(); part++) {
            cookies.put(request, response, COOKIE + id + PART + part, parts.get(part), LIFE);
        }
        return true;
    }

    /** What was kept, oldest first, once. */
    public List<InterruptedForm> take(HttpServletRequest request, HttpServletResponse response) {
        var there = cookies.all(request, COOKIE);
        if (there.isEmpty()) {
            return List.of();
        }
        var taken = there.stream().map(SealedCookies.Brought::name)
                .filter(it -> it.length() > COOKIE.length() + 2 && it.endsWith(PART + "0"))
                .map(it -> it.substring(COOKIE.length(), it.length() - 2)).distinct()
                .flatMap(id -> open(id, request).stream()).toList();
        there.forEach(it -> cookies.remove(request, response, it.name()));
        return taken;
    }

    private Optional<InterruptedForm> open(String id, HttpServletRequest request) {
        var parts = IntStream.range(0, MOST_PARTS).boxed()
                .flatMap(part -> cookies.value(request, COOKIE + id + PART + part).stream()).toList();
        return cookies.open(parts, PURPOSE + id).map(it -> it.split("\n", 2)).map(it -> form(id, page(it[0]), it[1]));
    }

    private InterruptedForm form(String id, @Nullable String page, String kept) {
        var typed = kept.equals(IN_MEMORY) ? memory.take(id) : Optional.of(kept);
        return typed.map(it -> it.split("\n", 2))
                .<InterruptedForm>map(it -> new InterruptedForm.Kept(page, it[0], it[1]))
                .orElseGet(() -> new InterruptedForm.Lost(page));
    }

    private static @Nullable String page(String kept) {
        return kept.isEmpty() ? null : kept;
    }

    private String id() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
