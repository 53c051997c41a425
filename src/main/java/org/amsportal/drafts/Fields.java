package org.amsportal.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.validation.DataBinder;
import org.springframework.web.bind.support.BindParamNameResolver;

/** The fields of a form with all their values, in the order in which they came. */
public record Fields(Map<String, List<String>> all) {

    public static final String NONCE = "nonce";

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "later");

    public Fields {
        var ordered = new LinkedHashMap<String, List<String>>();
        all.forEach((name, values) -> {
            if (!NOT_TYPED.contains(name)) {
                ordered.put(name, List.copyOf(values));
            }
        });
        all = ordered;
    }

    /** The fields as a browser encodes them. */
    public static Fields decoded(String content) {
        var fields = new LinkedHashMap<String, List<String>>();
        Stream.of(content.split("&", -1)).filter(part -> part.contains("=")).forEach(part -> {
            int middle = part.indexOf('=');
            fields.computeIfAbsent(plain(part.substring(0, middle)), _ -> new ArrayList<>())
                    .add(plain(part.substring(middle + 1)));
        });
        return new Fields(fields);
    }

    public String encoded() {
        return all.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                        + URLEncoder.encode(value, UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** The first value of a field, or empty. */
    public String first(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    public List<String> values(String name) {
        return all.getOrDefault(name, List.of());
    }

    public String nonce() {
        return first(NONCE);
    }

    /** Whether any field but these has something in it. */
    public boolean anyBut(String... names) {
        var others = Set.of(names);
        return all.entrySet().stream().filter(it -> !it.getKey().equals(NONCE) && !others.contains(it.getKey()))
                .anyMatch(it -> it.getValue().stream().anyMatch(value -> !value.isBlank()));
    }

    Fields with(String name, String value) {
        var fields = new LinkedHashMap<>(all);
        fields.put(name, List.of(value));
        return new Fields(fields);
    }

    /** The fields as the record that a page makes of them when they are sent. */
    <T> T as(Class<T> form) {
        var binder = new DataBinder(null);
        binder.setTargetType(ResolvableType.forClass(form));
        binder.setNameResolver(new BindParamNameResolver());
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String name, Class<?> type) {
                var values = values(name);
                return values.isEmpty() ? null : values.size() == 1 ? values.getFirst() : values;
            }

            @Override
            public Set<String> getNames() {
                return all.keySet();
            }
        });
        return form.cast(Objects.requireNonNull(binder.getTarget()));
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded, UTF_8);
    }
}
