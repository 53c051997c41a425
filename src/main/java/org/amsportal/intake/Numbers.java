package org.amsportal.intake;

import java.util.Optional;

import org.amsportal.web.Typed;

/** AMS numbers in cells, as they are or as pages show them: {@code 7}, {@code #7}. */
final class Numbers {

    private Numbers() {
    }

    static Optional<Long> of(String name) {
        return Typed.id(name.startsWith("#") ? name.substring(1) : name);
    }
}
