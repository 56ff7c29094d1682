package org.peerage.profile;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.identity.NameKey;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Role;

/** Who is meant by the names of one fold; it remembers what it has compared. */
final class Naming {
    /** Stands for the company itself, whatever an article calls it. */
    static final String SELF = "=";

    private final Company company;
    private final Set<String> own;
    private final Set<String> ownKeys;
    private final Map<String, String> keys = new HashMap<>();

    Naming(Company company) {
        this.company = company;
        own = company.names().stream().map(Naming::plain).collect(Collectors.toUnmodifiableSet());
        ownKeys = company.names().stream().map(Names::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Equal for the names of one company; {@link #SELF} for those of the company itself. */
    String key(String name) {
        return keys.computeIfAbsent(name, n -> {
            String key = Names.key(n);
            // of all names few have the key of one that is the company's own
            if (ownKeys.contains(key) && own.contains(plain(n))) {
                return SELF;
            }
            String other = company.others().get(n);
            return other != null ? SELF + other : key;
        });
    }

    boolean is(String name) {
        return key(name).equals(SELF);
    }

    /** Whether somebody has decided who bears this name. */
    boolean isDecided(String name) {
        return key(name).startsWith(SELF);
    }

    /** Whether the fold is about a company, or about all. */
    boolean isOfOne() {
        return !own.isEmpty();
    }

    /** Whether a claim names the company in a role of companies. */
    boolean isAbout(Claim claim) {
        return playedRole(claim).isPresent();
    }

    /** The first role of companies in which a claim names the company. */
    Optional<Role> playedRole(Claim claim) {
        for (Role role : claim.kind().roles()) {
            for (Filler filler : takesCompany(role) ? fillers(claim, role.name()) : List.<Filler>of()) {
                if (is(filler.name())) {
                    return Optional.of(role);
                }
            }
        }
        return Optional.empty();
    }

    /** The fillers of a role, without a company that is read on the other side of the deal, too. */
    List<Filler> fillers(Claim claim, String role) {
        List<Filler> fillers = claim.fillers(role);
        List<String> opposed = Rules.standard().of(claim.kind()).opposed();
        if (!opposed.contains(role)) {
            return fillers;
        }
        Set<String> first = keys(claim.fillers(opposed.getFirst()));
        Set<String> second = keys(claim.fillers(opposed.getLast()));
        boolean loses = role.equals(opposed.getFirst()) != second.containsAll(first);
        Set<String> other = role.equals(opposed.getFirst()) ? second : first;
        return loses
                ? fillers.stream().filter(f -> !other.contains(key(f.name()))).toList()
                : fillers;
    }

    private Set<String> keys(List<Filler> fillers) {
        return fillers.stream().map(Filler::name).map(this::key).collect(Collectors.toSet());
    }

    static boolean takesCompany(Role role) {
        return role.types().contains(FillerType.COMPANY);
    }

    /** The company's own among the names that claims use, the most used first. */
    List<String> used(Collection<Claim> claims) {
        Map<String, Integer> uses = new TreeMap<>();
        claims.stream()
                .flatMap(claim -> claim.fillers(FillerType.COMPANY))
                .filter(f -> is(f.name()))
                .forEach(f -> uses.merge(f.name(), 1, Integer::sum));
        return uses.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(e -> e.getKey().length(), Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Names of others that share words with its names, in the order of the alphabet. */
    List<String> alike(Collection<Claim> claims) {
        Set<String> names = company.names().stream().map(Names::key).collect(Collectors.toSet());
        Set<String> beginnings =
                names.stream().flatMap(Naming::beginnings).collect(Collectors.toCollection(HashSet::new));
        return claims.stream()
                .flatMap(claim -> claim.fillers(FillerType.COMPANY))
                .map(Filler::name)
                .distinct()
                .filter(n -> !is(n) && Names.isName(n))
                .filter(n -> {
                    String other = isDecided(n) ? Names.key(n) : key(n);
                    return ownKeys.contains(other)
                            || beginnings.contains(other)
                            || Stream.concat(beginnings(other), ends(other)).anyMatch(ownKeys::contains);
                })
                .sorted()
                .toList();
    }

    /** "a", "a b" of "a b c". */
    private static Stream<String> beginnings(String words) {
        return spaces(words).mapToObj(i -> words.substring(0, i));
    }

    private static Stream<String> ends(String words) {
        return spaces(words).mapToObj(i -> words.substring(i + 1));
    }

    private static IntStream spaces(String words) {
        return IntStream.range(0, words.length()).filter(i -> words.charAt(i) == ' ');
    }

    private static String plain(String name) {
        List<String> words = NameKey.allWords(name);
        return words.isEmpty() ? name.strip() : String.join(" ", words);
    }
}
