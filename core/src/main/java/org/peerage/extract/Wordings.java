package org.peerage.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peerage.article.Span;
import org.peerage.model.Labels;
import org.peerage.model.Labels.KindRole;
import org.peerage.model.Pieces;
import org.peerage.model.SpanType;
import org.peerage.text.Tagged;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Table;
import org.peerage.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/**
 * Claims that regular wordings make by themselves: "Leeds-based X", "X (NASDAQ: XYZ)". The wordings are data, {@code wordings.yaml}.
 *
 * <p>A wording is a regular expression over a sentence in which each name is one sign; <code>{role}</code> takes a name that may
 * fill the role, <code>{name}</code> any name.
 */
final class Wordings {
    /** Signs of private use stand around a name: its type, then the number of its candidate. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';
    private static final Pattern ROLE = Pattern.compile("\\{([a-z_]+)}");

    private final List<Wording> wordings;

    /**
     * @param kind the kind of claim that it makes
     * @param roles what its groups fill, in their order
     * @param right the share of right claims among those it makes, measured on gold texts
     */
    private record Wording(String name, Kind kind, String stage, List<String> roles, Pattern words, double right) {}

    /** What a wording found: the candidates that fill each role, those of its first role first. */
    record Match(String wording, Kind kind, String stage, Map<String, List<Integer>> spans, double right) {
        int first() {
            return spans.values().iterator().next().getFirst();
        }
    }

    /** The wordings of the table, for the roles that {@code labels} lets spans fill. */
    Wordings(Labels labels) {
        List<Wording> all = new ArrayList<>();
        for (JsonNode entry : Table.read(Wordings.class, "wordings.yaml")) {
            Kind kind = Vocabulary.standard().kind(entry.get("kind").asString());
            for (String words : Table.strings(entry.get("words"))) {
                all.add(wording(entry, kind, words, labels));
            }
        }
        wordings = List.copyOf(all);
    }

    private static Wording wording(JsonNode entry, Kind kind, String words, Labels labels) {
        List<String> roles = new ArrayList<>();
        String plain = words.replace(" ?", "\\s*")
                .replace(" ", "\\s+")
                .replace("{...}", "[^" + OPEN + CLOSE + "]{0,60}?")
                .replace("{name}", OPEN + "[^" + CLOSE + "]+" + CLOSE);
        String pattern = ROLE.matcher(plain).replaceAll(group -> {
            roles.add(group.group(1));
            Set<SpanType> types = labels.fills().get(labels.roles().indexOf(new KindRole(kind.name(), group.group(1))));
            return Matcher.quoteReplacement(OPEN + "[" + letters(types) + "](\\d+)" + CLOSE);
        });
        return new Wording(
                entry.get("name").asString(),
                kind,
                entry.get("stage").asString(),
                List.copyOf(roles),
                Pattern.compile(pattern),
                entry.get("right").asDouble());
    }

    /** What the wordings find in one sentence. */
    List<Match> in(String text, Span sentence, Pieces pieces, Candidates candidates, List<Integer> inSentence) {
        String signs = signs(text, sentence, pieces, candidates, inSentence);
        List<Match> found = new ArrayList<>();
        for (Wording wording : wordings) {
            Matcher matcher = wording.words.matcher(signs);
            while (matcher.find()) {
                Map<String, List<Integer>> spans = new LinkedHashMap<>();
                for (int i = 0; i < wording.roles.size(); i++) {
                    spans.computeIfAbsent(wording.roles.get(i), role -> new ArrayList<>())
                            .add(Integer.valueOf(matcher.group(i + 1)));
                }
                found.add(new Match(wording.name, wording.kind, wording.stage, spans, wording.right));
            }
        }
        return found;
    }

    /** The sentence with a sign for each name and title; of two that overlap the earlier, then the longer. */
    private static String signs(
            String text, Span sentence, Pieces pieces, Candidates candidates, List<Integer> inSentence) {
        StringBuilder signs = new StringBuilder();
        int at = sentence.start();
        for (int i : inSentence) {
            Tagged tagged = candidates.spans.get(i);
            Span span = tagged.span(pieces);
            if (span.start() < at
                    || span.end() > sentence.end()
                    || !(tagged.type().named() || tagged.type() == SpanType.TITLE)) {
                continue;
            }
            plain(signs, text, at, span.start());
            signs.append(OPEN).append(letter(tagged.type())).append(i).append(CLOSE);
            at = span.end();
        }
        plain(signs, text, at, sentence.end());
        return signs.toString();
    }

    private static void plain(StringBuilder signs, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            signs.append(c == OPEN || c == CLOSE ? ' ' : c);
        }
    }

    private static String letters(Set<SpanType> types) {
        return types.stream().map(type -> String.valueOf(letter(type))).collect(Collectors.joining());
    }

    private static char letter(SpanType type) {
        return (char) ('a' + type.number());
    }
}
