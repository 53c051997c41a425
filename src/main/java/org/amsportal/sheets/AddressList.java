package org.amsportal.sheets;

import java.util.regex.Pattern;

/** People as mail programs list them, in one line or several, such as {@code Ann Lee <ann.lee@fire.example>; Ben Ray <…>}. */
final class AddressList {

    private static final Pattern NAMED = Pattern.compile("\\G\\s*+(?:\"[^\"<>]*+\"|[^<>;,\\n\\r\"]*+"
            + "(?:,[^<>;,\\n\\r\"]*+)?)\\s*+<[^<>@\\s]++@[^<>@\\s]++>\\s*+[;,]?");
    private static final Pattern BARE = Pattern.compile("\\G\\s*+[^\\s<>;,@|]++@[^\\s<>;,@|]++\\s*+(?:[;,]|$)");

    private AddressList() {
    }

    static boolean is(String text) {
        var line = text.strip();
        return count(NAMED, line) > 0
                || (line.indexOf('\n') < 0 && line.indexOf('\r') < 0 && count(BARE, line) > 1);
    }

    /** How many such people a text is made of; 0 where anything else is in it. */
    private static int count(Pattern person, String text) {
        var people = person.matcher(text);
        int count = 0;
        int end = 0;
        while (people.find()) {
            count++;
            end = people.end();
        }
        return end == text.length() ? count : 0;
    }
}
