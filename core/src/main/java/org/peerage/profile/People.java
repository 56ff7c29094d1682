package org.peerage.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.peerage.identity.PersonName;

/**
 * Which names of people are one person's: a surname or initials stand for the full names that fit, as long as these fit each
 * other; a surname that two different people have stands for itself.
 */
public final class People {
    private static final Comparator<String> FULLEST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Map<String, String> keys = new TreeMap<>();

    /** @param names those of one company */
    public People(Collection<String> names) {
        Map<String, PersonName> all = new TreeMap<>();
        new TreeSet<>(names).forEach(n -> all.put(words(n), PersonName.of(n)));
        Map<String, List<String>> bySound = new TreeMap<>();
        all.forEach((key, name) -> name.sounds()
                .forEach(sound ->
                        bySound.computeIfAbsent(sound, _ -> new ArrayList<>()).add(key)));
        all.forEach((key, name) -> {
            Set<String> near = name.sounds().stream()
                    .flatMap(sound -> bySound.getOrDefault(sound, List.of()).stream())
                    .filter(other -> isOne(name, all.getOrDefault(other, name)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            boolean clear = near.stream()
                    .allMatch(a ->
                            near.stream().allMatch(b -> isOne(all.getOrDefault(a, name), all.getOrDefault(b, name))));
            keys.put(key, clear ? near.stream().max(FULLEST).orElse(key) : key);
        });
    }

    /** Equal for the names of one person. */
    public String key(String name) {
        String words = words(name);
        return keys.getOrDefault(words, words);
    }

    /** The key of a name that is the only one. */
    public static String words(String name) {
        return String.join(" ", PersonName.of(name).words());
    }

    private static boolean isOne(PersonName a, PersonName b) {
        return a.equals(b) || a.fits(b) || a.shortens(b) || b.shortens(a);
    }
}
