package org.peerage.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which names of people are one person's: a surname or initials stand for the only full name that fits. */
final class People {
    private static final Set<String> HONORIFICS = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "sir",
            "dame",
            "lord",
            "lady",
            "jr",
            "sr",
            "phd",
            "md");

    private final Map<String, String> keys = new TreeMap<>();

    People(Collection<String> names) {
        Set<List<String>> all = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        names.forEach(n -> all.add(words(n)));
        for (List<String> name : all) {
            List<List<String>> longer =
                    all.stream().filter(other -> isShortFor(name, other)).toList();
            List<List<String>> fullest = longer.stream()
                    .filter(l -> longer.stream().noneMatch(m -> isShortFor(l, m)))
                    .toList();
            keys.put(String.join(" ", name), String.join(" ", fullest.size() == 1 ? fullest.getFirst() : name));
        }
    }

    /** Equal for the names of one person. */
    String key(String name) {
        String words = String.join(" ", words(name));
        return keys.getOrDefault(words, words);
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>(Words.of(name.replace(".", " ").replace("-", " ")));
        words.removeIf(w -> HONORIFICS.contains(w) && words.size() > 1);
        return words.isEmpty() ? List.of(name) : List.copyOf(words);
    }

    /** Same surname, and each earlier word is, or is the initial of, one of the longer name's in order. */
    private static boolean isShortFor(List<String> name, List<String> longer) {
        if (name.equals(longer)
                || name.size() > longer.size()
                || !name.getLast().equals(longer.getLast())) {
            return false;
        }
        int at = 0;
        for (String word : name.subList(0, name.size() - 1)) {
            while (at < longer.size() - 1
                    && !(longer.get(at).equals(word)
                            || word.length() == 1 && longer.get(at).startsWith(word))) {
                at++;
            }
            if (at++ >= longer.size() - 1) {
                return false;
            }
        }
        return true;
    }
}
