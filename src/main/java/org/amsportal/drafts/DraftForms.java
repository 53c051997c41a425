package org.amsportal.drafts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.amsportal.access.FormAddresses;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All forms whose content is kept, by their addresses. */
@Component
public class DraftForms implements FormAddresses {

    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_NAME = 60;

    private record Address(DraftForm form, PathPattern pattern) {}

    private final List<Address> sending;
    private final List<Address> pages;

    DraftForms(List<DraftForm> forms) {
        sending = forms.stream().flatMap(form -> form.addresses().stream().map(it -> address(form, it))).toList();
        pages = forms.stream().map(form -> address(form, form.page())).toList();
    }

    @Override
    public Optional<String> nameAt(String path) {
        return sentTo(path).map(DraftPlace::name);
    }

    /** The form that is sent to a path. */
    public Optional<DraftPlace> sentTo(String path) {
        return find(sending, path);
    }

    /** The form whose page has this path. */
    public Optional<DraftPlace> at(String path) {
        return find(pages, path);
    }

    private static Optional<DraftPlace> find(List<Address> addresses, String path) {
        var container = PathContainer.parsePath(path);
        for (var address : addresses) {
            var match = address.pattern().matchAndExtract(container);
            if (match != null) {
                return Optional.of(place(address.form(), match.getUriVariables()))
                        .filter(it -> it.page().length() <= LONGEST_PAGE && it.name().length() <= LONGEST_NAME);
            }
        }
        return Optional.empty();
    }

    private static DraftPlace place(DraftForm form, Map<String, String> parts) {
        var name = form.name();
        for (var part : parts.entrySet()) {
            name = name.replace("{" + part.getKey() + "}", part.getValue());
        }
        return new DraftPlace(form, name,
                UriComponentsBuilder.fromPath(form.page()).buildAndExpand(parts).encode().toUriString());
    }

    private static Address address(DraftForm form, String pattern) {
        return new Address(form, PathPatternParser.defaultInstance.parse(pattern));
    }
}
