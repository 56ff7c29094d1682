package org.peerage.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which capitals stand for which name. */
public final class Acronyms {
    private static final Set<String> SMALL = Set.of(
            "of", "the", "and", "for", "de", "la", "le", "du", "des", "del", "da", "do", "di", "in", "on", "to", "at",
            "a", "an", "y", "e", "et", "und", "der", "fur", "d", "dell", "della", "dei", "den", "las", "los", "dos",
            "das");
    /** Names of states that public bodies bear and their acronyms leave out: "FDA". */
    private static final Set<String> HEADS =
            Set.of("us", "uk", "eu", "unitedstates", "unitedkingdom", "british", "american", "uae", "european");

    /** First letters of Inc., Corp., Holdings, Group, Ltd. and plc. */
    private static final String FORMS = "ichglp";

    private static final Pattern CAPITALS = Pattern.compile(
            "(?:\\p{Lu}[.&]?){2,7}|\\p{Lu}[\\p{Lu}\\p{N}&]{1,6}|\\p{Lu}[\\p{Lu}\\p{Ll}&]{0,5}\\p{Lu}s?");
    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[-/]");

    private static final int MOST_OF_A_WORD = 3;

    private Acronyms() {}

    /** Whether a name may be an acronym: two to seven capitals, such as "IMF" or "A.B.C.". */
    public static boolean isAcronym(String name) {
        return CAPITALS.matcher(name).matches();
    }

    /** Whether {@code acronym} is made of the initials of {@code name}, small words and legal forms counted or not. */
    public static boolean standsFor(String acronym, String name) {
        return isAcronym(acronym) && of(name).contains(letters(acronym));
    }

    /** The letters of an acronym as {@link #of} has them: "imf" of "I.M.F.". */
    public static String letters(String acronym) {
        return acronym.replaceAll("[.&]", "").toLowerCase(Locale.ROOT);
    }

    /** All acronyms that the initials of a name make, in lower case; none for a single word. */
    public static Set<String> of(String name) {
        List<String> words = Folding.words(INNER_CAPITAL.matcher(name).replaceAll(" "));
        if (words.size() < 2) {
            return Set.of();
        }
        Set<String> acronyms = new HashSet<>();
        List<String> bare = LegalForms.STANDARD.strip(words);
        for (List<String> some : List.of(words, bare, LegalForms.STANDARD.core(words))) {
            acronyms.add(initials(some));
            acronyms.add(initials(without(some)));
            acronyms.add(initials(exchanges(without(some))));
            acronyms.add(initials(apart(without(some))));
        }
        String whole = initials(without(bare));
        if (whole.length() > 3 && whole.length() == bare.size()) {
            acronyms.add(whole.substring(0, whole.length() - 1));
        }
        int head = headLength(bare);
        if (head > 0) {
            acronyms.add(initials(without(bare.subList(head, bare.size()))));
        }
        return acronyms;
    }

    private static int headLength(List<String> words) {
        if (words.size() > 3 && HEADS.contains(words.get(0) + words.get(1))) {
            return 2;
        }
        return words.size() > 2 && HEADS.contains(words.getFirst()) ? 1 : 0;
    }

    /** Whether the letters of {@code acronym} stand in {@code name} in that order, its first letter first: "BRTX" and "BioRestorative Therapies". */
    public static boolean spells(String acronym, String name) {
        String letters = acronym.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        String whole = String.join("", without(Folding.words(name)));
        if (letters.isEmpty() || whole.isEmpty() || letters.charAt(0) != whole.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < whole.length() && at < letters.length(); i++) {
            if (whole.charAt(i) == letters.charAt(at)) {
                at++;
            }
        }
        return at == letters.length();
    }

    /**
     * Whether {@code letters} are made of the beginnings of two or more of the {@code words} in their order, the first among them: "finra" of the Financial Industry
     * Regulatory Authority.
     */
    static boolean blends(String letters, List<String> words) {
        return letters.length() > 2 && words.size() > 1 && isMadeOf(letters, words, 0);
    }

    /** Whether {@code letters} are made of the beginnings of all the {@code words} in their order, two or more, but for small ones. */
    static boolean covers(String letters, List<String> words) {
        return letters.length() > 2
                && letters.length() < String.join("", words).length()
                && without(words).size() > 1
                && isCovered(letters, words);
    }

    private static boolean isCovered(String letters, List<String> words) {
        if (words.isEmpty()) {
            return letters.isEmpty();
        }
        String word = words.getFirst();
        List<String> rest = words.subList(1, words.size());
        for (int n = common(letters, word); n > 0; n--) {
            if (isCovered(letters.substring(n), rest)) {
                return true;
            }
        }
        return SMALL.contains(word) && isCovered(letters, rest);
    }

    private static boolean isMadeOf(String letters, List<String> words, int used) {
        if (letters.isEmpty()) {
            return used > 1;
        }
        for (int i = 0; i < (used == 0 ? Math.min(1, words.size()) : words.size()); i++) {
            String word = words.get(i);
            for (int n = Math.min(common(letters, word), MOST_OF_A_WORD); n > 0; n--) {
                if (isMadeOf(letters.substring(n), words.subList(i + 1, words.size()), used + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int common(String letters, String word) {
        int same = 0;
        while (same < Math.min(letters.length(), word.length()) && letters.charAt(same) == word.charAt(same)) {
            same++;
        }
        return same;
    }

    /** The words with "x" for those that begin with "ex", as an exchange has it: "TSX". */
    private static List<String> exchanges(List<String> words) {
        return words.stream().map(word -> word.startsWith("ex") ? "x" : word).toList();
    }

    /** The words with "air lines" for "airlines", whose initials are two: "JAL". */
    private static List<String> apart(List<String> words) {
        return words.stream()
                .flatMap(word -> NameWords.STANDARD.apart(word).stream())
                .toList();
    }

    /** Whether a ticker goes on behind the initials of all the {@code words}, two or more: "WSV" of Western Son, which makes vodka. */
    static boolean goesOn(String ticker, List<String> words) {
        List<String> telling = without(words);
        return telling.size() > 1 && letters(ticker).startsWith(initials(telling));
    }

    /** Whether a ticker is initials of a name and one letter for what it is: "GMGI" of the Golden Matrix Group, Inc. */
    static boolean isTicker(String ticker, Set<String> initials) {
        String letters = letters(ticker);
        int last = letters.length() - 1;
        return last > 1 && FORMS.indexOf(letters.charAt(last)) >= 0 && initials.contains(letters.substring(0, last));
    }

    static List<String> without(List<String> words) {
        return words.stream().filter(word -> !SMALL.contains(word)).toList();
    }

    private static String initials(List<String> words) {
        List<String> first = new ArrayList<>();
        words.forEach(word -> first.add(word.matches("\\d+") ? word : word.substring(0, 1)));
        return String.join("", first);
    }
}
