package org.amsportal.web;

import java.util.stream.Stream;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The message bundles as the portal reads them. */
public final class TestWords {

    private TestWords() {
    }

    public static Words words() {
        return new Words(messages());
    }

    /** All bundles, every message read as a pattern, as the portal's settings say. */
    public static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                Stream.of("web", "access", "home", "users", "departments", "groups", "onboarding", "problems")
                        .map(name -> "messages/" + name).toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

}
