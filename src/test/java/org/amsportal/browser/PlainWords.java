package org.amsportal.browser;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words that nobody should read on a page: a program's own, and those that blame or beg. */
public final class PlainWords {

    private static final Pattern NEVER_SAID = Pattern.compile(
            "\\bnull\\b|undefined|(?-i:\\bNaN\\b)|Exception|\\?\\?|Forbidden|Unauthenticated|\\bbreach|\\bfailed\\b|\\binvalid\\b|"
                    + "\\billegal|\\boops\\b|\\bplease\\b|e-mail|\\bOTP\\b|mail_otp",
            Pattern.CASE_INSENSITIVE);

    private PlainWords() {
    }

    /** Those of them that are in this text. */
    public static List<String> against(String text) {
        return NEVER_SAID.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
