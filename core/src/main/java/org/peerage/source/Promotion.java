package org.peerage.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/**
 * Leaves promotional boxes out of a text: what a page puts between the paragraphs of an article to sell, to collect an address, to ask
 * for consent, or to send the reader elsewhere.
 *
 * <p>Each line is scored by the language of {@code promotion.yaml}. A box is a run of lines that begins and ends with promotional
 * ones, with at most two short and indifferent lines in a row between, and whose scores together are convincing. What looks like a
 * headline, a quotation, a company's description of itself or a contact is never cut. The lines that stay are kept to the character.
 */
final class Promotion {
    /** A line that may begin or end a box. */
    private static final double PROMOTIONAL = 1.0;

    /** What a box scores in all. */
    private static final double CONVINCING = 2.0;

    /** Indifferent lines that a box may run over, and how long one may be, in words. */
    private static final int BRIDGE = 2;

    private static final int SHORT = 14;

    /** Long paragraphs meet more patterns by chance: what each word beyond so many costs. */
    private static final int LONG = 40;

    private static final double LENGTH_COST = 0.02;

    /** No line of a box is longer, in words. */
    private static final int LONGEST = 130;

    /** In characters. */
    private static final int LONGEST_FURNITURE = 240;

    /** A text that is mostly promotion is about it, and is left whole. */
    private static final double MOST = 0.6;

    private static final Promotion STANDARD = new Promotion(Table.read(Promotion.class, "promotion.yaml"));

    private final Set<String> triggers;
    private final List<Pattern> furniture;
    private final List<Group> promoting;
    private final Sieve sieve;
    private final List<Group> addressing;
    private final List<Group> reporting;

    private Promotion(JsonNode table) {
        triggers = Set.of(table.get("triggers").asString().split("\\s+"));
        furniture = patterns(table.get("furniture"));
        promoting = groups(table.get("promotion"));
        sieve = new Sieve(
                promoting.stream().flatMap(group -> group.any.stream()).toList());
        addressing = groups(table.get("address"));
        reporting = groups(table.get("article"));
    }

    static String without(String text) {
        List<Line> lines = lines(text);
        List<Line> kept = STANDARD.anyBox(lines) ? STANDARD.kept(lines) : lines;
        if (kept.size() == lines.size()) {
            return text;
        }
        var result = new StringBuilder(text.length());
        for (int i = 0; i < kept.size(); i++) {
            Line line = kept.get(i);
            boolean beforeBoxAtEnd = i == kept.size() - 1 && line.next < text.length();
            result.append(text, line.start, beforeBoxAtEnd ? line.end : line.next);
        }
        return result.toString();
    }

    /** The lines of a text that would be cut. */
    static List<String> boxes(String text) {
        List<Line> lines = lines(text);
        lines.removeAll(STANDARD.kept(lines));
        return lines.stream().map(line -> text.substring(line.start, line.end)).toList();
    }

    /** A line of the text: where it stands, where the next one begins, and how it looks in small letters. */
    private record Line(int start, int end, int next, int words, String look) {}

    private record Group(double weight, List<Pattern> any) {
        double score(String line) {
            return score(pattern -> pattern.matcher(line).find());
        }

        double score(Predicate<Pattern> found) {
            long hits = any.stream().filter(found).limit(2).count();
            return hits == 2 ? weight * 1.5 : weight * hits;
        }
    }

    /** Whether all lines together show enough of the language of promotion for a box; most texts do not, and that is soon seen. */
    private boolean anyBox(List<Line> lines) {
        double evidence = 0;
        for (Line line : lines) {
            evidence += evidence(line);
            if (evidence >= CONVINCING) {
                return true;
            }
        }
        return false;
    }

    private double evidence(Line line) {
        if (line.words > LONGEST || !triggered(line.look)) {
            return 0;
        }
        if (furniture(line)) {
            return CONVINCING;
        }
        Set<Pattern> found = sieve.found(line.look);
        return promoting.stream()
                .mapToDouble(group -> group.score(found::contains))
                .sum();
    }

    private boolean furniture(Line line) {
        return line.look.length() <= LONGEST_FURNITURE
                && furniture.stream().anyMatch(p -> p.matcher(line.look).matches());
    }

    private Score score(Line line) {
        double evidence = evidence(line);
        if (evidence == 0 && (line.words > LONGEST || !triggered(line.look))) {
            return Score.NONE;
        }
        if (evidence == CONVINCING && furniture(line)) {
            return new Score(CONVINCING, CONVINCING);
        }
        double score = evidence + sum(addressing, line) - Math.max(0, line.words - LONG) * LENGTH_COST;
        return score < PROMOTIONAL ? Score.NONE : new Score(score - sum(reporting, line), evidence);
    }

    /**
     * How a line looks.
     *
     * @param promotion at least {@link #PROMOTIONAL} where it may begin or end a box
     * @param evidence how much of that is the language of promotion, not only the way it speaks to the reader
     */
    private record Score(double promotion, double evidence) {
        private static final Score NONE = new Score(0, 0);
    }

    /** Whether the line says neither that it belongs to a box nor that it belongs to the article. */
    private boolean indifferent(Line line) {
        return line.words <= SHORT && sum(reporting, line) == 0;
    }

    private boolean triggered(String look) {
        int start = -1;
        for (int i = 0; i <= look.length(); i++) {
            boolean letter = i < look.length() && look.charAt(i) >= 'a' && look.charAt(i) <= 'z';
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (triggers.contains(look.substring(start, i))) {
                    return true;
                }
                start = -1;
            }
        }
        return false;
    }

    private static double sum(List<Group> groups, Line line) {
        return groups.stream().mapToDouble(group -> group.score(line.look)).sum();
    }

    private List<Line> kept(List<Line> lines) {
        List<Line> kept = new ArrayList<>();
        int cutWords = 0;
        int words = 0;
        int i = 0;
        while (i < lines.size()) {
            Run run = i == 0 ? new Run(1, false) : run(lines, i);
            List<Line> members = lines.subList(i, run.end);
            int length = members.stream().mapToInt(Line::words).sum();
            words += length;
            if (run.box) {
                cutWords += length;
            } else {
                kept.addAll(members);
            }
            i = run.end;
        }
        return cutWords > words * MOST ? lines : kept;
    }

    /** Lines up to {@code end} that are a box together, or none. */
    private record Run(int end, boolean box) {}

    private Run run(List<Line> lines, int from) {
        int end = from;
        double evidence = 0;
        int bridge = 0;
        for (int i = from; i < lines.size() && bridge <= BRIDGE; i++) {
            Score score = score(lines.get(i));
            if (score.promotion >= PROMOTIONAL) {
                evidence += Math.min(score.evidence, score.promotion);
                end = i + 1;
                bridge = 0;
            } else if (i > from && indifferent(lines.get(i))) {
                bridge++;
            } else {
                break;
            }
        }
        return end == from ? new Run(from + 1, false) : new Run(end, evidence >= CONVINCING);
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int next = end;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            String look = text.substring(start, end).strip().toLowerCase(Locale.ROOT);
            lines.add(new Line(start, end, next, Features.count(look), look));
            start = next;
        }
        return lines;
    }

    private static List<Group> groups(JsonNode rows) {
        List<Group> groups = new ArrayList<>();
        rows.forEach(row -> groups.add(new Group(row.get("weight").asDouble(), patterns(row.get("any")))));
        return List.copyOf(groups);
    }

    private static List<Pattern> patterns(JsonNode rows) {
        return Table.strings(rows).stream().map(Pattern::compile).toList();
    }
}
