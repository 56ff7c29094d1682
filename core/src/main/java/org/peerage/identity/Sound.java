package org.peerage.identity;

/** Names as they sound, so that the spellings of one name in several scripts and languages meet. */
final class Sound {
    private static final String VOWELS = "aeiou";
    /** Letters and what they are written as, the longer first. */
    private static final String[][] SAME = {
        {"sch", "sh"}, {"tch", "ch"}, {"ck", "k"}, {"ph", "f"}, {"qu", "kv"}, {"kh", "h"}, {"gh", "g"}, {"th", "t"},
        {"zh", "s"}, {"x", "ks"}, {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"ey", "i"}, {"ie", "i"}, {"w", "v"},
        {"y", "i"}, {"j", "i"}, {"z", "s"}, {"q", "k"}
    };

    private Sound() {}

    /** The sound of a word in lower-case Latin letters; double letters once. */
    static String of(String word) {
        String sound = word;
        for (String[] pair : SAME) {
            sound = sound.replace(pair[0], pair[1]);
        }
        StringBuilder once = new StringBuilder();
        for (int i = 0; i < sound.length(); i++) {
            char c = hard(sound, i);
            if (once.isEmpty() || once.charAt(once.length() - 1) != c) {
                once.append(c);
            }
        }
        return once.toString();
    }

    /** A "c" before "e" and "i" is an "s", elsewhere a "k" unless it is part of "ch". */
    private static char hard(String word, int at) {
        char c = word.charAt(at);
        if (c != 'c') {
            return c;
        }
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        return switch (next) {
            case 'e', 'i' -> 's';
            case 'h' -> 'c';
            default -> 'k';
        };
    }

    /** The sound without vowels but a first one: "gsprm" of "gazprom". */
    static String consonants(String word) {
        String sound = of(word);
        StringBuilder consonants = new StringBuilder();
        for (int i = 0; i < sound.length(); i++) {
            if (i == 0 || VOWELS.indexOf(sound.charAt(i)) < 0) {
                consonants.append(sound.charAt(i));
            }
        }
        return consonants.toString();
    }
}
