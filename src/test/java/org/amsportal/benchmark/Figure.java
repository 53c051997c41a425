package org.amsportal.benchmark;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param goal empty where a line only helps to judge another
 * @param met {@code yes}, {@code no} or nothing
 */
record Figure(String what, String goal, String measured, String met) {

    static Figure atMost(String what, double goal, String unit, double measured, String words) {
        return new Figure(what, "at most " + number(goal) + " " + unit, words, measured <= goal ? "yes" : "no");
    }

    static Figure atLeast(String what, double goal, String unit, double measured, String words) {
        return new Figure(what, "at least " + number(goal) + " " + unit, words, measured >= goal ? "yes" : "no");
    }

    /** What helps to judge the others. */
    static Figure beside(String what, String words) {
        return new Figure(what, "", words, "");
    }

    private static String number(double value) {
        return String.format(Locale.UK, "%,.0f", value);
    }
}
