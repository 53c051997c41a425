package org.amsportal.organisation;

/**
 * How many people a department has.
 *
 * @param below how many are in it or somewhere below it, each counted once
 * @param in how many are in it
 * @param without how many of those in it are known to have no permission group
 */
public record Headcount(int below, int in, int without) {

    static final Headcount NOBODY = new Headcount(0, 0, 0);

    Headcount andBelow() {
        return new Headcount(below + 1, in, without);
    }

    Headcount andIn(boolean withoutGroup) {
        return new Headcount(below, in + 1, withoutGroup ? without + 1 : without);
    }
}
