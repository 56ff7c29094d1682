package org.peerage.profile;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;
import org.peerage.identity.Acronyms;
import org.peerage.vocabulary.FillerType;

/** Looks a company up by a name, where no registry has decided which of the names that claims use are its own. */
final class Lookup {
    private static final Span NOWHERE = new Span(0, 0);

    private final Map<String, String> keyOf = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    private Lookup() {}

    /**
     * Finds the company among the names that fill roles of companies. A name is the company's when it is the one asked for but for
     * case, punctuation and legal form; when a change of name joins the two; when an article uses it as the short form or the
     * initials of such a name, or nobody else has these initials. Where no name is the one asked for, the only name that begins
     * with it is.
     */
    static Company company(Collection<Claim> claims, String asked) {
        return new Lookup().find(claims, asked);
    }

    private Company find(Collection<Claim> claims, String asked) {
        Map<String, Integer> uses = new TreeMap<>();
        Set<Filler> fillers = new HashSet<>();
        claims.stream().flatMap(claim -> claim.fillers(FillerType.COMPANY)).forEach(f -> {
            uses.merge(f.name(), 1, Integer::sum);
            fillers.add(Filler.of(f.name(), f.text(), NOWHERE));
        });
        uses.keySet().forEach(n -> keyOf.put(n, Names.key(n)));
        NavigableSet<String> known = new TreeSet<>(keyOf.values());
        Map<String, Set<String>> byInitials = known.stream()
                .filter(k -> Names.initials(k).length() > 2)
                .collect(Collectors.groupingBy(Names::initials, Collectors.toSet()));
        List<Claim> changes = claims.stream()
                .filter(c -> c.kind().name().equals("name_change") && c.stance() == Stance.ASSERTS)
                .toList();
        keys.add(start(known, byInitials, Names.key(asked)));
        int before;
        do {
            before = keys.size();
            changes.forEach(this::learnChange);
            fillers.forEach(f -> learnShortForm(f, known));
            byInitials.forEach((initials, owners) -> learnInitials(initials, owners, known));
        } while (keys.size() > before);
        Set<String> names = uses.keySet().stream()
                .filter(n -> keys.contains(key(n)))
                .collect(Collectors.toCollection(TreeSet::new));
        String mostUsed = names.stream()
                .max(Comparator.comparingInt((String n) -> uses.getOrDefault(n, 0))
                        .thenComparingInt(String::length)
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(asked);
        names.addAll(keys);
        return new Company(mostUsed, names);
    }

    private String key(String name) {
        String known = keyOf.get(name);
        return known != null ? known : Names.key(name);
    }

    private static String start(NavigableSet<String> known, Map<String, Set<String>> byInitials, String key) {
        if (known.contains(key)) {
            return key;
        }
        Set<String> longer = beginningWith(known, key);
        Set<String> spelled = byInitials.getOrDefault(key, Set.of());
        if (longer.size() == 1) {
            return longer.iterator().next();
        }
        return longer.isEmpty() && spelled.size() == 1 ? spelled.iterator().next() : key;
    }

    private void learnChange(Claim claim) {
        Set<String> both = Stream.of("company", "new_name")
                .flatMap(r -> claim.fillers(r).stream())
                .map(f -> key(f.name()))
                .collect(Collectors.toSet());
        if (both.stream().anyMatch(keys::contains)) {
            keys.addAll(both);
        }
    }

    /** "Kestrel" for Kestrel Lamps, where nobody else's name begins with it; "KLW" for Kestrel Lamp Works. */
    private void learnShortForm(Filler filler, NavigableSet<String> known) {
        String name = key(filler.name());
        if (!keys.contains(name) || !Names.isName(filler.text())) {
            return;
        }
        String text = Names.key(filler.text());
        boolean begins = name.startsWith(text + " ") && keys.containsAll(beginningWith(known, text));
        if (begins || (text.length() > 2 && Acronyms.standsFor(filler.text(), filler.name()))) {
            keys.add(text);
        }
    }

    private void learnInitials(String initials, Set<String> owners, Set<String> known) {
        if (known.contains(initials) && keys.containsAll(owners)) {
            keys.add(initials);
        }
        if (keys.contains(initials) && owners.size() == 1) {
            keys.addAll(owners);
        }
    }

    private static Set<String> beginningWith(NavigableSet<String> known, String key) {
        return known.subSet(key + " ", key + "!");
    }
}
