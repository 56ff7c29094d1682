package org.peerage.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peerage.claim.Amount;

/**
 * The figures of one measure in time order, for a chart. Values are as the articles state them: what is in another currency or unit, or
 * is for stretches of another length, is another series, and nothing is converted, added up or filled in.
 *
 * @param measure what is measured, in the articles' words: "revenue", "workforce", "share of lamps"
 * @param unit ISO 4217 code of a currency, "%", or the word that follows the numbers; empty for plain numbers
 * @param length of the stretches that the values are for: "year", "quarter", "half year"; "day" for what holds on a day
 * @param points in time order, one a stretch, never empty
 * @param gaps the years or quarters between the first and the last of which no article gives a value, in time order: "2021", "Q3 2024"
 */
public record Series(String measure, String unit, String length, List<Point> points, List<String> gaps) {
    public Series {
        points = List.copyOf(points);
        gaps = List.copyOf(gaps);
    }

    /**
     * One value, and those that others give for the same time.
     *
     * @param at the time: "2024", "Q3 2024", "H1 2024"; for what holds on a day, that day
     * @param forecast whether it is a forecast
     * @param amount its value, as stated
     * @param headline the line of the value that {@link Headline} puts first
     * @param others the lines of other values, in that rule's order
     */
    public record Point(String at, boolean forecast, Amount amount, Line headline, List<Line> others) {
        public Point {
            others = List.copyOf(others);
        }
    }

    /** The series of a profile, those with most points first; figures without a number or a time are in none. */
    public static List<Series> of(Profile profile) {
        Map<List<String>, List<Figure>> byMeasure = new TreeMap<>(Comparator.comparing(List::toString));
        Stream.of(Section.FIGURES, Section.WORKFORCE)
                .flatMap(s -> profile.lines(s).stream())
                .flatMap(l -> Figure.of(l).stream())
                .forEach(f -> byMeasure
                        .computeIfAbsent(f.measure(), m -> new ArrayList<>())
                        .add(f));
        return byMeasure.values().stream()
                .map(Series::series)
                .sorted(Comparator.comparingInt((Series s) -> s.points.size()).reversed())
                .toList();
    }

    private static Series series(List<Figure> figures) {
        SequencedMap<Moment, List<Figure>> byTime = new TreeMap<>();
        figures.forEach(
                f -> byTime.computeIfAbsent(f.at(), m -> new ArrayList<>()).add(f));
        List<Point> points = byTime.entrySet().stream()
                .map(e -> point(e.getKey(), e.getValue()))
                .toList();
        Figure first = figures.getFirst();
        return new Series(first.words(), first.unit(), first.at().length(), points, gaps(byTime.keySet()));
    }

    private static Point point(Moment at, Collection<Figure> figures) {
        List<Figure> ordered = figures.stream()
                .sorted(Comparator.comparing(
                        f -> new Headline.Candidate(f.line().testimonies(), f.stated()), Headline.ORDER))
                .toList();
        Figure first = ordered.getFirst();
        return new Point(
                at.words(),
                first.line().standing().filter("forecast"::equals).isPresent(),
                first.amount(),
                first.line(),
                ordered.stream().skip(1).map(Figure::line).toList());
    }

    private static List<String> gaps(Collection<Moment> moments) {
        List<Integer> known =
                moments.stream().flatMap(m -> m.place().stream()).sorted().toList();
        return known.isEmpty()
                ? List.of()
                : IntStream.range(known.getFirst(), known.getLast())
                        .filter(n -> !known.contains(n))
                        .mapToObj(n -> moments.iterator().next().words(n))
                        .toList();
    }

    /**
     * A line that gives a number for a time.
     *
     * @param stated its amount in the articles' words, which break a tie as they do in a {@link Contradiction}
     */
    private record Figure(String words, String unit, Amount amount, String stated, Moment at, Line line) {
        private static Optional<Figure> of(Line line) {
            Optional<Value> value = Stream.of("value", "share", "count")
                    .flatMap(role -> line.term(role).stream())
                    .map(Term::headline)
                    .findFirst();
            boolean whole = line.term("place").isEmpty()
                    && line.standing()
                            .filter(s -> s.equals("hiring") || s.startsWith("cut"))
                            .isEmpty();
            return value.filter(v -> whole && line.standing().isPresent())
                    .flatMap(v -> v.amount()
                            .flatMap(amount -> Moment.of(line)
                                    .map(at ->
                                            new Figure(Figure.words(line), unit(amount), amount, v.text(), at, line))));
        }

        private static String words(Line line) {
            return line.term("metric")
                    .map(t -> t.headline().text())
                    .or(() -> line.term("market")
                            .map(t -> "share of " + t.headline().text()))
                    .orElse(line.kind().name());
        }

        private static String unit(Amount amount) {
            return switch (amount) {
                case Amount.Money money -> money.currency();
                case Amount.Quantity quantity -> quantity.unit();
            };
        }

        /** Figures of equal measures stand in one series. */
        private List<String> measure() {
            String counted = line.kind().name().equals("workforce") ? "" : unit;
            return List.of(line.kind().name(), Keys.metric(words), counted, at.length());
        }
    }
}
