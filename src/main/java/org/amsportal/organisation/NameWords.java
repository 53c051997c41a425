package org.amsportal.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A department's name taken apart as people hear it: Stn 15, St. 015 and Fire Station 15 are one.
 *
 * @param words its words in order, abbreviations written out
 * @param numbers the numbers in it, without leading zeros
 */
record NameWords(List<String> words, List<String> numbers) {

    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+");
    private static final Map<String, String> SHORT = Map.of("st", "station", "stn", "station", "sta", "station", "grp",
            "group", "gp", "group", "dept", "department", "dpt", "department", "div", "division", "hq", "headquarters");
    /** Words that tell nothing apart, the last one only beside a number. */
    private static final Set<String> SAYS_NOTHING = Set.of("the", "fire");
    private static final String STATION = "station";

    static NameWords of(String name) {
        var words = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        var parts = PART.matcher(Spelling.folded(name));
        while (parts.find()) {
            String part = parts.group();
            if (Character.isDigit(part.codePointAt(0))) {
                numbers.add(part.replaceFirst("^0+(?=.)", ""));
            } else {
                words.add(SHORT.getOrDefault(part, part));
            }
        }
        return new NameWords(words, numbers);
    }

    /** The same numbers, and the same words in any order but for a slip or two; words that tell nothing apart may be missing. */
    boolean near(NameWords other) {
        return numbers.equals(other.numbers) && (alike(words, other.words) || alike(telling(), other.telling()))
                && !(words.isEmpty() && numbers.isEmpty());
    }

    private List<String> telling() {
        var telling = words.stream()
                .filter(w -> !SAYS_NOTHING.contains(w) && (numbers.isEmpty() || !w.equals(STATION))).toList();
        return telling.isEmpty() && numbers.isEmpty() ? words : telling;
    }

    private static boolean alike(List<String> words, List<String> others) {
        return String.join("", words).equals(String.join("", others)) || (words.size() == others.size()
                && (slips(words, others)
                        || words.stream().sorted().toList().equals(others.stream().sorted().toList())));
    }

    /** Whether the words differ by typing slips alone: none in short ones, where Red and Rod are two watches. */
    private static boolean slips(List<String> words, List<String> others) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String other = others.get(i);
            int longest = Math.max(word.length(), other.length());
            int allowed = longest < 5 ? 0 : longest < 8 ? 1 : 2;
            if (Math.abs(word.length() - other.length()) > allowed || Spelling.slips(word, other) > allowed) {
                return false;
            }
        }
        return true;
    }
}
