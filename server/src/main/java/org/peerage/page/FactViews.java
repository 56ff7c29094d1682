package org.peerage.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.profile.Blank;
import org.peerage.profile.Fact;
import org.peerage.profile.Line;
import org.peerage.profile.Value;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;

/** Puts headline facts into words. */
public final class FactViews {
    /** Values of an answer that are shown. */
    private static final int VALUES = 3;

    private final LineViews views;

    public FactViews(LineViews views) {
        this.views = views;
    }

    /** A fact with what stands beside it. */
    public FactView of(Fact fact) {
        Optional<Line> first = fact.lines().stream().findFirst();
        List<Named> answer = fact.blank().filter(b -> b != Blank.STALE).isPresent() ? List.of() : answer(fact, first);
        return new FactView(
                ProfileWords.capital(views.labels().word("fact", fact.name())),
                answer,
                fact.lines().stream().skip(1).map(line -> beside(fact, line)).toList(),
                ProfileWords.blank(fact, views.labels()),
                answer.isEmpty() ? Optional.empty() : first.flatMap(line -> also(fact, line)),
                first.map(line -> views.mark(line.certainty(), line)));
    }

    private List<Named> answer(Fact fact, Optional<Line> line) {
        return line.stream()
                .flatMap(l -> fact.shown().stream().flatMap(role -> l.term(role).stream()))
                .flatMap(term -> term.values().stream().limit(term.differ() ? 1 : VALUES))
                .map(Value::text)
                .map(views::named)
                .toList();
    }

    private FactView.Beside beside(Fact fact, Line line) {
        return new FactView.Beside(
                Plain.text(ProfileWords.answer(fact, line)), views.address().line(line.key()));
    }

    /** The stage, where it is not simply so now, and when an article said so last, where the blank does not say it. */
    private Optional<String> also(Fact fact, Line line) {
        Optional<String> said = line.testimonies().stream()
                .filter(t -> fact.since().isEmpty())
                .flatMap(t -> t.published().stream())
                .max(LocalDate::compareTo)
                .map(day -> views.labels().say("fact.said", views.labels().day(day)));
        String words = Stream.of(ProfileWords.stage(line, views.labels()), said)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Optional.of(words).filter(w -> !w.isEmpty());
    }
}
