package org.peerage.render;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.profile.Change;
import org.peerage.profile.Changes;
import org.peerage.profile.Contradiction;
import org.peerage.profile.Fact;
import org.peerage.profile.Line;
import org.peerage.profile.Section;
import org.peerage.profile.Sentence;
import org.peerage.profile.Step;
import org.peerage.profile.Testimony;
import org.peerage.profile.Value;

/** What changed between two profiles, to read on a terminal; numbers in brackets lead to the sentences at its end. */
public final class ChangesText {
    private final ProfileText text;
    private final Map<Section, List<String>> sections = new EnumMap<>(Section.class);
    private final List<String> contradictions = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();

    private ChangesText(boolean colours) {
        text = new ProfileText(colours);
    }

    /**
     * All changes with the sentences they rest on, ending in a line end.
     *
     * @param colours whether to colour with ANSI escapes
     */
    public static String of(Changes changes, boolean colours) {
        ChangesText made = new ChangesText(colours);
        made.write(changes);
        return made.text.written();
    }

    private void write(Changes changes) {
        text.line(0, text.styled(ProfileText.BOLD, Plain.text(changes.after().name())));
        text.line(0, ProfileWords.span(changes));
        changes.changes().forEach(this::change);
        if (changes.changes().isEmpty()) {
            text.line(0, "");
            text.line(0, "Nothing changed.");
            return;
        }
        sections.forEach((section, lines) -> list(ProfileWords.section(section), lines));
        list("Contradictions", contradictions);
        list("Facts", facts);
        List<Sentence> sentences = changes.sentences();
        text.title("Sentences", sentences.size());
        sentences.forEach(text::sentence);
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.title(title, lines.size());
            lines.forEach(l -> text.line(2, l));
        }
    }

    private void change(Change change) {
        switch (change) {
            case Change.Begun c -> add(c.section(), "+", ProfileText.CYAN, c.line(), begun(c.line()));
            case Change.Moved c -> add(c.section(), "→", ProfileText.CYAN, c.line(), moved(c));
            case Change.Revalued c -> add(c.section(), "~", ProfileText.YELLOW, c.line(), revalued(c));
            case Change.Denied c -> add(c.section(), "✕", ProfileText.RED, c.line(), denied(c));
            case Change.Dropped c -> add(c.section(), "-", ProfileText.FAINT, c.line(), "taken back");
            case Change.Contradicted c -> contradictions.add(contradiction(c.contradiction()));
            case Change.Answered c ->
                facts.add(
                        c.fact().name() + "  " + answer(c.before()) + " → " + answer(c.fact()) + references(c.fact()));
            case Change.Staled c ->
                facts.add(c.fact().name() + "  " + answer(c.fact()) + "  "
                        + text.styled(
                                ProfileText.YELLOW, ProfileWords.blank(c.fact()).orElse("")) + references(c.fact()));
        }
    }

    private void add(Section section, String mark, String style, Line line, String what) {
        String subject = Stream.of(
                        text.styled(style, mark),
                        ProfileWords.label(line, section)
                                .map(l -> text.styled(ProfileText.FAINT, l))
                                .orElse(""),
                        text.terms(line, ProfileWords.lead(line), ProfileText.BOLD),
                        what)
                .filter(w -> !w.isBlank())
                .collect(joining("  "));
        sections.computeIfAbsent(section, s -> new ArrayList<>()).add(subject);
    }

    private String begun(Line line) {
        String rest = text.terms(line, ProfileWords.rest(line), "");
        return (rest.isEmpty() ? "" : rest + "  ") + text.styled(ProfileText.CYAN, ProfileWords.standing(line)) + "  "
                + ProfileText.voices(line.testimonies());
    }

    private String moved(Change.Moved change) {
        Optional<Step> step = change.line().steps().reversed().stream()
                .filter(s -> change.line().standing().equals(Optional.of(s.stage())))
                .findFirst();
        return change.from().map(Wording::name).orElse("not asserted") + " → "
                + text.styled(ProfileText.CYAN, ProfileWords.standing(change.line()))
                + step.flatMap(ProfileWords::time).map(d -> " " + d).orElse("")
                + step.map(s -> "  " + ProfileText.voices(s.testimonies())).orElse("");
    }

    private static String revalued(Change.Revalued change) {
        return Wording.name(change.role()) + " "
                + change.before()
                        .map(Value::text)
                        .map(b -> Plain.text(b) + " → ")
                        .orElse("")
                + Plain.text(change.value().text()) + "  "
                + ProfileText.voices(change.value().testimonies());
    }

    private static String denied(Change.Denied change) {
        Testimony first = change.denials().getFirst();
        return ProfileWords.stance(first.claim().stance())
                + Wording.name(first.claim().stage()) + "  " + ProfileText.voices(change.denials());
    }

    private String contradiction(Contradiction contradiction) {
        return text.styled(ProfileText.BOLD, Plain.text(contradiction.question())) + "  "
                + contradiction.sides().stream()
                        .map(s -> Plain.text(s.value()) + " " + ProfileText.references(s.testimonies()))
                        .collect(joining(text.styled(ProfileText.RED, " ‖ ")));
    }

    private static String answer(Fact fact) {
        return fact.lines().stream()
                .findFirst()
                .map(l -> ProfileWords.answer(fact, l))
                .filter(a -> !a.isEmpty())
                .map(Plain::text)
                .orElse("unknown");
    }

    private static String references(Fact fact) {
        return "  " + ProfileText.references(fact.lines().getFirst().testimonies());
    }
}
