package org.peerage.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/**
 * The name of a person without titles: "Dr. Ama K. Oduya, Jr." is ama, k, oduya.
 *
 * @param words its words in order, lower case without accents; empty only for a name without letters
 */
public record PersonName(List<String> words) {
    private static final Pattern LISTED = Pattern.compile("(\\S+), (\\S+(?: \\S+)?)");
    private static final int SOUND_LETTERS = 4;
    private static final int SOUND_CONSONANTS = 5;

    private static final Set<List<String>> BEFORE = new HashSet<>();
    private static final Set<List<String>> AFTER = new HashSet<>();
    private static final Map<String, Set<Integer>> GIVEN = new HashMap<>();

    static {
        JsonNode table = Table.read(PersonName.class, "people.yaml");
        table.get("before").forEach(word -> BEFORE.add(List.of(word.asString().split(" "))));
        table.get("after").forEach(word -> AFTER.add(List.of(word.asString().split(" "))));
        int number = 0;
        for (JsonNode names : table.get("given")) {
            int line = number++;
            names.forEach(name ->
                    GIVEN.computeIfAbsent(name.asString(), n -> new HashSet<>()).add(line));
        }
    }

    public PersonName {
        words = List.copyOf(words);
    }

    public static PersonName of(String name) {
        List<String> words = Folding.words(inOrder(name));
        boolean less = true;
        while (less) {
            less = false;
            for (int n = Math.min(3, words.size() - 1); n > 0 && !less; n--) {
                if (BEFORE.contains(words.subList(0, n))) {
                    words = words.subList(n, words.size());
                    less = true;
                } else if (AFTER.contains(words.subList(words.size() - n, words.size()))) {
                    words = words.subList(0, words.size() - n);
                    less = true;
                }
            }
        }
        return new PersonName(words);
    }

    /** "Ama Oduya" for "Oduya, Ama". */
    private static String inOrder(String name) {
        Matcher list = LISTED.matcher(name.strip());
        return list.matches() && !AFTER.contains(Folding.words(list.group(2)))
                ? list.group(2) + " " + list.group(1)
                : name;
    }

    /** The last word, which most often is the surname. */
    public String last() {
        return words.isEmpty() ? "" : words.getLast();
    }

    /** How its words sound: what two spellings of one name have in common. */
    public Set<String> sounds() {
        return words.stream().map(PersonName::sound).collect(Collectors.toSet());
    }

    /** Whether both may be full names of one person: equal surnames, and given names or initials that fit. */
    public boolean fits(PersonName other) {
        if (words.size() < 2 || other.words.size() < 2) {
            return words.equals(other.words);
        }
        return sameWord(last(), other.last()) && fits(words.getFirst(), other.words.getFirst()) && middleFits(other);
    }

    /** Whether this is a shorter name of the same person: surname, first name, or several words of it in order. */
    public boolean shortens(PersonName full) {
        if (words.isEmpty() || words.size() >= full.words.size()) {
            return false;
        }
        if (words.size() == 1) {
            String word = words.getFirst();
            return sameWord(word, full.last())
                    || (full.words.contains(word) && word.length() > 1)
                    || isShortFor(word, full.words.getFirst());
        }
        int at = fits(words.getFirst(), full.words.getFirst()) ? 1 : 0;
        for (String word : full.words.subList(at, full.words.size())) {
            if (at < words.size() && words.get(at).equals(word)) {
                at++;
            }
        }
        return at == words.size();
    }

    /** Whether {@code given} may be a short form of {@code other} or the other way round: "Bill" and "William". */
    public static boolean isShortFor(String given, String other) {
        Set<Integer> lines = GIVEN.getOrDefault(given, Set.of());
        return GIVEN.getOrDefault(other, Set.of()).stream().anyMatch(lines::contains);
    }

    /** Whether a word is a given name that has short forms. */
    static boolean isGiven(String word) {
        return GIVEN.containsKey(word);
    }

    private boolean middleFits(PersonName other) {
        List<String> mine = words.subList(1, words.size() - 1);
        List<String> theirs = other.words.subList(1, other.words.size() - 1);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return true;
        }
        List<String> shorter = new ArrayList<>(mine.size() <= theirs.size() ? mine : theirs);
        List<String> longer = mine.size() <= theirs.size() ? theirs : mine;
        shorter.removeIf(word -> longer.stream().anyMatch(w -> fits(word, w)));
        return shorter.isEmpty();
    }

    private static boolean fits(String given, String other) {
        return given.equals(other)
                || (given.length() == 1 && other.startsWith(given))
                || (other.length() == 1 && given.startsWith(other))
                || isShortFor(given, other)
                || sounds(given, other)
                || (given.length() > 2 && other.length() > 2 && (given.startsWith(other) || other.startsWith(given)));
    }

    private static boolean sameWord(String word, String other) {
        return word.equals(other)
                || (word.length() > 5 && other.length() > 5 && Spelling.oneSlip(word, other))
                || sounds(word, other);
    }

    /** Whether two words may be one in two spellings, as after another script: "Sergei" and "Sergey", "Aleksandr" and "Alexander". */
    private static boolean sounds(String word, String other) {
        if (Math.min(word.length(), other.length()) < SOUND_LETTERS) {
            return false;
        }
        String consonants = Sound.consonants(word);
        return sound(word).equals(sound(other))
                || (consonants.length() >= SOUND_CONSONANTS && consonants.equals(Sound.consonants(other)));
    }

    private static String sound(String word) {
        return Sound.of(Scripts.withoutUmlauts(word).replace("ei", "i"));
    }
}
