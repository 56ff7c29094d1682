package org.peerage.profile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the lines of a section follow each other: figures by metric and period, sites by place, people by name, the rest newest first. */
final class LineOrder implements Comparator<Line> {
    private static final Comparator<Line> NEWEST_FIRST = Comparator.comparing(
                    (Line l) -> l.steps().getLast().lastDay().orElse(LocalDate.MIN), Comparator.reverseOrder())
            .thenComparing(Line::sources, Comparator.reverseOrder());

    private static final Comparator<Line> LAST = Comparator.comparing(
                    (Line l) -> l.kind().name())
            .thenComparing(Line::as)
            .thenComparing(l -> l.testimonies().getFirst(), Testimony.IN_TIME);

    private final Comparator<Line> order;

    LineOrder(Section section) {
        Comparator<Line> own = switch (section) {
            case FIGURES ->
                Comparator.comparing((Line l) -> l.kind().name())
                        .thenComparing(l -> words(l, "metric").map(Keys::metric).orElse(""))
                        .thenComparing(LineOrder::period, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(NEWEST_FIRST);
            case SITES, MARKETS ->
                Comparator.comparing((Line l) -> words(l, "place").orElse("")).thenComparing(NEWEST_FIRST);
            case PEOPLE ->
                Comparator.comparing((Line l) -> words(l, "person").orElse("")).thenComparing(NEWEST_FIRST);
            default -> NEWEST_FIRST;
        };
        order = own.thenComparing(LAST);
    }

    @Override
    public int compare(Line a, Line b) {
        return order.compare(a, b);
    }

    private static Optional<String> words(Line line, String role) {
        return line.term(role).map(t -> t.headline().text());
    }

    private static @Nullable Period period(Line line) {
        return line.term("period")
                .map(Term::headline)
                .flatMap(v -> Period.of(v.text(), v.testimonies().getFirst().published()))
                .orElse(null);
    }
}
