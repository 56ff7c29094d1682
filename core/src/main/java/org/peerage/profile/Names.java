package org.peerage.profile;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.peerage.identity.NameKey;

/** Names of companies as they are compared. */
final class Names {
    private Names() {}

    /** The name without case, punctuation and legal form; equal for the forms of one company's name. */
    static String key(String name) {
        String key = NameKey.of(name).toString();
        return key.isEmpty() ? name.strip() : key;
    }

    /** The initials of a key of at least two words, such as "jlr"; empty for others. */
    static String initials(String key) {
        List<String> words = List.of(key.split(" "));
        return words.size() < 2
                ? ""
                : words.stream()
                        .filter(w -> !w.isEmpty() && !w.equals("and") && !w.equals("of"))
                        .map(w -> w.substring(0, w.offsetByCodePoints(0, 1)))
                        .collect(Collectors.joining());
    }

    /** Whether it is a name; else it is a description, such as "a Chinese firm" or "two executives". */
    static boolean isName(String text) {
        String name = text.strip();
        String first = name.substring(0, wordEnd(name));
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
}
