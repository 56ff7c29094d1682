package org.peerage.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Amount;
import org.peerage.profile.Line;
import org.peerage.profile.Series;
import org.peerage.profile.Term;
import org.peerage.render.Labels;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;

/**
 * A measure over time as a small chart, drawn in a box 320 wide and 110 high. Nothing is converted or filled in: a stretch without a value
 * stays empty and is named.
 *
 * @param measure what is measured
 * @param unit in which, and for stretches of what length: "GBP, a year"
 * @param bars in time order
 * @param axis how far below the top zero lies
 * @param gaps stretches of which no article gives a value
 * @param earlier how many earlier points are not drawn
 * @param mark of the newest value
 * @param told what the chart shows, for those who do not see it
 */
public record FigureChart(
        String measure,
        String unit,
        List<Bar> bars,
        int axis,
        List<String> gaps,
        int earlier,
        CertaintyMark mark,
        String told) {
    /** Years that fit beside each other. */
    private static final int YEARS = 8;

    /** Other stretches, whose names are longer. */
    private static final int OTHERS = 6;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final int WIDTH = 320;
    private static final int TOP = 16;
    private static final int HEIGHT = 76;

    public FigureChart {
        bars = List.copyOf(bars);
        gaps = List.copyOf(gaps);
    }

    /**
     * A value, or the place of one that nobody gives.
     *
     * @param x its left side
     * @param y its upper side
     * @param at the time it is for
     * @param tick the same, short: of a day its month
     * @param label its value, short; empty for a gap
     * @param words its value as the articles state it
     * @param forecast whether it is a forecast
     * @param others other values for the same time, as stated
     * @param otherY how far below the top they lie
     * @param url of its evidence
     */
    public record Bar(
            int x,
            int y,
            int width,
            int height,
            String at,
            String tick,
            String label,
            String words,
            boolean forecast,
            List<String> others,
            List<Integer> otherY,
            String url) {
        public Bar {
            others = List.copyOf(others);
            otherY = List.copyOf(otherY);
        }

        public boolean isGap() {
            return label.isEmpty();
        }

        public int middle() {
            return x + width / 2;
        }

        /** Where the label stands: above the bar and other values. */
        public int labelY() {
            return otherY.stream().reduce(y, Math::min) - 4;
        }
    }

    /** The newest values of a series. */
    public static FigureChart of(Series series, LineViews views) {
        List<Slot> slots = slots(series);
        int earlier = Math.max(0, slots.size() - (series.length().equals("year") ? YEARS : OTHERS));
        List<Slot> shown = slots.subList(earlier, slots.size());
        Scale scale = Scale.of(shown);
        int step = WIDTH / shown.size();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            bars.add(bar(shown.get(i), i * step, Math.min(step - 6, 44), scale, views));
        }
        Line newest = series.points().getLast().headline();
        Labels labels = views.labels();
        String measure = ProfileWords.capital(Plain.text(measure(series, newest, labels)));
        String unit = unit(series, labels);
        return new FigureChart(
                measure,
                unit,
                bars,
                scale.y(0),
                series.gaps(),
                earlier,
                views.mark(newest.certainty(), newest),
                measure + ", " + unit + ": "
                        + bars.stream().map(bar -> told(bar, labels)).collect(Collectors.joining("; ")));
    }

    /** In the articles' words, where they have some. */
    private static String measure(Series series, Line line, Labels labels) {
        if (line.term("metric").isPresent()) {
            return series.measure();
        }
        return line.term("market")
                .map(market -> labels.say("chart.share", market.headline().text()))
                .orElseGet(() -> labels.kind(line.kind().name()));
    }

    private static String unit(Series series, Labels labels) {
        String unit = series.unit().isEmpty() ? labels.say("chart.count") : Plain.text(series.unit());
        return series.length().equals("day")
                ? labels.say("chart.day", unit)
                : labels.say("chart.each", unit, labels.word("chart", series.length()));
    }

    private static String told(Bar bar, Labels labels) {
        return bar.tick() + " " + (bar.isGap() ? labels.say("chart.none") : bar.words())
                + (bar.forecast() ? " " + labels.say("chart.forecast") : "")
                + bar.others().stream()
                        .map(other -> ", " + labels.say("chart.also", other))
                        .collect(Collectors.joining());
    }

    /** A place on the time axis, with or without a value. */
    private record Slot(String at, Optional<Series.Point> point) {}

    /** The points with the gaps between them, in time order. */
    private static List<Slot> slots(Series series) {
        return Stream.concat(
                        series.points().stream().map(p -> new Slot(p.at(), Optional.of(p))),
                        series.gaps().stream().map(g -> new Slot(g, Optional.empty())))
                .sorted(Comparator.comparing(slot -> order(slot.at())))
                .toList();
    }

    /** "Q3 2024" sorts as "2024 Q3". */
    private static String order(String at) {
        int space = at.lastIndexOf(' ');
        return space < 0 ? at : at.substring(space + 1) + " " + at.substring(0, space);
    }

    private record Scale(double least, double most) {
        static Scale of(List<Slot> slots) {
            List<Double> values = slots.stream()
                    .flatMap(s -> s.point().stream())
                    .flatMap(p -> Stream.concat(
                            Stream.of(p.amount()), p.others().stream().flatMap(l -> amount(l).stream())))
                    .map(a -> a.value().doubleValue())
                    .toList();
            double least = values.stream().mapToDouble(v -> v).min().orElse(0);
            double most = values.stream().mapToDouble(v -> v).max().orElse(1);
            return new Scale(Math.min(0, least), Math.max(most, least < 0 ? 0 : 1e-9));
        }

        int y(double value) {
            return TOP + (int) Math.round((most - value) / (most - least) * HEIGHT);
        }
    }

    private static Bar bar(Slot slot, int x, int width, Scale scale, LineViews views) {
        if (slot.point().isEmpty()) {
            return new Bar(x, scale.y(0), width, 0, slot.at(), slot.at(), "", "", false, List.of(), List.of(), "");
        }
        Series.Point point = slot.point().orElseThrow();
        int zero = scale.y(0);
        int end = scale.y(point.amount().value().doubleValue());
        return new Bar(
                x,
                Math.min(zero, end),
                width,
                Math.max(1, Math.abs(zero - end)),
                point.at(),
                tick(point.at(), views.labels()),
                brief(point.amount().value(), views.labels()),
                words(point.headline()),
                point.forecast(),
                point.others().stream().map(FigureChart::words).toList(),
                point.others().stream()
                        .flatMap(l -> amount(l).stream())
                        .map(a -> scale.y(a.value().doubleValue()))
                        .toList(),
                views.address().line(point.headline().key()));
    }

    private static String tick(String at, Labels labels) {
        return DAY.matcher(at).matches() ? labels.tick(LocalDate.parse(at)) : at;
    }

    private static Optional<Term> figure(Line line) {
        return Stream.of("value", "share", "count")
                .flatMap(r -> line.term(r).stream())
                .findFirst();
    }

    private static Optional<Amount> amount(Line line) {
        return figure(line).flatMap(t -> t.headline().amount());
    }

    private static String words(Line line) {
        return figure(line).map(t -> Plain.text(t.headline().text())).orElse("");
    }

    /** Three digits: "6.6bn", "184m", "1,240". */
    static String brief(BigDecimal value, Labels labels) {
        double size = Math.abs(value.doubleValue());
        if (size >= 1e12) {
            return labels.say("chart.tn", digits(value, 1e12, labels));
        }
        if (size >= 1e9) {
            return labels.say("chart.bn", digits(value, 1e9, labels));
        }
        if (size >= 1e6) {
            return labels.say("chart.m", digits(value, 1e6, labels));
        }
        return size >= 1e5 ? labels.say("chart.k", digits(value, 1e3, labels)) : digits(value, 1, labels);
    }

    private static String digits(BigDecimal value, double unit, Labels labels) {
        double part = value.doubleValue() / unit;
        boolean whole = Math.abs(part) >= 100 || part == Math.rint(part);
        return String.format(Locale.forLanguageTag(labels.language()), whole ? "%,.0f" : "%.1f", part);
    }
}
