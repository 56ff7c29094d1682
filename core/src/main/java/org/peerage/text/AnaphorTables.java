package org.peerage.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peerage.identity.NameKey;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** {@code anaphora.yaml} as patterns and sets of words. */
final class AnaphorTables {
    static final AnaphorTables STANDARD = new AnaphorTables(Table.read(AnaphorTables.class, "anaphora.yaml"));

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String MAKES = "maker";
    private static final String MAKER = "\\p{L}{2,}-?maker";

    /** What the members of one trade are called, and the words of names that tell of it. */
    private record Trade(Set<String> nouns, Set<String> names) {}

    /** "the Munich-based carmaker": what stands before the noun, and the noun. */
    final Pattern company;
    /** "the chairman". */
    final Pattern post;
    /** What may not follow a description. */
    final Pattern blocking;
    /** "a spokesman". */
    final Pattern stranger;
    /** A noun for a post. */
    final Pattern postNoun;

    private final Set<String> firms;
    private final Set<String> persons;
    private final Set<String> little;
    private final Map<String, Trade> trades = new HashMap<>();
    private final Map<Anaphor.Sort, Map<Clue, Double>> weights = new EnumMap<>(Anaphor.Sort.class);
    private final Map<Anaphor.Sort, Double> least = new EnumMap<>(Anaphor.Sort.class);
    private final Set<String> he;
    private final Set<String> she;

    private AnaphorTables(JsonNode table) {
        firms = Set.copyOf(Table.strings(table.get("firms")));
        little = Set.copyOf(Table.strings(table.get("little")));
        persons = Set.copyOf(Table.strings(table.get("persons")));
        List<String> nouns = new ArrayList<>(firms);
        for (JsonNode row : table.get("trades")) {
            var trade =
                    new Trade(Set.copyOf(Table.strings(row.get("nouns"))), Set.copyOf(Table.strings(row.get("names"))));
            trade.nouns.forEach(noun -> trades.put(noun, trade));
            nouns.addAll(trade.nouns);
        }
        String modifier = "(?!(?:" + either(table, "little") + "|" + either(table, "others")
                + "|[\\p{L}-]+est)(?![\\w’'-]))[\\p{L}\\p{N}.&’'-]+\\s+";
        company = described(modifier, 3, either(nouns) + "|" + MAKER);
        List<String> titles = Table.strings(table.get("titles"));
        post = described(modifier, 2, either(joined(titles, persons)));
        postNoun = Pattern.compile(
                "(?<![\\p{L}])(?:" + either(joined(titles, joined(persons, Table.strings(table.get("posts")))))
                        + ")(?!\\p{L})",
                FLAGS);
        blocking = Pattern.compile("^\\s+(?:" + either(table, "blocking") + ")(?![\\p{L}-])", FLAGS);
        stranger = Pattern.compile(
                "(?<![\\w’'-])(?:an?|one|another|the|his|her|whose)\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:"
                        + either(table, "strangers") + ")(?![\\p{L}-])",
                FLAGS);
        weights(table, "it", Anaphor.Sort.IT);
        weights(table, "description", Anaphor.Sort.FIRM, Anaphor.Sort.TRADE);
        he = union(table, "he", "men");
        she = union(table, "she", "women");
    }

    private void weights(JsonNode table, String key, Anaphor.Sort... sorts) {
        JsonNode row = table.get("weights").get(key);
        Map<Clue, Double> weight = new EnumMap<>(Clue.class);
        for (Clue clue : Clue.values()) {
            weight.put(clue, row.path(clue.word()).asDouble(0));
        }
        for (Anaphor.Sort sort : sorts) {
            weights.put(sort, weight);
            least.put(sort, row.get("least").asDouble());
        }
    }

    private static Pattern described(String modifier, int most, String nouns) {
        return Pattern.compile(
                "(?<![\\w’'-])(?:the|this)\\s+((?:" + modifier + "){0," + most + "}?)(" + nouns
                        + ")(?![\\w-]|['’](?!s))",
                FLAGS);
    }

    private static List<String> joined(Collection<String> some, Collection<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private static Set<String> union(JsonNode table, String one, String other) {
        Set<String> union = new HashSet<>(Table.strings(table.get(one)));
        union.addAll(Table.strings(table.get(other)));
        return union;
    }

    boolean isFirm(String noun) {
        return firms.contains(noun);
    }

    /** Whether the text need not have told of the person's post. */
    boolean isPerson(String noun) {
        return persons.contains(noun);
    }

    /** Whether a word ends or begins a phrase rather than being a part of it. */
    boolean isLittle(String word) {
        return little.contains(word);
    }

    /** The nouns that may be said in place of this one, itself included. */
    Set<String> alike(String noun) {
        return Optional.ofNullable(trades.get(noun)).map(Trade::nouns).orElse(Set.of(noun));
    }

    /** Whether a word is a noun for a company of some trade. */
    boolean isTrade(String word) {
        return trades.containsKey(word) || (word.endsWith("maker") && word.length() > 6);
    }

    /** Whether the words of a name tell of the trade that a noun names. */
    boolean tells(List<String> name, String noun) {
        if (noun.endsWith(MAKES)) {
            String made = noun.substring(0, noun.length() - MAKES.length());
            return name.contains(made) || name.contains(made + "s") || known(name, noun);
        }
        return known(name, noun);
    }

    private boolean known(List<String> name, String noun) {
        return Optional.ofNullable(trades.get(noun)).stream()
                .anyMatch(t -> name.stream().anyMatch(t.names::contains));
    }

    /** How much speaks for one with these clues, to be compared with that of others. */
    double weight(Anaphor.Sort sort, Set<Clue> clues) {
        Map<Clue, Double> weight = Objects.requireNonNull(weights.get(sort));
        return Math.exp(clues.stream()
                .mapToDouble(clue -> Objects.requireNonNull(weight.get(clue)))
                .sum());
    }

    /** The share of all weight that one needs to be believed, 0..1. */
    double least(Anaphor.Sort sort) {
        return Objects.requireNonNull(least.get(sort));
    }

    /** The pronoun that the words of a person's name, titles included, call for. */
    Optional<Anaphor.Sort> gender(String name) {
        List<String> words = NameKey.allWords(name);
        boolean man = words.stream().limit(3).anyMatch(he::contains);
        boolean woman = words.stream().limit(3).anyMatch(she::contains);
        return man == woman ? Optional.empty() : Optional.of(man ? Anaphor.Sort.HE : Anaphor.Sort.SHE);
    }

    private static String either(JsonNode table, String key) {
        return either(Table.strings(table.get(key)));
    }

    private static String either(List<String> phrases) {
        return String.join(
                "|",
                phrases.stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"))
                        .toList());
    }
}
