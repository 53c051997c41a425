package org.amsportal.organisation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The words under which something is found, folded. One text, because tens of thousands of them are looked through at each letter typed. */
record SearchWords(String text) {

    /** A number of so many digits is found by its end too: leading zeros get lost. */
    private static final int DIGITS = 3;

    static SearchWords of(Collection<String> texts) {
        return new SearchWords(texts.stream().flatMap(it -> Spelling.words(it).stream())
                .collect(Collectors.joining(" ", " ", "")));
    }

    /** What is looked for: the beginnings of words, each after a space. */
    static List<String> begun(String text) {
        return Spelling.words(text).stream().distinct().map(word -> " " + word).toList();
    }

    /** The same among people: digits alone count wherever they stand. */
    static List<String> begunOrNumber(String text) {
        return begun(text).stream().map(word -> isNumber(word) ? word.strip() : word).toList();
    }

    private static boolean isNumber(String word) {
        return word.length() > DIGITS && word.chars().skip(1).allMatch(Character::isDigit);
    }

    boolean match(List<String> wanted) {
        for (String word : wanted) {
            if (!match(word)) {
                return false;
            }
        }
        return true;
    }

    boolean match(String wanted) {
        return text.contains(wanted);
    }
}
