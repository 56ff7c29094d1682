package org.peerage.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How the lines of a section follow each other: figures by metric and period, sites by place, people by name, the rest newest first. */
final class LineOrder {
    private static final Comparator<Ranked> NEWEST_FIRST = Comparator.comparing(Ranked::last, Comparator.reverseOrder())
            .thenComparing(r -> r.line.sources(), Comparator.reverseOrder());

    private static final Comparator<Ranked> LAST = Comparator.comparing(
                    (Ranked r) -> r.line.kind().name())
            .thenComparing(r -> r.line.as())
            .thenComparing(r -> r.line.testimonies().getFirst(), Testimony.IN_TIME);

    private static final Comparator<Optional<Period>> LATEST_FIRST = Comparator.comparing(
                    (Optional<Period> p) -> p.isEmpty())
            .thenComparing((a, b) -> a.isEmpty() || b.isEmpty() ? 0 : a.get().compareTo(b.get()));

    private LineOrder() {}

    /** A line with what it is sorted by, found once. */
    private record Ranked(Line line, LocalDate last, String words, Optional<Period> period) {}

    static List<Line> sorted(Section section, Collection<Line> lines) {
        Comparator<Ranked> order = switch (section) {
            case FIGURES ->
                Comparator.comparing((Ranked r) -> r.line.kind().name())
                        .thenComparing(Ranked::words)
                        .thenComparing(Ranked::period, LATEST_FIRST)
                        .thenComparing(NEWEST_FIRST);
            case SITES, MARKETS, PEOPLE -> Comparator.comparing(Ranked::words).thenComparing(NEWEST_FIRST);
            default -> NEWEST_FIRST;
        };
        return lines.stream()
                .map(l -> ranked(section, l))
                .sorted(order.thenComparing(LAST))
                .map(Ranked::line)
                .toList();
    }

    private static Ranked ranked(Section section, Line line) {
        String words = switch (section) {
            case FIGURES -> words(line, "metric").map(Keys::metric).orElse("");
            case SITES, MARKETS -> words(line, "place").orElse("");
            case PEOPLE -> words(line, "person").orElse("");
            default -> "";
        };
        LocalDate last = line.steps().getLast().lastDay().orElse(LocalDate.MIN);
        return new Ranked(line, last, words, section == Section.FIGURES ? period(line) : Optional.empty());
    }

    private static Optional<String> words(Line line, String role) {
        return line.term(role).map(t -> t.headline().text());
    }

    private static Optional<Period> period(Line line) {
        return line.term("period")
                .map(Term::headline)
                .flatMap(v -> Period.of(v.text(), v.testimonies().getFirst().published()));
    }
}
