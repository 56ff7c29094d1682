package org.peerage.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** What the words in names of companies mean, by "words.yaml". */
final class NameWords {
    static final NameWords STANDARD = new NameWords(Table.read(NameWords.class, "words.yaml"));

    private static final int LONGEST_REGION = 3;
    private static final Pattern SMALL =
            Pattern.compile("[\\p{Ll}&&\\p{IsLatin}]+(?:[-'’][\\p{Ll}&&\\p{IsLatin}]+)*[.,]?");

    private final Map<String, String> readAs = new HashMap<>();
    private final Map<List<String>, String> regions = new HashMap<>();
    private final Set<String> regionNames = new HashSet<>();
    private final Set<String> states = new HashSet<>();
    private final Map<List<String>, String> together = new HashMap<>();
    private final Map<String, List<String>> apart = new HashMap<>();
    private final Map<List<String>, List<String>> known = new HashMap<>();
    private final Set<String> cities = new HashSet<>();
    private final Set<String> holding;
    private final Set<String> group;
    private final Set<String> parts;
    private final Set<String> lines;
    private final Set<String> trades;
    private final Set<String> common;
    private final Set<String> frequent;
    private final Set<String> bodies;
    private final Set<String> people;
    private final Set<String> small;
    private final Set<String> directions;
    private final Set<String> seats;
    private final Set<String> beside;

    private NameWords(JsonNode table) {
        table.get("read_as").properties().forEach(e -> e.getValue().forEach(w -> readAs.put(w.asString(), e.getKey())));
        holding = words(table.get("holding"));
        group = words(table.get("group"));
        parts = words(table.get("parts"));
        lines = words(table.get("lines"));
        trades = words(table.get("trades"));
        common = words(table.get("common"));
        frequent = words(table.get("frequent"));
        bodies = words(table.get("bodies"));
        people = Set.copyOf(Table.strings(table.get("people")));
        small = Set.copyOf(Table.strings(table.get("small")));
        directions = Set.copyOf(Table.strings(table.get("directions")));
        seats = Set.copyOf(Table.strings(table.get("seats")));
        beside = Set.copyOf(Table.strings(table.get("beside")));
        for (String code : Locale.getISOCountries()) {
            List<String> country = Folding.words(Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
            addRegion(country, String.join(" ", country));
            states.add(String.join(" ", country));
        }
        table.get("together")
                .properties()
                .forEach(e -> Table.strings(e.getValue()).forEach(words -> {
                    together.put(List.of(words.split(" ")), e.getKey());
                    apart.put(words.replace(" ", ""), List.of(words.split(" ")));
                }));
        table.get("known")
                .properties()
                .forEach(e -> Table.strings(e.getValue())
                        .forEach(name -> known.put(
                                List.of(name.split(" ")), List.of(e.getKey().split(" ")))));
        addRegions(table.get("regions"));
        addRegions(table.get("cities"));
        table.get("cities").forEach(names -> cities.addAll(Table.strings(names)));
    }

    private void addRegions(JsonNode lists) {
        for (JsonNode names : lists) {
            List<String> spellings = Table.strings(names);
            spellings.forEach(s -> addRegion(List.of(s.split(" ")), spellings.getFirst()));
        }
    }

    private void addRegion(List<String> words, String name) {
        regions.put(words, name);
        regionNames.add(name);
    }

    private Set<String> words(JsonNode list) {
        Set<String> words = new HashSet<>();
        Table.strings(list).forEach(word -> words.add(read(word)));
        return words;
    }

    /** The name that everybody knows under these words: "federal reserve" for "fed"; the words themselves for most. */
    List<String> known(List<String> name) {
        return known.getOrDefault(name, name);
    }

    /** The words that one is made of: "air" and "lines" of "airlines"; the word itself for most. */
    List<String> apart(String word) {
        return apart.getOrDefault(word, List.of(word));
    }

    /** A word as it is compared: "technology" for "technologies" and "tecnologia". */
    String read(String word) {
        return readAs.getOrDefault(word, word);
    }

    /** The words as they are compared; a region that follows other words is one word, its name in English. */
    List<String> read(List<String> words) {
        return read(together(words), 1);
    }

    /** The words, a region as one word wherever it stands: "parliament" and "indonesia" of "Indonesian Parliament". */
    List<String> placed(List<String> words) {
        return read(words, 0);
    }

    /** @param from the first word that may be a region */
    private List<String> read(List<String> words, int from) {
        List<String> read = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int length = i < from ? 0 : regionLength(words, i);
            read.add(length > 0 ? regionAt(words, i, length) : read(words.get(i)));
            i += Math.max(length, 1);
        }
        return read;
    }

    /** "airline" for "air lines". */
    private List<String> together(List<String> words) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String pair = i + 1 < words.size() ? together.getOrDefault(words.subList(i, i + 2), "") : "";
            all.add(pair.isEmpty() ? words.get(i) : pair);
            i += pair.isEmpty() ? 0 : 1;
        }
        return all;
    }

    private int regionLength(List<String> words, int at) {
        int length = Math.min(LONGEST_REGION, words.size() - at);
        while (length > 0 && !regions.containsKey(words.subList(at, at + length))) {
            length--;
        }
        return length;
    }

    private String regionAt(List<String> words, int at, int length) {
        return regions.getOrDefault(words.subList(at, at + length), "");
    }

    /** Whether a place is larger than a city. */
    boolean isCountry(List<String> words) {
        return regions.containsKey(words) && !cities.contains(String.join(" ", words));
    }

    /** Whether it is the name of a country, or what is of it: "china", "australian". */
    boolean isState(List<String> words) {
        return states.contains(regions.getOrDefault(words, ""));
    }

    boolean isRegion(String word) {
        return regionNames.contains(word) || regions.containsKey(List.of(word));
    }

    /** Whether the words are a quarter or a part of a country: "west thornbury". */
    boolean isQuarter(List<String> words) {
        return directions.contains(words.getFirst());
    }

    /** How many of the words are those of regions' names. */
    int countRegional(List<String> words) {
        int count = 0;
        for (int i = 0; i < words.size(); ) {
            int length = Math.max(regionLength(words, i), regionNames.contains(words.get(i)) ? 1 : 0);
            count += length;
            i += Math.max(length, 1);
        }
        return count;
    }

    boolean isHolding(String word) {
        return holding.contains(word);
    }

    boolean isGroup(String word) {
        return group.contains(word);
    }

    boolean isPart(String word) {
        return parts.contains(word);
    }

    boolean isLine(String word) {
        return lines.contains(word);
    }

    /** Whether a word is nothing but somebody's name: none of a trade, a place or a part of a company. */
    boolean isProper(String word) {
        return !isCommon(word) && !isGroup(word) && !isHolding(word) && !isPart(word) && !isLine(word);
    }

    /** Whether a text is a single noun for whoever it is: "state", "Workers". Small letters make a name only of an address or of who is known to be written so. */
    boolean isNoun(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return people.contains(word) || (SMALL.matcher(text).matches() && !small.contains(word));
    }

    /** Whether a word is a noun for those around a company, such as its investors or workers. */
    boolean isPeople(String word) {
        return people.contains(word);
    }

    /** Whether a text in small letters says who or what is somewhere or somebody's: "members of Kestrel", "two mills in Norway". */
    boolean isDescribed(String text) {
        String[] words = text.split("\\s+");
        for (int i = 1; i < words.length - 1; i++) {
            if (beside.contains(words[i])) {
                return isSmall(words[0])
                        && isSmall(words[i - 1])
                        && !words[0].equals("the")
                        && !seats.contains(words[i - 1]);
            }
        }
        return false;
    }

    private static boolean isSmall(String word) {
        return Character.isLowerCase(word.codePointAt(0));
    }

    boolean isBody(String word) {
        return bodies.contains(word);
    }

    /** Whether many companies may have the word in their names. */
    boolean isCommon(String word) {
        return common.contains(word) || isFrequent(word);
    }

    /** Whether thousands of names begin with the word. */
    boolean isFrequent(String word) {
        return frequent.contains(word) || trades.contains(word) || isRegion(word) || word.length() < 2;
    }
}
