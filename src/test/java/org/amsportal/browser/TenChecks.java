package org.amsportal.browser;

import org.junit.jupiter.api.Test;

/** The checks that hold for every state of every page: one tour through all of them, each check a test of its own. */
abstract class TenChecks {

    @Test
    void everyStateIsReached(Findings findings) {
        findings.assertNothing(Check.REACHED);
    }

    @Test
    void aFormHasOneMainButtonInViewAndNoPageHasMore(Findings findings) {
        findings.assertNothing(Check.ONE_MAIN_BUTTON);
    }

    @Test
    void nothingJumpsAndNoSwapMovesThePageOrTheFocus(Findings findings) {
        findings.assertNothing(Check.STEADY);
    }

    @Test
    void whatIsSaidByColourIsSaidInWords(Findings findings) {
        findings.assertNothing(Check.WORDS);
    }

    @Test
    void nothingScrollsSidewaysOnAPhoneOrAt400Percent(Findings findings) {
        findings.assertNothing(Check.REFLOW);
    }

    @Test
    void lettersRowsTargetsEdgesAndColoursAreAsTheyShouldBe(Findings findings) {
        findings.assertNothing(Check.LOOK);
    }

    @Test
    void everyStateIsAccessibleInLightAndInDark(Findings findings) {
        findings.assertNothing(Check.ACCESSIBLE);
    }

    @Test
    void noStateSaysWhatNobodyShouldRead(Findings findings) {
        findings.assertNothing(Check.PLAIN_WORDS);
    }
}
