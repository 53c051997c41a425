package org.amsportal.intake;

import java.util.List;

import org.amsportal.plans.Row;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one row of a spreadsheet.
 *
 * @param number as the spreadsheet shows it
 * @param userId the AMS number of who it is, where they are in AMS already
 * @param inAmsAs what AMS calls them, where that differs from the spreadsheet: AMS keeps it
 * @param departments those they would be put in, by name
 * @param created those of them that would be created
 * @param added permission groups they would get, by name
 * @param kept those they have and keep, as far as it is known
 * @param removed those they would lose
 * @param maybe whether nobody knows what they have: what they have already is not added again
 * @param keeps what AMS will keep for them and nothing else, by name, because it does not tell what they have; null where nothing is replaced
 * @param stronger what they have and keep that the admin could not give: AMS may say no
 * @param row what is wanted of AMS; null where nothing would be done
 * @param companyId whose it is
 */
public record PlannedRow(int number, Fate fate, String name, String email, String serviceNumber, @Nullable Long userId,
        @Nullable String inAmsAs, List<String> departments, List<String> created, List<String> added,
        List<String> kept, List<String> removed, boolean maybe, List<Problem> problems, @Nullable Keeps keeps,
        List<String> stronger, @Nullable Row row,
        @Nullable Long companyId) {

    /**
     * What AMS will keep, and nothing else; null for a list that is not sent.
     *
     * @param known whether anything was known of what they have
     */
    public record Keeps(@Nullable List<String> departments, @Nullable List<String> groups, boolean known) {}

    /** What would become of it. */
    public enum Fate {
        PROBLEM, CREATE, CHANGE, UNCHANGED, LEFT_OUT
    }

    /** Whether it is not known what somebody has who is in AMS already. */
    public boolean isUnread() {
        return maybe || problems.stream().anyMatch(it -> it.key().equals(Problem.GROUPS_NOT_KNOWN));
    }

    boolean isCarriedOut() {
        return row != null;
    }
}
