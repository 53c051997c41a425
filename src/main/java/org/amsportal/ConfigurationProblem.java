package org.amsportal;

import java.util.Locale;

/** Thrown while the portal starts when its configuration is missing or contradictory; the message is one line that names the property. */
public class ConfigurationProblem extends RuntimeException {

    /** {@code problem} goes on from the property's name, such as {@code "is missing: …"}, and holds no secret. */
    public ConfigurationProblem(String property, String problem) {
        super(property + " (" + environmentName(property) + ") " + problem);
    }

    static String environmentName(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
