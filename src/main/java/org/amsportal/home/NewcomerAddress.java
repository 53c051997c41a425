package org.amsportal.home;

import org.springframework.web.util.UriComponentsBuilder;

/** Where somebody who was looked for in vain can be onboarded: what was typed goes into the field that it is most likely to be. */
final class NewcomerAddress {

    private NewcomerAddress() {
    }

    static String of(String typed) {
        var address = UriComponentsBuilder.fromPath("/onboarding");
        if (typed.contains("@")) {
            return to(address.queryParam("email", "{one}"), typed);
        }
        if (typed.codePoints().anyMatch(Character::isDigit)) {
            return to(address.queryParam("service-number", "{one}"), typed);
        }
        int last = typed.lastIndexOf(' ');
        return last < 0
                ? to(address.queryParam("surname", "{one}"), typed)
                : to(address.queryParam("first-name", "{one}").queryParam("surname", "{two}"),
                        typed.substring(0, last).strip(), typed.substring(last + 1));
    }

    private static String to(UriComponentsBuilder address, Object... values) {
        return address.encode().buildAndExpand(values).toUriString();
    }
}
