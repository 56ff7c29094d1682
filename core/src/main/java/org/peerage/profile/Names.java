package org.peerage.profile;

import java.util.List;
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
        return NameKey.isProper(text);
    }
}
