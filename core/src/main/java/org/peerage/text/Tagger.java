package org.peerage.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.peerage.article.Span;
import org.peerage.model.Pieces;
import org.peerage.model.SpanType;
import org.peerage.model.States;

/**
 * Finds what may fill a role: names, titles, metrics, descriptions and dates by the encoder's tags, numbers by pattern.
 *
 * <p>A name that the tags find anywhere is marked at all its occurrences, with the type it has most often.
 */
public final class Tagger {
    private static final List<SpanType> NAMES =
            List.of(SpanType.COMPANY, SpanType.PERSON, SpanType.PLACE, SpanType.THING);
    private static final List<SpanType> LAYERS =
            List.of(SpanType.TITLE, SpanType.METRIC, SpanType.DESCRIPTION, SpanType.DATE);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int SHORTEST_LOWER_CASE_NAME = 4;

    /** What no span begins with, what none ends with, and what alone is none. */
    private static final Set<String> LOOSE_BEFORE =
            Set.of(".", ",", ";", ":", ")", "]", "-", "–", "—", "*", "•", "and", "of");

    private static final Set<String> LOOSE_AFTER =
            Set.of(",", ";", ":", "(", "[", "-", "–", "—", "*", "•", "and", "or", "of", "the", "with", "for");
    private static final Set<String> LOOSE_ALONE = Set.of("the", "a", "an", "its", "their", "his", "her", "our");

    private final String text;
    private final Pieces pieces;
    private final States states;
    private final Map<Integer, Integer> pieceStarting = new HashMap<>();
    private final Map<Integer, Integer> pieceEnding = new HashMap<>();

    private Tagger(String text, Pieces pieces, States states) {
        this.text = text;
        this.pieces = pieces;
        this.states = states;
        for (int i = 0; i < pieces.size(); i++) {
            pieceStarting.put(pieces.starts()[i], i);
            pieceEnding.put(pieces.ends()[i], i);
        }
    }

    /** All candidates of a text, in order; names do not overlap each other. */
    public static NavigableSet<Tagged> tag(String text, Pieces pieces, States states) {
        var tagger = new Tagger(text, pieces, states);
        List<Tagged> found = tagger.found();
        NavigableSet<Tagged> all = new TreeSet<>(tagger.spread(found));
        found.stream().filter(t -> !t.type().named()).forEach(all::add);
        all.addAll(tagger.numbers());
        return all;
    }

    /** What the tags mark, as whole words. */
    private List<Tagged> found() {
        List<Tagged> out = new ArrayList<>();
        int names = 1 + 2 * NAMES.size();
        int[] name = best(0, names);
        for (int i = 0; i < NAMES.size(); i++) {
            walk(name, 2 * i + 1, 2 * i + 2, NAMES.get(i), out);
        }
        for (int i = 0; i < LAYERS.size(); i++) {
            walk(best(names + 3 * i, 3), 1, 2, LAYERS.get(i), out);
        }
        return out;
    }

    /** For each piece the best of {@code count} tags from {@code from} on. */
    private int[] best(int from, int count) {
        int[] best = new int[pieces.size()];
        for (int i = 0; i < best.length; i++) {
            int row = i * states.tagWidth() + from;
            for (int t = 1; t < count; t++) {
                if (states.tags()[row + t] > states.tags()[row + best[i]]) {
                    best[i] = t;
                }
            }
        }
        return best;
    }

    private void walk(int[] tags, int begin, int inside, SpanType type, List<Tagged> out) {
        for (int i = 0; i < tags.length; ) {
            if (tags[i] != begin && tags[i] != inside) {
                i++;
                continue;
            }
            int start = i++;
            while (i < tags.length && (tags[i] == inside || continuesWord(i))) {
                i++;
            }
            while (start > 0 && !pieces.first()[start]) {
                start--;
            }
            trimmed(start, i - 1).ifPresent(span -> out.add(new Tagged(span.start(), span.end(), type)));
        }
    }

    /** Without the marks and little words that a span may not begin or end with; none where nothing else is left. */
    private Optional<Span> trimmed(int first, int last) {
        int start = first;
        int end = last;
        while (start <= end && LOOSE_BEFORE.contains(piece(start))) {
            start++;
        }
        while (start <= end && LOOSE_AFTER.contains(piece(end))) {
            end--;
        }
        return start > end
                        || LOOSE_ALONE.contains(text.substring(pieces.starts()[start], pieces.ends()[end])
                                .toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(new Span(start, end));
    }

    private String piece(int i) {
        return text.substring(pieces.starts()[i], pieces.ends()[i]).toLowerCase(Locale.ROOT);
    }

    private boolean continuesWord(int i) {
        return !pieces.first()[i] && pieces.starts()[i] == pieces.ends()[i - 1];
    }

    private List<Tagged> spread(List<Tagged> found) {
        Map<String, Map<SpanType, Integer>> votes = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (Tagged t : found) {
            if (t.type().named()) {
                votes.computeIfAbsent(t.span(pieces).of(text), n -> new EnumMap<>(SpanType.class))
                        .merge(t.type(), 1, Integer::sum);
            }
        }
        var taken = new BitSet();
        List<Tagged> out = new ArrayList<>();
        votes.forEach((name, types) -> {
            if (mayStandAlone(name)) {
                SpanType type = commonest(types);
                for (Span at : occurrences(name)) {
                    span(at).filter(t -> taken.get(t.start(), t.end() + 1).isEmpty())
                            .ifPresent(t -> {
                                taken.set(t.start(), t.end() + 1);
                                out.add(new Tagged(t.start(), t.end(), type));
                            });
                }
            }
        });
        return out;
    }

    private static boolean mayStandAlone(String name) {
        boolean lower =
                name.equals(name.toLowerCase(Locale.ROOT)) && name.chars().anyMatch(Character::isLetter);
        return name.length() >= 2 && !(lower && name.length() < SHORTEST_LOWER_CASE_NAME);
    }

    private static SpanType commonest(Map<SpanType, Integer> types) {
        return types.entrySet().stream()
                .max(Map.Entry.<SpanType, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<SpanType, Integer>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }

    /** Where a name stands as whole words, however its words are spaced. */
    private List<Span> occurrences(String name) {
        String[] words = SPACE.split(name.strip());
        List<Span> out = new ArrayList<>();
        for (int at = text.indexOf(words[0]); at >= 0; at = text.indexOf(words[0], at + 1)) {
            int end = endOf(words, at);
            if (end > 0 && edge(at, true) && edge(end, false)) {
                out.add(new Span(at, end));
            }
        }
        return out;
    }

    /** Where the words end that begin at {@code at}; -1 where others stand there. */
    private int endOf(String[] words, int at) {
        int here = at;
        for (int i = 0; i < words.length; i++) {
            if (i > 0) {
                int before = here;
                while (here < text.length() && Character.isWhitespace(text.charAt(here))) {
                    here++;
                }
                if (here == before) {
                    return -1;
                }
            }
            if (!text.startsWith(words[i], here)) {
                return -1;
            }
            here += words[i].length();
        }
        return here;
    }

    /** Whether a word may begin (or end) here: not between two letters or digits. */
    private boolean edge(int at, boolean begins) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        boolean inside = isWord(text.charAt(begins ? at : at - 1));
        boolean outside = isWord(text.charAt(begins ? at - 1 : at));
        return !inside || !outside;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private List<Tagged> numbers() {
        List<Tagged> out = new ArrayList<>();
        for (Span match : Numbers.matches(text)) {
            span(match)
                    .filter(t -> Numbers.counts(text.substring(pieces.starts()[t.start()], pieces.ends()[t.end()])))
                    .ifPresent(t -> out.add(new Tagged(t.start(), t.end(), SpanType.NUMBER)));
        }
        return out;
    }

    /** The pieces (first, last) of the characters, cut down to whole pieces. */
    private Optional<Span> span(Span at) {
        int start = at.start();
        int end = at.end();
        while (start < end && !pieceStarting.containsKey(start)) {
            start++;
        }
        while (end > start && !pieceEnding.containsKey(end)) {
            end--;
        }
        if (start >= end) {
            return Optional.empty();
        }
        int first = pieceStarting.getOrDefault(start, 0);
        int last = pieceEnding.getOrDefault(end, -1);
        return first <= last ? Optional.of(new Span(first, last)) : Optional.empty();
    }
}
