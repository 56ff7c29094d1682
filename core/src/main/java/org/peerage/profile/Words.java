package org.peerage.profile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Words as they are compared: lower case, without accents and punctuation. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS_OF_RIGHTS = Pattern.compile("[®™©℠]");
    private static final String SIGNS = "%$€£¥";
    private static final Set<String> EMPTY = Set.of(
            "",
            "a",
            "an",
            "the",
            "of",
            "its",
            "their",
            "in",
            "for",
            "at",
            "on",
            "to",
            "with",
            "by",
            "about",
            "some",
            "more",
            "than",
            "around",
            "approximately",
            "nearly",
            "over",
            "roughly");

    private Words() {}

    /** All words, in order. A point or comma between digits belongs to the number, and so do signs of currency and percent. */
    static List<String> of(String text) {
        String plain = isAscii(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(
                                SIGNS_OF_RIGHTS.matcher(text).replaceAll(""), Normalizer.Form.NFKD))
                        .replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean inside = i < lower.length() && belongs(lower, i);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, i).replace(",", ""));
                start = -1;
            }
        }
        return words;
    }

    private static boolean belongs(String text, int at) {
        char c = text.charAt(at);
        if (c == '.' || c == ',') {
            return at > 0 && at + 1 < text.length() && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1));
        }
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || SIGNS.indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** The words that carry meaning; all of them where none does. */
    static Set<String> content(String text) {
        Set<String> words = new TreeSet<>(of(text));
        Set<String> content = new TreeSet<>(words);
        content.removeAll(EMPTY);
        return content.isEmpty() ? words : content;
    }

    /** Content words as one string, for equality. */
    static String key(String text) {
        return String.join(" ", content(text));
    }
}
