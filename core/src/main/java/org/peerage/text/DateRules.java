package org.peerage.text;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peerage.article.Span;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** The rules of {@code dates.yaml}: how expressions of time are written, and what each means. */
final class DateRules {
    /** What an expression says; {@link Almanac} makes days of it. */
    enum Meaning {
        DAY,
        DAYS,
        MONTH,
        YEAR,
        YEARS,
        DECADE,
        QUARTER,
        HALF,
        MONTHS,
        SEASON,
        WEEKDAY,
        NEAR_DAY,
        UNIT,
        AGO,
        HENCE,
        PAST,
        COMING,
        UNTOLD
    }

    /** Whether the words around an expression tell of what was or of what is to come. */
    enum Tense {
        PAST,
        /** Most likely the past, as in "said", but not of a time that would lie far back. */
        OPEN,
        AHEAD;

        static Tense of(int value) {
            return value > 0 ? AHEAD : value < -1 ? PAST : OPEN;
        }
    }

    /** An expression as found, with the words that fill its groups. */
    record Found(Meaning means, MatchResult match) {
        Span span() {
            return new Span(match.start(), match.end());
        }

        Optional<String> word(String group) {
            return match.namedGroups().containsKey(group) ? Optional.ofNullable(match.group(group)) : Optional.empty();
        }

        /** What the table of the same name has for the word of a group, or the number that stands there. */
        Optional<Integer> number(String group) {
            return word(group).map(word -> STANDARD.value(group, word));
        }
    }

    /**
     * A rule.
     *
     * @param needs the tables of which it needs a word, or {@link #FIGURES}; a stretch without them need not be read for it
     */
    private record Rule(Pattern pattern, Meaning means, Set<String> needs) {}

    private static final String FIGURES = "figures";
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");
    /** Placeholders in brackets may be one of several or left out. */
    private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)");

    private static final String SPACE = "(?:[\\s\\u00a0]{1,3})";
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\\\[pP])\\{(\\p{Ll}+)\\}");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final DateRules STANDARD = new DateRules(Table.read(DateRules.class, "dates.yaml"));

    private final Map<String, Map<String, Integer>> words = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Set<String>> tablesByToken = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Pattern part;
    private final Pattern bound;
    private final Pattern tense;
    private final Pattern beforeDateline;
    private final Pattern afterDateline;

    private DateRules(JsonNode tables) {
        tables.get("words").propertyStream().forEach(table -> addTable(table.getKey(), table.getValue()));
        tables.get("forms")
                .propertyStream()
                .forEach(form -> groups.put(form.getKey(), form.getValue().asString()));
        for (JsonNode rule : tables.get("rules")) {
            String reads = rule.get("reads").asString();
            var means = Meaning.valueOf(rule.get("means").asString().toUpperCase(Locale.ROOT));
            rules.add(new Rule(compile("(?<![\\p{L}\\p{N}])(?:" + reads + ")(?![\\p{L}\\p{N}])"), means, needs(reads)));
        }
        part = compile("(?<![\\p{L}\\p{N}]){part}(?: |-)?(?:the )?$");
        bound = compile("(?<![\\p{L}\\p{N}]){bound} (?:the )?$");
        tense = compile("(?<!\\p{L}){tense}(?!\\p{L})");
        beforeDateline = Pattern.compile(tables.get("dateline").get("before").asString());
        afterDateline = Pattern.compile(tables.get("dateline").get("after").asString());
    }

    static DateRules standard() {
        return STANDARD;
    }

    /** The expressions of a stretch in order; where two overlap, the longer, and of equally long ones the one of the earlier rule. */
    List<Found> find(String text, Span stretch) {
        var all = new ArrayList<Found>();
        Set<String> present = tables(text, stretch);
        for (Rule rule : rules) {
            if (!present.containsAll(rule.needs())) {
                continue;
            }
            Matcher matcher = within(rule.pattern(), text, stretch);
            while (matcher.find()) {
                all.add(new Found(rule.means(), matcher.toMatchResult()));
            }
        }
        all.sort(Comparator.comparingInt(found -> -found.span().length()));
        var kept = new ArrayList<Found>();
        for (Found found : all) {
            if (kept.stream().noneMatch(other -> other.span().overlaps(found.span()))) {
                kept.add(found);
            }
        }
        kept.sort(Comparator.comparing(Found::span));
        return kept;
    }

    /** Whether a day is the dateline's of a sentence: it follows a place at the start, and a dash follows it. */
    boolean isDateline(String text, Span before, Span after) {
        return within(beforeDateline, text, before).matches()
                && within(afterDateline, text, after).lookingAt();
    }

    /** "early", "end of": the word that stands right before {@code end} and says which part of a time is meant. */
    Optional<MatchResult> partBefore(String text, Span before) {
        return first(part, text, before);
    }

    /** "since", "by", "until": the word that stands right before a time and makes it an end of a longer one. */
    Optional<MatchResult> boundBefore(String text, Span before) {
        return first(bound, text, before);
    }

    /** What the words around an expression tell: the last word of tense before it, or else the first after it. */
    Tense tense(String text, Span before, Span after) {
        var words = new ArrayList<Integer>();
        Matcher matcher = within(tense, text, before);
        while (matcher.find()) {
            words.add(value("tense", matcher.group("tense")));
        }
        if (words.isEmpty()) {
            first(tense, text, after).ifPresent(word -> words.add(value("tense", word.group("tense"))));
        }
        return words.isEmpty() ? Tense.OPEN : Tense.of(words.getLast());
    }

    int value(String table, String word) {
        String key = word.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", " ");
        Integer known = words.getOrDefault(table, Map.of()).get(key);
        return known != null ? known : Integer.parseInt(key);
    }

    private static Optional<MatchResult> first(Pattern pattern, String text, Span stretch) {
        Matcher matcher = within(pattern, text, stretch);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static Matcher within(Pattern pattern, String text, Span stretch) {
        return pattern.matcher(text).region(stretch.start(), stretch.end()).useTransparentBounds(true);
    }

    /** The tables that have a word which begins like one of the stretch. */
    private Set<String> tables(String text, Span stretch) {
        var present = new HashSet<String>();
        Matcher token = within(TOKEN, text, stretch);
        while (token.find()) {
            if (Character.isDigit(text.charAt(token.start()))) {
                present.add(FIGURES);
            }
            present.addAll(tablesByToken.getOrDefault(token.group().toLowerCase(Locale.ROOT), Set.of()));
        }
        return present;
    }

    private Set<String> needs(String reads) {
        String rest = reads;
        for (String before = ""; !before.equals(rest); ) {
            before = rest;
            rest = BRACKETED.matcher(rest).replaceAll("·");
        }
        return PLACEHOLDER
                .matcher(rest.replaceAll("\\{\\p{Ll}+\\}\\?", ""))
                .results()
                .map(placeholder -> words.containsKey(placeholder.group(1)) ? placeholder.group(1) : FIGURES)
                .collect(toUnmodifiableSet());
    }

    private void addTable(String name, JsonNode table) {
        words.put(
                name,
                table.propertyStream()
                        .collect(toMap(
                                word -> word.getKey().toLowerCase(Locale.ROOT),
                                word -> word.getValue().asInt())));
        for (String word : table.propertyNames()) {
            Matcher token = TOKEN.matcher(word.toLowerCase(Locale.ROOT));
            if (token.find()) {
                tablesByToken
                        .computeIfAbsent(token.group(), _ -> new HashSet<>())
                        .add(name);
            }
        }
        groups.put(name, any(table.propertyStream().map(Map.Entry::getKey).toList()));
    }

    /** Proper names keep their capital, so that "march" is no month; others may be written either way. */
    private static String any(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(word -> Character.isUpperCase(word.charAt(0))
                        ? "(?-i:" + word + "|" + word.toUpperCase(Locale.ROOT) + ")"
                        : word)
                .collect(joining("|"));
    }

    private Pattern compile(String reads) {
        Matcher placeholder = PLACEHOLDER.matcher(reads);
        String expanded = placeholder.replaceAll(
                found -> Matcher.quoteReplacement("(?<" + found.group(1) + ">" + required(found.group(1)) + ")"));
        return Pattern.compile(expanded.replace(" ", SPACE), FLAGS);
    }

    private String required(String group) {
        String form = groups.get(group);
        if (form == null) {
            throw new IllegalArgumentException("dates.yaml has no table or form '" + group + "'");
        }
        return form;
    }
}
