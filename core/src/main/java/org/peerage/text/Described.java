package org.peerage.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peerage.identity.NameKey;

/**
 * What an article says of those it names right beside their names: "the Dutch paintmaker Brightwater", "Brightwater, a retailer based in Leeds", "Ama Oduya,
 * chief executive of Brightwater", "Brightwater (the “Company”)".
 */
final class Described {
    /** How far beside a name is looked, in UTF-16 code units. */
    private static final int FAR = 120;

    /** Words beside the names of one entity that are kept, so that the longest text is read in good time. */
    private static final int MOST = 500;

    private static final Pattern APPOSITION = Pattern.compile(
            "^(?:\\s*\\([^()]{0,60}\\))?(?:,\\s*(?:an?|the|one of)|\\s+(?:is|was)\\s+(?:an?|the|one of))\\s+([^,.;:()]{2,110})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL = Pattern.compile(
            "\\s(?:of|that|which|who|whose|for|in|with|from|to|and the|on|at|by|specialising|specializing|focused|dedicated|owned|offering|providing|serving|based)(?=\\s).*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BASED = Pattern.compile("(?<!\\p{L})based\\s+in\\s+(\\p{Lu}[\\p{L}-]+)");
    private static final Pattern OF_PLACE = Pattern.compile("^,?\\s+(?:of|in|based in)\\s+(\\p{Lu}[\\p{L}-]+)");
    private static final Pattern DEFINED = Pattern.compile(
            "^[^.\\n“”\"]{0,90}?\\([^()“”\"]{0,60}(?:[“\"][^()“”\"]{1,50}[”\"],?\\s*(?:or|and)\\s*)?(?:the\\s*)?[“\"](?:the\\s+)?(\\p{L}+),?[”\"]\\s*\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}\\p{N}.&’'-]+)\\s*$");
    /** ", chief executive of " between a person and a company. */
    private static final Pattern OF = Pattern.compile("^,?\\s[^.;:“”\"()]{0,80}?(?:of|at|for|with|,)\\s+(?:the\\s+)?$");
    /** "'s chief executive " between a company and a person. */
    private static final Pattern WHOSE = Pattern.compile("^(?:['’]s?)?\\s[^.,;:“”\"()]{2,60}$");

    private final String article;
    private final AnaphorTables tables = AnaphorTables.STANDARD;
    private final Map<Integer, Set<String>> words = new HashMap<>();
    private final Map<String, Integer> defined = new HashMap<>();
    private final Map<Integer, Integer> employer = new HashMap<>();
    private final Map<Integer, Anaphor.Sort> gender = new HashMap<>();

    private Described(Text text) {
        this.article = text.article().text();
        Optional<Mention> last = Optional.empty();
        for (Mention mention : text.mentions()) {
            if (mention.type() == MentionType.COMPANY) {
                company(mention);
            } else if (mention.type() == MentionType.PERSON) {
                person(mention, text.entity(mention).name());
            }
            if (mention.type() == MentionType.COMPANY || mention.type() == MentionType.PERSON) {
                last.ifPresent(before -> employment(before, mention));
                last = Optional.of(mention);
            }
        }
    }

    static Described in(Text text) {
        return new Described(text);
    }

    /** Whether the text says beside the names of an entity that it is such a one. */
    boolean says(int entity, String noun) {
        Set<String> said = words.getOrDefault(entity, Set.of());
        return tables.alike(noun).stream().anyMatch(said::contains);
    }

    /** Whether the text calls an entity by a noun for another trade. */
    boolean saysAnotherTrade(int entity, String noun) {
        return words.getOrDefault(entity, Set.of()).stream()
                .anyMatch(word -> tables.isTrade(word) && !tables.alike(noun).contains(word));
    }

    /** Whether the text says of an entity what stands before a noun: "Leeds-based". */
    boolean saysAny(int entity, List<String> modifiers) {
        Set<String> said = words.getOrDefault(entity, Set.of());
        return modifiers.stream().anyMatch(m -> said.contains(m) || said.contains(m.replaceFirst("-based$", "")));
    }

    /** The entity that the text itself gives a noun to, capitals and all: "(the “Company”)". */
    Optional<Integer> defined(String noun) {
        return Optional.ofNullable(defined.get(noun));
    }

    /** The company that a person works for. */
    Optional<Integer> employer(int person) {
        return Optional.ofNullable(employer.get(person));
    }

    /** The pronoun that a person's name or title calls for. */
    Optional<Anaphor.Sort> gender(int person) {
        return Optional.ofNullable(gender.get(person));
    }

    private Set<String> said(int entity) {
        return words.computeIfAbsent(entity, e -> new HashSet<>());
    }

    private void company(Mention mention) {
        Set<String> said = said(mention.entity());
        said.addAll(wordsBefore(mention));
        String after = after(mention);
        Matcher apposition = APPOSITION.matcher(after);
        if (apposition.find()) {
            String phrase = apposition.group(1);
            Matcher based = BASED.matcher(phrase);
            if (based.find()) {
                said.add(based.group(1).toLowerCase(Locale.ROOT));
            }
            add(TAIL.matcher(phrase).replaceFirst(""), said);
        }
        Matcher place = OF_PLACE.matcher(after);
        if (place.find()) {
            said.add(place.group(1).toLowerCase(Locale.ROOT));
        }
        Matcher definition = DEFINED.matcher(after);
        if (definition.find() && definition.start(1) < after.length()) {
            defined.putIfAbsent(definition.group(1), mention.entity());
        }
    }

    /** The words of a phrase, and each two that stand together. */
    private static void add(String phrase, Set<String> said) {
        if (said.size() > MOST) {
            return;
        }
        String last = "";
        for (String word : phrase.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            String bare = word.replaceFirst("-based$", "");
            said.add(bare);
            said.add(last + " " + bare);
            last = bare;
        }
    }

    /** The words right before a name that nothing parts from it, but articles and the like. */
    private Set<String> wordsBefore(Mention mention) {
        String before = article.substring(
                Math.max(0, mention.span().start() - FAR / 2), mention.span().start());
        List<String> found = new ArrayList<>();
        Matcher word = WORD_BEFORE.matcher(before);
        while (found.size() < 7
                && word.find()
                && !NameKey.allWords(word.group(1)).isEmpty()) {
            String bare = word.group(1).toLowerCase(Locale.ROOT);
            if (bare.endsWith(".") || tables.isLittle(bare)) {
                break;
            }
            found.addFirst(bare.replaceFirst("['’]s$", ""));
            before = before.substring(0, word.start());
            word = WORD_BEFORE.matcher(before);
        }
        Set<String> said = new HashSet<>();
        add(String.join(" ", found), said);
        return said;
    }

    private void person(Mention mention, String name) {
        Set<String> said = said(mention.entity());
        String after = after(mention);
        if (after.startsWith(",")) {
            posts(after.substring(1).replaceFirst("(?s)[.;:“”\"].*$", ""), said);
        }
        String before = article.substring(
                Math.max(0, mention.span().start() - FAR / 2), mention.span().start());
        posts(before.replaceFirst("(?s)^.*[.,;:“”\"]", ""), said);
        Matcher title = WORD_BEFORE.matcher(before);
        String titled = title.find() ? title.group(1) + " " + mention.text() : mention.text();
        tables.gender(titled)
                .or(() -> tables.gender(name))
                .ifPresent(sort -> gender.putIfAbsent(mention.entity(), sort));
    }

    private void posts(String phrase, Set<String> said) {
        Matcher noun = tables.postNoun.matcher(phrase);
        while (noun.find()) {
            said.add(noun.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        }
    }

    private void employment(Mention first, Mention second) {
        int gap = second.span().start() - first.span().end();
        if (gap < 1 || gap > FAR || first.type() == second.type()) {
            return;
        }
        String between = article.substring(first.span().end(), second.span().start());
        boolean personFirst = first.type() == MentionType.PERSON;
        boolean works = (personFirst ? OF : WHOSE).matcher(between).find()
                && tables.postNoun.matcher(between).find();
        if (works && personFirst) {
            employer.putIfAbsent(first.entity(), second.entity());
        } else if (works) {
            employer.putIfAbsent(second.entity(), first.entity());
        }
    }

    private String after(Mention mention) {
        int from = mention.span().end();
        return article.substring(from, Math.min(article.length(), from + FAR * 2));
    }
}
