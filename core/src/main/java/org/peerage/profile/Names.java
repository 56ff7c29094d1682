package org.peerage.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names as they are compared. */
final class Names {
    private static final Set<String> FORMS = Set.of(
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "ltd",
            "limited",
            "llc",
            "llp",
            "lp",
            "plc",
            "ag",
            "se",
            "sa",
            "nv",
            "bv",
            "gmbh",
            "kg",
            "spa",
            "srl",
            "ab",
            "asa",
            "as",
            "oy",
            "oyj",
            "pty",
            "pte",
            "bhd",
            "sdn",
            "kk",
            "sas",
            "group",
            "holding",
            "holdings");

    private Names() {}

    /** The name without case, punctuation and legal form; equal for the forms of one company's name. */
    static String key(String name) {
        List<String> words = new ArrayList<>(
                Words.of(name.replace("’s", "").replace("'s", "").replace("&", " and ")));
        if (words.size() > 1 && words.getFirst().equals("the")) {
            words.removeFirst();
        }
        while (words.size() > 1 && FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        return String.join(" ", words);
    }

    /** The initials of a name of at least two words, such as "jlr"; empty for others. */
    static String initials(String name) {
        List<String> words = List.of(key(name).split(" "));
        return words.size() < 2
                ? ""
                : words.stream()
                        .filter(w -> !w.equals("and") && !w.equals("of"))
                        .map(w -> w.substring(0, 1))
                        .collect(Collectors.joining());
    }

    /** Whether it is a name; else it is a description, such as "a Chinese firm" or "two executives". */
    static boolean isName(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        String last = words.getLast();
        boolean small =
                last.equals(last.toLowerCase(Locale.ROOT)) && last.chars().anyMatch(Character::isLetter);
        String first = words.getFirst();
        return !(first.equals("a") || first.equals("an") || small && (words.size() > 1));
    }
}
