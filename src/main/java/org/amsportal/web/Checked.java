package org.amsportal.web;

import java.util.List;
import java.util.function.Predicate;

/**
 * What was found after AMS had refused permission groups.
 *
 * @param sentence what the person has now; empty when there is nothing to say
 * @param asked the groups that were asked for, and what stands against each
 */
record Checked(String sentence, List<Asked> asked) {

    static final Checked NOTHING = new Checked("", List.of());

    /** Whether this admin could give a group. */
    enum Standing {
        CAN_GIVE, BEYOND, GONE, NOT_KNOWN
    }

    /**
     * One group that was on the list.
     *
     * @param added whether it would have been new; what is kept is on the list because step 5 removes whatever is not
     * @param missing the permissions in it that the admin does not have
     */
    record Asked(long id, String name, boolean added, Standing standing, String note, List<String> missing) {

        Look look() {
            return switch (standing) {
                case CAN_GIVE -> Look.KEPT;
                case BEYOND, GONE -> Look.REFUSED;
                case NOT_KNOWN -> Look.UNKNOWN;
            };
        }

        /** For templates. */
        public String getStyle() {
            return look().style();
        }
    }

    /** The groups that could be left out: only of those that would be added, never of those the person has (danger D1). */
    List<Asked> droppable() {
        return these(one -> one.added() && cannotBe(one));
    }

    /** What would still be added without them. */
    List<Asked> rest() {
        return these(one -> one.added() && !cannotBe(one));
    }

    List<Asked> beyond(boolean added) {
        return these(one -> one.added() == added && one.standing() == Standing.BEYOND);
    }

    boolean anyGone() {
        return asked.stream().anyMatch(one -> one.standing() == Standing.GONE);
    }

    static List<String> names(List<Asked> some) {
        return some.stream().map(Asked::name).toList();
    }

    private List<Asked> these(Predicate<Asked> which) {
        return asked.stream().filter(which).toList();
    }

    private static boolean cannotBe(Asked one) {
        return one.standing() == Standing.BEYOND || one.standing() == Standing.GONE;
    }
}
