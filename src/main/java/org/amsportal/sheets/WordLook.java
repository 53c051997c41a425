package org.amsportal.sheets;

import java.util.List;
import java.util.Locale;

/** Whether a word with letters beyond ASCII looks like one of a European language, and not like letters that were read in a wrong encoding. */
final class WordLook {

    /** Their letters in words and names: no word has those of two languages. Portuguese has õ before e alone. */
    private static final List<String> LANGUAGES = List.of("àâæçéèêëîïôœùûüÿ", "äöüßé", "åäöéü", "åæøéòóôüö",
            "áéíóúýþæöð", "áéíóúüñç", "áâãàçéêíóôúü", "àèéìíîòóùú", "áéíóúàèìòù", "âêîôûŵŷäëïöüÿáéíóúẃý",
            "äëïöüéèêçóáíú", "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîșțşţ",
            "äöüšž", "ąčęėįšųūž", "āčēģīķļņšūž");
    private static final String OPENING = "“„«‘";
    private static final String CLOSING = "”»’…";

    private WordLook() {
    }

    static boolean isGood(String word) {
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (letter > 0x7F && !(isLetter(letter) ? hasFittingCase(word, at) : isFittingSign(word, at))) {
                return false;
            }
        }
        var letters = word.toLowerCase(Locale.ROOT).replace("õe", "oe").codePoints()
                .filter(it -> it > 0x7F && isLetter(it)).toArray();
        return LANGUAGES.stream().anyMatch(language -> containsAll(language, letters));
    }

    private static boolean containsAll(String language, int[] letters) {
        for (int letter : letters) {
            if (language.indexOf(letter) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Not the signs of ordinals, which are letters of no case. */
    private static boolean isLetter(int letter) {
        return Character.isUpperCase(letter) || (Character.isLowerCase(letter) && letter != 'ª' && letter != 'º');
    }

    private static boolean hasFittingCase(String word, int at) {
        char letter = word.charAt(at);
        if (Character.isUpperCase(letter)) {
            boolean small = at > 0 && Character.isLowerCase(word.charAt(at - 1));
            boolean second = at == 1 && Character.isUpperCase(word.charAt(0)) && at + 1 < word.length()
                    && Character.isLowerCase(word.charAt(at + 1));
            return !small && !second;
        }
        return letter == 'ß' || word.chars().noneMatch(Character::isUpperCase)
                || word.chars().filter(Character::isUpperCase).count() == 1
                || word.chars().anyMatch(it -> it < 0x7F && Character.isLowerCase(it));
    }

    /** Signs stand beside letters as quotation marks around words, apostrophes and dashes within names, and in no other way. */
    private static boolean isFittingSign(String word, int at) {
        char sign = word.charAt(at);
        boolean before = at > 0 && Character.isLetter(word.charAt(at - 1));
        boolean after = at + 1 < word.length() && Character.isLetter(word.charAt(at + 1));
        if (Character.isISOControl(sign)) {
            return false;
        }
        if (!before && !after) {
            return true;
        }
        if (before && after) {
            boolean name = Character.isUpperCase(word.charAt(at + 1));
            return switch (sign) {
                case '’' -> name || at <= 2 || word.substring(at + 1).equals("s");
                case '–', '—' -> name;
                default -> sign == '·';
            };
        }
        return (before ? CLOSING : OPENING).indexOf(sign) >= 0 && (sign != '”' || OPENING.indexOf(word.charAt(0)) >= 0);
    }
}
