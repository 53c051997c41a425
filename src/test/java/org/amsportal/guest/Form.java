package org.amsportal.guest;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.nodes.FormElement;

/** The fields of a form and where they go: filled in as a person would, or as nobody should. */
public final class Form {

    private final String address;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    Form(String address) {
        this.address = address;
    }

    static Form of(FormElement element) {
        var action = element.absUrl("action");
        var form = new Form(action.isEmpty() ? element.baseUri() : action);
        element.select("noscript").remove();
        element.formData().forEach(field -> form.add(field.key(), field.value()));
        return form;
    }

    /** The first value of a field, or empty. */
    public String value(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Types over whatever stands in a field. */
    public Form set(String name, Object... values) {
        fields.put(name,
                List.of(values).stream().map(String::valueOf).collect(Collectors.toCollection(ArrayList::new)));
        return this;
    }

    /** Ticks one more. */
    public Form add(String name, Object value) {
        fields.computeIfAbsent(name, it -> new ArrayList<>()).add(String.valueOf(value));
        return this;
    }

    /** Unticks one. */
    public Form without(String name, Object value) {
        all(name).remove(String.valueOf(value));
        return this;
    }

    public Answer send(Guest guest, String... headers) {
        return guest.submit(address, encoded(), headers);
    }

    /** Sends a form whose fields go into the address. */
    public Answer visit(Guest guest) {
        return guest.get(URI.create(address).getPath() + "?" + encoded());
    }

    /** Sends the fields to another address, as a script on the page does. */
    public Answer sendTo(Guest guest, String path, String... headers) {
        return guest.sends(path, encoded(), headers);
    }

    /** The fields as a browser encodes them. */
    public String encoded() {
        return fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
