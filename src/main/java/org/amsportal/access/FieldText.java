package org.amsportal.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;

/**
 * The fields of a request as every page gets them. What is no text – NUL, half a character, what was not UTF-8 – stands as U+FFFD, which no name or cell may
 * hold. Of a field that is too long only the beginning is there, and a mark of the same kind: no page echoes, keeps or acts on the whole of it.
 */
public final class FieldText extends HttpServletRequestWrapper {

    /** The longest that a field may be, unless it is a {@link LongField}. */
    public static final int MOST = 4_000;

    /** What stands in the place of what is no text. */
    public static final char NO_TEXT = '\uFFFD';

    private static final String SHORTENED = FieldText.class.getName();
    private static final String CUT = "…" + NO_TEXT;
    private static final int BEGINNING = 400;

    private final Map<String, String[]> fields;

    private FieldText(HttpServletRequest request, Map<String, String[]> fields) {
        super(request);
        this.fields = fields;
    }

    /** Reads all fields; whatever the container throws when it cannot is thrown. */
    static FieldText of(HttpServletRequest request, Collection<LongField> longOnes) {
        var fields = new LinkedHashMap<String, String[]>();
        var shortened = new HashMap<String, Integer>();
        request.getParameterMap().forEach((name, values) -> {
            int most = longOnes.stream().filter(it -> it.name().matcher(name).matches()).mapToInt(LongField::most)
                    .findFirst().orElse(MOST);
            fields.put(name, Arrays.stream(values).map(value -> {
                if (value.length() > most) {
                    shortened.merge(name, value.length(), Math::max);
                    return text(value.substring(0, BEGINNING)) + CUT;
                }
                return text(value);
            }).toArray(String[]::new));
        });
        request.setAttribute(SHORTENED, shortened);
        return new FieldText(request, fields);
    }

    /** The lengths of the fields that are too long, in characters. */
    @SuppressWarnings("unchecked")
    public static Map<String, Integer> shortened(HttpServletRequest request) {
        return request.getAttribute(SHORTENED) instanceof Map<?, ?> lengths
                ? (Map<String, Integer>) lengths
                : Map.of();
    }

    /** Whether this is only the beginning of what was sent. */
    public static boolean isShortened(@Nullable String value) {
        return value != null && value.endsWith(CUT);
    }

    /** The same with a mark in place of whatever is no text. */
    public static String text(String sent) {
        for (int at = 0; at < sent.length(); at++) {
            if (isNone(sent, at)) {
                return marked(sent);
            }
        }
        return sent;
    }

    private static String marked(String sent) {
        var text = new StringBuilder(sent);
        for (int at = 0; at < sent.length(); at++) {
            if (isNone(sent, at)) {
                text.setCharAt(at, NO_TEXT);
            }
        }
        return text.toString();
    }

    private static boolean isNone(String text, int at) {
        char it = text.charAt(at);
        if (Character.isHighSurrogate(it)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return it == 0
                || (Character.isLowSurrogate(it) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1))));
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = fields.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = fields.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(List.copyOf(fields.keySet()));
    }
}
