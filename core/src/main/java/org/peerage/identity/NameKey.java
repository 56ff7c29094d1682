package org.peerage.identity;

import java.util.List;
import java.util.Locale;

/**
 * What the names of one company have in common when case, punctuation, accents, legal forms and such words as "Group" are left out: "Brightwater
 * Holdings, Inc." and "BRIGHTWATER" have equal keys.
 *
 * @param words the words that are left, in order; empty only for a name without letters and digits
 */
public record NameKey(List<String> words) {
    public NameKey {
        words = List.copyOf(words);
    }

    public static NameKey of(String name) {
        return new NameKey(LegalForms.STANDARD.core(Folding.words(name)));
    }

    /** Whether a text is a name; else it is a description, such as "a Chinese firm", "two executives" or "workers", or what a possessive left: "s Mills". */
    public static boolean isProper(String text) {
        String name = text.strip();
        if (NameWords.STANDARD.isNoun(name) || NameWords.STANDARD.isDescribed(name)) {
            return false;
        }
        String first = name.substring(0, wordEnd(name));
        if (first.equals("s") && first.length() < name.length()) {
            return false;
        }
        String last = name.substring(wordStart(name));
        boolean small =
                last.equals(last.toLowerCase(Locale.ROOT)) && last.chars().anyMatch(Character::isLowerCase);
        return !(first.equals("a") || first.equals("an") || (small && last.length() < name.length()));
    }

    private static int wordEnd(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int wordStart(String text) {
        int start = text.length();
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** The words of a name as they are compared, legal forms included. */
    public static List<String> allWords(String name) {
        return Folding.words(name);
    }

    /** The words of a name without its legal forms: "brightwater holdings" of "Brightwater Holdings, Inc.". */
    public static List<String> withoutForms(String name) {
        return LegalForms.STANDARD.strip(Folding.words(name));
    }

    /** Whether this is the beginning of a longer key: "Brightwater" of "Brightwater Paper Mills". */
    public boolean begins(NameKey longer) {
        return !words.isEmpty()
                && words.size() < longer.words.size()
                && longer.words.subList(0, words.size()).equals(words);
    }

    /** Whether this is the end of a longer key: "Senate" of "U.S. Senate". */
    public boolean ends(NameKey longer) {
        int rest = longer.words.size() - words.size();
        return !words.isEmpty()
                && rest > 0
                && longer.words.subList(rest, longer.words.size()).equals(words);
    }

    /** The words written as one, so that "Source Forge" is "SourceForge". */
    public String joined() {
        return String.join("", words);
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
