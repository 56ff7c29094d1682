package org.peerage.render;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;

/**
 * A text cut where anything that claims say of it begins or ends.
 *
 * @param paragraphs all of the text but the blank stretches between paragraphs
 */
public record MarkedText(List<Paragraph> paragraphs) {
    private static final Pattern BLANK_LINES = Pattern.compile("\n[^\\S\n]*\n\\s*");
    private static final Pattern LINE_END = Pattern.compile("\n\\s*");

    /**
     * @param pieces the paragraph's text from end to end
     * @param claims the numbers of the claims whose evidence begins in it, in order
     */
    public record Paragraph(List<Piece> pieces, List<Integer> claims) {}

    /**
     * A stretch with the same marks all along.
     *
     * @param start its offset in the text
     * @param evidenceOf numbers of the claims, from 0, that it is evidence of
     * @param parts the parts it plays in claims
     * @param ends numbers of the claims whose evidence ends with it
     */
    public record Piece(int start, String text, List<Integer> evidenceOf, List<Part> parts, List<Integer> ends) {}

    /**
     * What stands somewhere is part of a claim.
     *
     * @param claim its number, from 0
     * @param role a role of its kind, or "says", "through", "when"
     * @param number tells apart the fillers of a claim
     */
    public record Part(int claim, String role, int number) {}

    private record Place(Span span, Part part) {}

    public static MarkedText of(String text, List<Claim> claims) {
        List<Span> evidence = claims.stream()
                .map(claim -> stripped(claim.evidence().span(), text))
                .toList();
        List<Place> places = IntStream.range(0, claims.size())
                .boxed()
                .flatMap(c -> places(c, claims.get(c)).stream())
                .toList();
        return new MarkedText(paragraphs(text).stream()
                .map(span -> new Paragraph(
                        pieces(span, text, evidence, places),
                        numbers(evidence, e -> span.start() <= e.start() && e.start() < span.end())))
                .toList());
    }

    /** Where the evidence of a claim begins to be seen. */
    public static int begin(Claim claim, String text) {
        return stripped(claim.evidence().span(), text).start();
    }

    private static Span stripped(Span span, String text) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static List<Place> places(int number, Claim claim) {
        var places = new ArrayList<Place>();
        claim.roles().forEach((role, fillers) -> fillers.forEach(f -> add(number, role, f.span(), places)));
        claim.speaker().map(Filler::span).ifPresent(span -> add(number, "says", span, places));
        claim.medium().map(Filler::span).ifPresent(span -> add(number, "through", span, places));
        claim.when().ifPresent(when -> add(number, "when", when.span(), places));
        return places;
    }

    private static void add(int claim, String role, Span span, List<Place> places) {
        places.add(new Place(span, new Part(claim, role, places.size())));
    }

    /** Paragraphs end at blank lines, or at every line end where the text has no blank line. */
    private static List<Span> paragraphs(String text) {
        Matcher gap = BLANK_LINES.matcher(text.strip()).find() ? BLANK_LINES.matcher(text) : LINE_END.matcher(text);
        var paragraphs = new ArrayList<Span>();
        int start = 0;
        while (gap.find()) {
            paragraphs.add(new Span(start, gap.start()));
            start = gap.end();
        }
        paragraphs.add(new Span(start, text.length()));
        return paragraphs.stream().filter(span -> !span.of(text).isBlank()).toList();
    }

    private static List<Piece> pieces(Span paragraph, String text, List<Span> evidence, List<Place> places) {
        var cuts = new TreeSet<>(List.of(paragraph.start(), paragraph.end()));
        evidence.forEach(span -> cut(span, paragraph, cuts));
        places.forEach(place -> cut(place.span(), paragraph, cuts));
        var pieces = new ArrayList<Piece>();
        int start = cuts.removeFirst();
        for (int end : cuts) {
            var span = new Span(start, end);
            pieces.add(new Piece(
                    start,
                    span.of(text),
                    numbers(evidence, e -> e.contains(span)),
                    places.stream()
                            .filter(p -> p.span().contains(span))
                            .map(Place::part)
                            .toList(),
                    numbers(evidence, e -> e.end() == span.end())));
            start = end;
        }
        return pieces;
    }

    private static void cut(Span span, Span paragraph, TreeSet<Integer> cuts) {
        if (span.overlaps(paragraph)) {
            cuts.add(Math.max(span.start(), paragraph.start()));
            cuts.add(Math.min(span.end(), paragraph.end()));
        }
    }

    private static List<Integer> numbers(List<Span> spans, Predicate<Span> chosen) {
        return IntStream.range(0, spans.size())
                .filter(i -> chosen.test(spans.get(i)))
                .boxed()
                .toList();
    }
}
