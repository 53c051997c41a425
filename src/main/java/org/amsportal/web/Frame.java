package org.amsportal.web;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param name the signed-in admin; empty when nobody is signed in
 * @param company the company the admin acts for, in words
 * @param slash whether the "/" key leads to the search
 * @param environment a band on every page, such as "Training AMS – no real people"
 */
public record Frame(boolean signedIn, String name, String company, boolean slash, @Nullable String environment,
        Words words) {

    /** The title of a page, so that ten tabs can be told apart: "Sam Okafor – Users – Kentshire – AMS portal". */
    public String title(boolean error, String page, @Nullable String place) {
        String section = place == null ? null : words.sayIfThere("nav." + place);
        String title = Stream.of(page, section, signedIn ? company : null, words.say("portal.name"), environment)
                .filter(Objects::nonNull).filter(part -> !part.isBlank()).distinct().collect(Collectors.joining(" – "));
        return error ? words.say("title.error", title) : title;
    }
}
