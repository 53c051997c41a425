package org.amsportal.sheets;

/** How many bytes the parts of a workbook may still have when they are unpacked. */
final class Allowance {

    private final int limit;
    private int count;

    Allowance(int limit) {
        this.limit = limit;
    }

    /** Refuses what would be too much. */
    void take(int bytes) {
        count += bytes;
        if (count > limit) {
            throw new NotRead(new Refusal.UnpacksTooLarge(limit));
        }
    }
}
