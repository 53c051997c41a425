package org.amsportal.journal;

import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsUser;

/** Why an entry stands where it stands, when it is not simply done. Stored as JSON. */
public sealed interface Why {

    /** What AMS answered, or that it did not. */
    record ByAms(AmsProblem problem) implements Why {}

    /** The admin's sign-in had ended: nothing was sent. */
    record SignedOut() implements Why {}

    /** AMS changed since the page was shown: nothing was sent. {@code now} is what AMS has. */
    record ChangedMeanwhile(SortedSet<Long> now) implements Why {}

    /** Users with this email are in AMS already: nothing was sent. */
    record UserExists(List<AmsUser> found) implements Why {}

    /** Departments of this name under this parent are there already: nothing was sent. */
    record DepartmentExists(List<Long> found) implements Why {}

    /** Another write to the same target is under way or not known yet: nothing was sent. */
    record Busy(UUID other) implements Why {}

    /** What was found in AMS differs from what was wanted, or more than one was found: a person decides. */
    record FoundOtherwise(List<Long> found) implements Why {}

    /** AMS accepted the assignment, but still lists these departments, which should have gone. */
    record StillThere(SortedSet<Long> left) implements Why {}

    /** The process that was at it ended: before anything was sent, or before the answer came. */
    record Interrupted() implements Why {}

    /** The portal lost its database while it was at it, and went on afterwards. */
    record DatabaseGone() implements Why {}

    /** What the user has now cannot be read and this portal does not know it: nothing was sent, as it might have taken something away. */
    record NotKnownNow() implements Why {}

    /** AMS says that the email is in use after an earlier attempt of the same entry: that attempt arrived, but its AMS number is not known. */
    record ArrivedEarlier() implements Why {}
}
