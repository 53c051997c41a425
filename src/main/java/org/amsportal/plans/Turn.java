package org.amsportal.plans;

import java.time.Duration;

/**
 * What came of taking one row of many as far as it went.
 *
 * @param writes how many attempts were made to write to AMS
 * @param took how long all of its calls took, with writing down that they are made
 */
record Turn(Verdict verdict, int writes, Duration took) {

    Turn(Verdict verdict) {
        this(verdict, 0, Duration.ZERO);
    }
}
