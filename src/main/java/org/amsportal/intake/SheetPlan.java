package org.amsportal.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.amsportal.plans.Row;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a spreadsheet: fixed when it was made.
 *
 * @param nonce with which it is sent, so that it is sent once however often somebody presses
 * @param rows in the order of the spreadsheet
 * @param departments the row that creates those that are missing, for all others; null when none is
 * @param blind whether AMS does not tell who is there: nobody can be matched who was not created here
 */
public record SheetPlan(Instant madeAt, String nonce, List<PlannedRow> rows, @Nullable Row departments, Totals totals,
        boolean blind) {

    /** So long a plan can be started. */
    public static final Duration GOOD_FOR = Duration.ofHours(24);

    /** Tells it from every other plan of the same spreadsheet, on every replica. */
    UUID id() {
        return UUID.nameUUIDFromBytes(nonce.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isTooOld(Instant now) {
        return madeAt.plus(GOOD_FOR).isBefore(now);
    }

    /**
     * What it comes to.
     *
     * @param departments that would be created
     * @param grants permission groups given, each person's counted
     * @param losers people who would lose a permission group
     * @param removed permission groups taken, each person's counted
     * @param concerned permission groups that those people have whose groups the spreadsheet names
     * @param replaced people whose list AMS does not tell: it will keep what the plan shows for them, and nothing else
     * @param emails that AMS may send
     * @param writes calls that change something in AMS
     */
    public record Totals(int rows, int create, int change, int unchanged, int problems, int leftOut, int departments,
            int grants, int losers, int removed, int concerned, int replaced, int emails, int writes) {

        private static final int MANY = 10;
        private static final int MOST_PERCENT = 20;

        /** Whether so much is taken away that the number has to be typed in. */
        public boolean isMuchRemoved() {
            return losers > MANY || (removed > 0 && removed * 100 > concerned * MOST_PERCENT);
        }

        public int carriedOut() {
            return create + change;
        }
    }
}
