package org.amsportal.browser;

/** What every state of every page is looked at for. */
enum Check {
    /** It can be reached at all, and nothing was blocked or broke on the way. */
    REACHED,

    /** Form pages: one main button, in view without scrolling; no page has more than one. */
    ONE_MAIN_BUTTON,

    /** Nothing jumps, no swap moves the page or drops the focus. */
    STEADY,

    /** What is said by colour is said in words too, also without any style and in forced colours. */
    WORDS,

    /** No scrolling sideways at 320 px and at 400 %, and cards say what their values are. */
    REFLOW,

    /** Sizes of letters, rows and targets, one accent, edges that can be seen, red in its place. */
    LOOK,

    /** No violation of WCAG 2.2 A and AA, in light and in dark. */
    ACCESSIBLE,

    /** One heading, a title of its own, and no words that people should never see. */
    PLAIN_WORDS
}
