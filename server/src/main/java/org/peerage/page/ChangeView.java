package org.peerage.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.profile.Certainty;
import org.peerage.profile.Change;
import org.peerage.profile.Contradiction;
import org.peerage.profile.Fact;
import org.peerage.profile.Line;
import org.peerage.profile.Section;
import org.peerage.profile.Testimony;
import org.peerage.profile.Value;
import org.peerage.render.Labels;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;

/**
 * Something that the profile says otherwise than before.
 *
 * @param day when the article that changed it appeared; empty where that is not known
 * @param how "new", "moved", "value", "denied", "disputed", "stale" or "taken back"
 * @param against whether it speaks against what was known
 * @param what it is about
 * @param now what is said of it now
 * @param mark none where nothing is left to show
 */
public record ChangeView(
        Optional<LocalDate> day, String how, boolean against, String what, String now, Optional<CertaintyMark> mark) {

    /** Puts a change into words. */
    public static ChangeView of(Change change, LineViews views) {
        Labels labels = views.labels();
        return switch (change) {
            case Change.Begun c ->
                of(c.line(), c.section(), "new", false, ProfileWords.standing(c.line(), labels), views);
            case Change.Moved c ->
                of(
                        c.line(),
                        c.section(),
                        "moved",
                        false,
                        c.from().map(labels::stage).orElseGet(() -> labels.say("line.not_asserted")) + " → "
                                + ProfileWords.standing(c.line(), labels),
                        views);
            case Change.Revalued c ->
                of(
                        c.line(),
                        c.section(),
                        "value",
                        false,
                        labels.role(c.role()) + " "
                                + c.before()
                                        .map(Value::text)
                                        .map(v -> Plain.text(v) + " → ")
                                        .orElse("")
                                + Plain.text(c.value().text()),
                        views);
            case Change.Denied c ->
                of(
                        c.line(),
                        c.section(),
                        "denied",
                        true,
                        labels.stage(c.denials().getFirst().claim().stage()) + ", " + labels.say("line.by") + " "
                                + Plain.text(ProfileWords.voice(c.denials().getFirst(), labels)),
                        views);
            case Change.Contradicted c -> contradicted(c.contradiction(), views);
            case Change.Answered c ->
                fact(c.fact(), "value", answer(c.before(), labels) + " → " + answer(c.fact(), labels), views);
            case Change.Staled c ->
                fact(c.fact(), "stale", ProfileWords.blank(c.fact(), labels).orElse(""), views);
            case Change.Dropped c ->
                new ChangeView(
                        Optional.empty(),
                        "taken back",
                        true,
                        what(c.line(), c.section(), labels),
                        "",
                        Optional.empty());
        };
    }

    private static ChangeView of(Line line, Section section, String how, boolean against, String now, LineViews views) {
        return new ChangeView(
                newest(line.testimonies()),
                how,
                against,
                what(line, section, views.labels()),
                now,
                Optional.of(views.mark(line.certainty(), line)));
    }

    private static ChangeView contradicted(Contradiction contradiction, LineViews views) {
        Labels labels = views.labels();
        Contradiction.Side first = contradiction.sides().getFirst();
        Certainty certainty = contradiction.certainty(first);
        return new ChangeView(
                newest(contradiction.sides().stream()
                        .flatMap(s -> s.testimonies().stream())
                        .toList()),
                "disputed",
                true,
                Plain.text(ProfileWords.question(contradiction, labels)),
                Plain.text(contradiction.sides().stream()
                        .map(side -> ProfileWords.side(contradiction, side, labels))
                        .collect(Collectors.joining(" " + labels.say("line.against") + " "))),
                Optional.of(CertaintyMark.of(
                        certainty,
                        views.address().line(WitnessView.key(first.testimonies().getFirst())),
                        labels)));
    }

    private static ChangeView fact(Fact fact, String how, String now, LineViews views) {
        Optional<Line> line = fact.lines().stream().findFirst();
        return new ChangeView(
                line.flatMap(l -> newest(l.testimonies())),
                how,
                false,
                ProfileWords.capital(views.labels().word("fact", fact.name())),
                now,
                line.map(l -> views.mark(l.certainty(), l)));
    }

    private static String answer(Fact fact, Labels labels) {
        return fact.lines().stream()
                .findFirst()
                .map(line -> Plain.text(ProfileWords.answer(fact, line)))
                .filter(words -> !words.isEmpty())
                .or(() -> ProfileWords.blank(fact, labels))
                .orElseGet(() -> labels.say("line.unknown"));
    }

    /** "Acquisition, as buyer: Nimbria Looms, 132 million euros". */
    private static String what(Line line, Section section, Labels labels) {
        return Stream.of(
                        ProfileWords.label(line, section, labels)
                                .or(() -> Optional.of(ProfileWords.capital(labels.section(section)))),
                        Optional.of(Plain.text(Stream.concat(Stream.of(subject(line)), plain(line))
                                .collect(Collectors.joining(", ")))))
                .flatMap(Optional::stream)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(": "));
    }

    /** What completes it and needs no name of a role: a price, a post. */
    private static Stream<String> plain(Line line) {
        return ProfileWords.rest(line).stream()
                .filter(term -> ProfileWords.termLabel(line, term).isEmpty())
                .map(term -> term.headline().text());
    }

    /** What a line is about, in the words of its documents. */
    static String subject(Line line) {
        return ProfileWords.lead(line).stream()
                .flatMap(term -> term.values().stream().limit(2))
                .map(Value::text)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Optional<LocalDate> newest(List<Testimony> testimonies) {
        return testimonies.stream().flatMap(t -> t.published().stream()).max(LocalDate::compareTo);
    }
}
