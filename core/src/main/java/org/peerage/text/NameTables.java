package org.peerage.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.peerage.identity.Acronyms;
import org.peerage.identity.NameKey;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** {@code names.yaml}: how names hang together. */
final class NameTables {
    static final NameTables STANDARD = new NameTables(Table.read(NameTables.class, "names.yaml"));

    private static final Pattern OPENS = Pattern.compile("\\s*\\(\\s*(?:the\\s+|or\\s+)?([\"“”']?)\\s*");
    private static final Pattern CLOSES = Pattern.compile("\\s*[\"”“']?\\s*(?:\\)|[,;]|or\\s)");
    private static final Pattern TICKER = Pattern.compile(
            "(?:,?\\s*(?i:inc|corp|ltd|plc|llc|limited|co)\\.?)?,?\\s*\\(\\s*(?:[\\p{Lu}][\\p{L}. ]{1,30})\\s*:\\s*\\$?");

    private final Set<String> parts;
    private final Set<List<String>> common;
    private final Set<List<String>> heads;
    private final Set<List<String>> placeTails;
    private final Set<List<String>> thingTails;
    private final Set<List<String>> bodies;
    private final Set<List<String>> countries = new HashSet<>();
    private final Map<List<String>, Integer> places;
    private final Map<List<String>, Integer> known;
    private final Pattern now;
    private final Pattern formerSecond;
    private final Pattern formerFirst;

    private NameTables(JsonNode table) {
        parts = new HashSet<>(strings(table.get("parts")));
        common = words(table.get("common"));
        heads = words(table.get("heads"));
        placeTails = words(table.get("place_tails"));
        thingTails = words(table.get("thing_tails"));
        bodies = words(table.get("bodies"));
        places = numbered(table.get("places"));
        known = numbered(table.get("known"));
        countries.addAll(places.keySet());
        for (String code : Locale.getISOCountries()) {
            countries.add(NameKey.allWords(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)));
        }
        now = cue(table.get("aliases").get("now"));
        formerSecond = cue(table.get("aliases").get("former_second"));
        formerFirst = cue(table.get("aliases").get("former_first"));
    }

    boolean isPart(String word) {
        return parts.contains(word);
    }

    boolean isCommon(List<String> words) {
        return common.contains(words);
    }

    boolean isHead(List<String> words) {
        return heads.contains(words);
    }

    boolean isPlaceTail(List<String> words) {
        return placeTails.contains(words);
    }

    boolean isThingTail(List<String> words) {
        return thingTails.contains(words);
    }

    boolean isBody(List<String> words) {
        return bodies.contains(words);
    }

    boolean isCountry(List<String> words) {
        return countries.contains(words);
    }

    boolean samePlace(List<String> one, List<String> other) {
        return sameLine(places, one, other);
    }

    /** Whether two names are those of one well-known company or body. */
    boolean sameKnown(List<String> one, List<String> other) {
        return sameLine(known, one, other);
    }

    private static boolean sameLine(Map<List<String>, Integer> lines, List<String> one, List<String> other) {
        Integer number = lines.get(one);
        return number != null && number.equals(lines.get(other));
    }

    /** Whether what stands between two names, and after the second, makes them names of one. */
    boolean joins(String text, int from, int to, int end, String first, String second) {
        if (to - from > 60) {
            return false;
        }
        String between = text.substring(from, to);
        String after = text.substring(end, Math.min(text.length(), end + 8));
        var opens = OPENS.matcher(between);
        if (opens.matches()) {
            boolean spelled =
                    (Acronyms.isAcronym(second) && Acronyms.spells(second, first)) || Acronyms.standsFor(first, second);
            return CLOSES.matcher(after).lookingAt()
                    && (spelled || !opens.group(1).isEmpty());
        }
        return (TICKER.matcher(between).matches() && second.length() < 7) || isAlias(between);
    }

    boolean isAlias(String between) {
        return now.matcher(between).matches()
                || formerSecond.matcher(between).matches()
                || formerFirst.matcher(between).matches();
    }

    private static Map<List<String>, Integer> numbered(JsonNode lines) {
        Map<List<String>, Integer> numbered = new HashMap<>();
        int number = 0;
        for (JsonNode line : lines) {
            for (String name : strings(line)) {
                numbered.putIfAbsent(Arrays.asList(name.split(" ")), number);
            }
            number++;
        }
        return numbered;
    }

    private static Pattern cue(JsonNode phrases) {
        List<String> quoted = new ArrayList<>();
        strings(phrases).forEach(p -> quoted.add(Pattern.quote(p).replace(" ", "\\E\\s+\\Q")));
        return Pattern.compile(
                "[\\s,(–—-]*(?:which\\s+|who\\s+)?(?:is\\s+|was\\s+|has\\s+)?(?:" + String.join("|", quoted)
                        + ")\\s+(?:the\\s+)?[\"“']?",
                Pattern.CASE_INSENSITIVE);
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(one -> strings.add(one.asString()));
        return strings;
    }

    private static Set<List<String>> words(JsonNode list) {
        Set<List<String>> words = new HashSet<>();
        strings(list).forEach(one -> words.add(Arrays.asList(one.split(" "))));
        return words;
    }
}
