package org.amsportal.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a name in a cell means in AMS. */
sealed interface Meant {

    /** One that is there. */
    record One(long id, String name) implements Meant {}

    /** Several have this name; {@code which} tells them apart. */
    record Several(List<String> which) implements Meant {}

    /** A department that is not there and can be created: below one that is, or at the top. */
    record Fresh(NewPath path) implements Meant {}

    /** None of this name. {@code closest} is what was probably meant, if anything is near. */
    record Nothing(@Nullable String closest) implements Meant {}
}
