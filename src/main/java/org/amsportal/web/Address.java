package org.amsportal.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.web.util.UriUtils;

/**
 * An address of the portal with what it asks for; what is empty is left out.
 *
 * @param parts by their names in the query, which need no encoding; the values are as people wrote them
 */
public record Address(String path, Map<String, String> parts) {

    /** The same question to another page. */
    public Address at(String other) {
        return new Address(other, parts);
    }

    /** The same with one part more, or otherwise, or (empty) without it. */
    public Address with(String name, String value) {
        var more = new LinkedHashMap<>(parts);
        more.put(name, value);
        return new Address(path, more);
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        var address = new StringBuilder(path);
        parts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.append(address.length() == path.length() ? '?' : '&').append(name).append('=')
                        .append(UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }
}
