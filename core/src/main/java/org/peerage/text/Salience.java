package org.peerage.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.peerage.article.Span;
import org.peerage.identity.NameKey;

/** Which companies a reader has in mind at a place of an article: told of its mentions in reading order, it gives the clues for each. */
final class Salience {
    /** Companies that a reader keeps in mind. */
    private static final int MOST = 10;
    /** Sentences over which one is kept in mind that is not the article's main one. */
    private static final int FAR = 12;

    /** How far from its start a sentence may have its subject, in UTF-16 code units. */
    private static final int EARLY = 30;
    /** How far a subject reaches, in UTF-16 code units. */
    private static final int CLAUSE = 300;
    /** How far from its start words still begin a sentence, in UTF-16 code units. */
    private static final int OPENING = 12;

    private static final Pattern PREPOSITION = Pattern.compile(
            "(?<![\\w’'])(?:of|for|by|with|to|from|under|against|about|at|in|on|over|than|including|after|between|into|like|and|or|via|through|as)\\s+(?:the\\s+|its\\s+|\\p{L}+\\s+)?$",
            Pattern.CASE_INSENSITIVE);
    /** Between a speaker and "it". */
    private static final Pattern SAID = Pattern.compile(
            "^[^.;:“”\"]{0,60}?(?<!\\p{L})(?:said|says|announced|confirmed|added|denied|warned|claims|told \\p{Lu}\\p{L}+)(?:\\s+(?:on|last|this)?\\s*\\p{Lu}\\p{L}+day)?(?:\\s+that)?\\s+$");
    /** "Brightwater, its largest customer". */
    private static final Pattern APPOSED = Pattern.compile("^[^,]*,\\s+(?:[\\p{L}-]+\\s+){0,3}$");

    private static final Pattern ABOUT = Pattern.compile("(?:^|\\n|[.!?)”\"]\\s{1,3})A(?:bout|BOUT)\\s(?:[Tt]he\\s)?$");

    private final Text text;
    private final String article;
    private final Described described;
    private final AnaphorTables tables = AnaphorTables.STANDARD;
    private final Optional<Integer> main;
    private final boolean leading;
    private final Optional<Integer> first;
    private final LinkedHashMap<Integer, Seen> recent = new LinkedHashMap<>();
    private final Map<Integer, List<String>> nameWords = new HashMap<>();
    private Place before = new Place(-1);
    private Place here = new Place(-1);
    private Map<Integer, Seen> known = Map.of();
    private Optional<Integer> knownFirst = Optional.empty();
    private int paragraph = -1;
    private Optional<Integer> paragraphFirst = Optional.empty();
    private Optional<Integer> last = Optional.empty();
    private Optional<Integer> about = Optional.empty();

    /** A sentence that names companies: each with whether it is a head. */
    private static final class Place {
        private final int sentence;
        private final LinkedHashMap<Integer, Boolean> heads = new LinkedHashMap<>();
        private int latest = -1;
        private int opens = -1;
        private int end;

        Place(int sentence) {
            this.sentence = sentence;
        }

        void add(int entity, boolean head, boolean early) {
            opens = head && early && heads.isEmpty() ? entity : opens;
            heads.merge(entity, head, (a, b) -> a || b);
            latest = entity;
        }

        boolean isFirst(int entity) {
            return !heads.isEmpty() && heads.firstEntry().getKey() == entity;
        }
    }

    /** Where an entity was named last. */
    private record Seen(int sentence, int paragraph) {}

    Salience(Text text, Described described) {
        this.text = text;
        this.article = text.article().text();
        this.described = described;
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Mention mention : text.mentions()) {
            if (mention.type() == MentionType.COMPANY && !isOutlet(mention.entity())) {
                counts.merge(mention.entity(), 1, Integer::sum);
            }
        }
        this.first = counts.keySet().stream().findFirst();
        this.main = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
        int all = counts.values().stream().mapToInt(n -> n).sum();
        this.leading = main.filter(m -> 2 * counts.getOrDefault(m, 0) >= all).isPresent();
    }

    /** The company that is named first and as often as all others together, outlets aside. */
    Optional<Integer> only() {
        return leading && main.equals(first) ? main : Optional.empty();
    }

    /** The company that the paragraphs here are "About". */
    Optional<Integer> about() {
        return about;
    }

    /** Goes on to the next sentence. */
    void sentence(int number) {
        if (!here.heads.isEmpty()) {
            before = here;
        }
        here = new Place(number);
        int at = text.sentences().get(number).paragraph();
        if (at != paragraph) {
            paragraph = at;
            paragraphFirst = Optional.empty();
        }
        known = new LinkedHashMap<>(recent);
        knownFirst = paragraphFirst;
    }

    /** A company is named. */
    void named(Mention mention) {
        int start = mention.span().start();
        if (ABOUT.matcher(article.substring(Math.max(0, start - 14), start)).find()) {
            about = Optional.of(mention.entity());
        }
        String mentionBefore = article.substring(Math.max(sentenceStart(), start - 40), start);
        boolean owner = article.startsWith("'s", mention.span().end())
                || article.startsWith("’s", mention.span().end());
        note(mention.entity(), !owner && !PREPOSITION.matcher(mentionBefore).find(), mention.span());
    }

    /** Words stand for a company. */
    void meant(int entity, Anaphor anaphor) {
        int start = anaphor.span().start();
        String wordsBefore = article.substring(Math.max(sentenceStart(), start - 40), start);
        note(entity, !PREPOSITION.matcher(wordsBefore).find() && !anaphor.noun().equals("its"), anaphor.span());
        last = Optional.of(entity);
    }

    private int sentenceStart() {
        return text.sentences().get(here.sentence).span().start();
    }

    private void note(int entity, boolean head, Span span) {
        here.end = here.heads.isEmpty() ? span.end() : here.end;
        here.add(entity, head, span.start() - sentenceStart() <= EARLY);
        recent.remove(entity);
        recent.put(entity, new Seen(here.sentence, paragraph));
        if (recent.size() > MOST) {
            recent.pollFirstEntry();
        }
        paragraphFirst = paragraphFirst.or(() -> Optional.of(entity));
    }

    /** The companies that words may stand for, each with its clues. */
    Map<Integer, Set<Clue>> clues(Anaphor anaphor) {
        Map<Integer, Set<Clue>> clues = new TreeMap<>();
        known.forEach((entity, seen) -> {
            if (here.sentence - seen.sentence <= FAR) {
                clues.put(entity, EnumSet.noneOf(Clue.class));
            }
        });
        main.ifPresent(m -> clues.putIfAbsent(m, EnumSet.noneOf(Clue.class)));
        about.ifPresent(a -> clues.putIfAbsent(a, EnumSet.noneOf(Clue.class)));
        described.defined(rawNoun(anaphor)).ifPresent(d -> clues.putIfAbsent(d, EnumSet.noneOf(Clue.class)));
        clues.forEach((entity, set) -> {
            where(entity, set);
            standing(entity, set);
            if (anaphor.sort() != Anaphor.Sort.IT) {
                words(entity, anaphor, clues.keySet(), set);
            }
        });
        return clues;
    }

    /** The company that words stand for, where the clues leave little doubt. */
    Optional<Integer> choose(Anaphor anaphor) {
        Map<Integer, Set<Clue>> clues = clues(anaphor);
        Optional<Integer> defined = described.defined(rawNoun(anaphor));
        if (defined.isPresent() && anaphor.modifiers().isEmpty()) {
            return defined;
        }
        Map<Integer, Double> weights = new TreeMap<>();
        clues.forEach((entity, set) -> weights.put(entity, tables.weight(anaphor.sort(), set)));
        double all = weights.values().stream().mapToDouble(w -> w).sum();
        Optional<Integer> known = weights.entrySet().stream()
                .max(Map.Entry.<Integer, Double>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Double>comparingByKey().reversed()))
                .filter(best -> best.getValue() >= tables.least(anaphor.sort()) * all)
                .map(Map.Entry::getKey)
                .filter(best -> fits(anaphor, clues.getOrDefault(best, Set.of())));
        return here.heads.isEmpty() ? known : known.filter(this::isTopicHere).or(() -> speaks(anaphor));
    }

    /** Whether what a description says was said of the company too, and "it" does not reach too far back. */
    private boolean fits(Anaphor anaphor, Set<Clue> clues) {
        boolean leads = clues.contains(Clue.LEADING) && !clues.contains(Clue.OTHER_MODIFIED);
        return switch (anaphor.sort()) {
            case IT ->
                clues.contains(Clue.BACK_ONE)
                        && clues.contains(Clue.BEFORE_OPENS)
                        && (!here.heads.isEmpty() || opens(anaphor));
            case TRADE ->
                clues.contains(Clue.SAID)
                        || clues.contains(Clue.NAMED)
                        || (leads
                                && !clues.contains(Clue.OTHER_TRADE)
                                && anaphor.modifiers().isEmpty());
            default -> clues.contains(Clue.MODIFIED) || leads || !isPlaced(anaphor);
        };
    }

    /** Whether words begin their sentence, so that no other subject stands before them. */
    private boolean opens(Anaphor anaphor) {
        return anaphor.span().start() - sentenceStart() <= OPENING;
    }

    /** Whether a description has a place or another name in it: "the Leeds company". */
    private boolean isPlaced(Anaphor anaphor) {
        String words = anaphor.span().of(article);
        return words.substring(1, words.length() - anaphor.noun().length())
                .chars()
                .anyMatch(Character::isUpperCase);
    }

    /** Whether what was spoken of before the sentence is its subject too, and no other company stands in between. */
    private boolean isTopicHere(int entity) {
        return here.opens == entity && here.heads.size() == 1;
    }

    /** "Brightwater said it", and where no other company was spoken of. */
    private Optional<Integer> speaks(Anaphor anaphor) {
        boolean near = anaphor.span().start() - here.end <= CLAUSE;
        if (here.heads.size() != 1 || here.opens < 0 || anaphor.sort() != Anaphor.Sort.IT || !near) {
            return Optional.empty();
        }
        String between = article.substring(here.end, anaphor.span().start());
        boolean said = anaphor.noun().equals("it") && SAID.matcher(between).find();
        boolean alone = known.isEmpty() && !APPOSED.matcher(between).find();
        return said || alone ? Optional.of(here.opens) : Optional.empty();
    }

    private String rawNoun(Anaphor anaphor) {
        int end = anaphor.span().end();
        return article.substring(end - anaphor.noun().length(), end);
    }

    private void where(int entity, Set<Clue> set) {
        add(set, Clue.BEFORE_FIRST, before.isFirst(entity));
        add(set, Clue.BEFORE_OPENS, before.opens == entity);
        add(set, Clue.BEFORE_HEAD, before.heads.getOrDefault(entity, false));
        add(set, Clue.BEFORE_LAST, before.latest == entity);
        add(set, Clue.BEFORE_ALONE, before.isFirst(entity) && before.heads.size() == 1);
        Seen seen = known.get(entity);
        if (seen != null) {
            int back = here.sentence - seen.sentence;
            add(set, Clue.BACK_ONE, back == 1);
            add(set, Clue.BACK_TWO, back == 2);
            add(set, Clue.BACK_FIVE, back > 2 && back <= 5);
            add(set, Clue.PARAGRAPH, seen.paragraph == paragraph);
        }
    }

    private void standing(int entity, Set<Clue> set) {
        add(set, Clue.PARAGRAPH_FIRST, knownFirst.equals(Optional.of(entity)));
        add(set, Clue.MAIN, main.equals(Optional.of(entity)));
        add(set, Clue.LEADING, leading && main.equals(Optional.of(entity)));
        add(set, Clue.FIRST, first.equals(Optional.of(entity)));
        add(set, Clue.OUTLET, isOutlet(entity));
        add(set, Clue.AGAIN, last.equals(Optional.of(entity)));
        add(set, Clue.ABOUT, about.equals(Optional.of(entity)));
    }

    private void words(int entity, Anaphor anaphor, Set<Integer> all, Set<Clue> set) {
        add(set, Clue.DEFINED, described.defined(rawNoun(anaphor)).equals(Optional.of(entity)));
        add(set, Clue.SAID, described.says(entity, anaphor.noun()));
        if (anaphor.sort() == Anaphor.Sort.TRADE) {
            add(set, Clue.NAMED, tables.tells(nameWords(entity), anaphor.noun()));
            add(set, Clue.OTHER_TRADE, described.saysAnotherTrade(entity, anaphor.noun()));
        }
        boolean modified = described.saysAny(entity, anaphor.modifiers());
        add(set, Clue.MODIFIED, modified);
        add(
                set,
                Clue.OTHER_MODIFIED,
                !modified && all.stream().anyMatch(o -> described.saysAny(o, anaphor.modifiers())));
    }

    private List<String> nameWords(int entity) {
        return nameWords.computeIfAbsent(
                entity, e -> NameKey.allWords(text.entities().get(e).name()));
    }

    private boolean isOutlet(int entity) {
        return SpeechTables.STANDARD.isOutlet(text.entities().get(entity).name());
    }

    private static void add(Set<Clue> set, Clue clue, boolean holds) {
        if (holds) {
            set.add(clue);
        }
    }
}
