package org.amsportal.web;

import java.util.UUID;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Guest;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the pages of plans share. Each gets AMS numbers of its own: an earlier test may have left it open what became of somebody. */
abstract class PlanPagesTest extends PagesTest {

    private static final int FOR_EACH_TEST = 3;
    private static int taken;

    PlanPagesTest() {
        super(Database.H2);
    }

    @BeforeEach
    void takeTheNumbersOfEarlierTests() {
        ams.crowd(DemoData.WESTMOOR, 0, taken);
        taken += FOR_EACH_TEST;
    }

    Guest helpdesk() {
        return guest(DemoSignIn.HELPDESK);
    }

    /** Sam with a surname of their own. */
    static Newcomer sam() {
        return Newcomer.called("Sam", "Okafor-" + UUID.randomUUID().toString().substring(0, 4));
    }
}
