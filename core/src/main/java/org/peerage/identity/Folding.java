package org.peerage.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as plain words: Latin letters, lower case, no accents, no punctuation, no possessive. */
final class Folding {
    /** Before letters are taken apart, which makes "TM" of a trade mark. */
    private static final Pattern SIGNS = Pattern.compile("[®™©℠\\p{Cf}]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’`´]s(?![\\p{L}\\p{N}])");
    private static final Pattern APOSTROPHE = Pattern.compile("['’`´]");
    /** A full stop between single letters, as in "U.S." and "S.p.A.". */
    private static final Pattern ABBREVIATING_STOP = Pattern.compile(
            "(?<=(?<![\\p{L}\\p{N}])\\p{L}|\\.\\p{L})\\.(?=\\p{L}(?![\\p{L}\\p{N}])|[^\\p{L}\\p{N}]|$)");

    private static final Pattern LONE_AND = Pattern.compile("(?<=\\s)[&+](?=\\s)|(?<=\\p{L}{2})[&+](?=\\p{L}{2})");
    private static final Pattern PLUS = Pattern.compile("(?<=\\p{L})\\+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}&]+");

    private Folding() {}

    static List<String> words(String name) {
        return isPlain(name) ? List.of(name.toLowerCase(Locale.ROOT).split(" ")) : folded(name);
    }

    /** Whether it is words of unaccented letters and digits with one space between them: most names are, and there is nothing to fold. */
    private static boolean isPlain(String name) {
        boolean inWord = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean space = c == ' ';
            if (space ? !inWord : !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return false;
            }
            inWord = !space;
        }
        return inWord;
    }

    private static List<String> folded(String name) {
        String unsigned = SIGNS.matcher(name.replace("&amp;", "&")).replaceAll("");
        String plain = Normalizer.normalize(Scripts.latin(unsigned), Normalizer.Form.NFKD);
        plain = MARKS.matcher(plain).replaceAll("");
        plain = POSSESSIVE.matcher(plain).replaceAll("");
        plain = APOSTROPHE.matcher(plain).replaceAll("");
        plain = ABBREVIATING_STOP.matcher(plain).replaceAll("");
        plain = LONE_AND.matcher(plain).replaceAll(" and ");
        plain = PLUS.matcher(plain).replaceAll(" plus ");
        plain = OTHER.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        plain = plain.replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i");
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }
}
