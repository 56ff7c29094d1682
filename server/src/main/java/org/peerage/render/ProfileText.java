package org.peerage.render;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.claim.Stance;
import org.peerage.profile.Contradiction;
import org.peerage.profile.Fact;
import org.peerage.profile.Headline;
import org.peerage.profile.Line;
import org.peerage.profile.Profile;
import org.peerage.profile.Section;
import org.peerage.profile.Sentence;
import org.peerage.profile.Step;
import org.peerage.profile.Term;
import org.peerage.profile.Testimony;
import org.peerage.profile.Value;

/** A profile to read on a terminal; numbers in brackets lead to the sentences at its end. */
public final class ProfileText {
    private static final int WIDTH = 100;
    static final String BOLD = "1";
    static final String FAINT = "2";
    static final String RED = "31";
    static final String YELLOW = "33";
    static final String CYAN = "36";

    private final boolean colours;
    private final StringBuilder out = new StringBuilder();

    /** Writes parts of a profile for others, too. */
    ProfileText(boolean colours) {
        this.colours = colours;
    }

    /**
     * The whole profile, ending in a line end.
     *
     * @param colours whether to colour with ANSI escapes
     */
    public static String of(Profile profile, boolean colours) {
        var text = new ProfileText(colours);
        text.profile(profile);
        return text.written();
    }

    String written() {
        return out.toString();
    }

    private void profile(Profile profile) {
        line(0, styled(BOLD, Plain.text(profile.name())));
        wrapped(0, joined("also ", profile.alsoNamed().stream()));
        wrapped(0, Optional.of(ProfileWords.day(profile) + " · " + String.join(" · ", ProfileWords.coverage(profile))));
        if (profile.isEmpty()) {
            line(0, "");
            line(0, "No article read claims anything about a company of this name.");
            wrapped(0, joined("Names like it: ", profile.alike().stream().limit(20)));
            return;
        }
        line(0, "");
        profile.facts().forEach(this::fact);
        section(profile, Section.DEALS);
        contradictions(profile.contradictions());
        Stream.of(Section.values()).filter(s -> s != Section.DEALS).forEach(s -> section(profile, s));
        line(0, "");
        wrapped(
                0,
                Optional.of("No article read says anything of: " + ProfileWords.silent(profile) + ".")
                        .filter(w -> !ProfileWords.silent(profile).isEmpty()));
        wrapped(
                0,
                joined(
                        "Other companies with names like it: ",
                        profile.alike().stream().limit(20)));
        title("Sentences", profile.sentences().size());
        profile.sentences().forEach(this::sentence);
        line(0, "");
        wrapped(0, Optional.of(Headline.RULE));
    }

    // --- parts

    private void fact(Fact fact) {
        String label = styled(FAINT, String.format("%-17s", fact.name()));
        Optional<String> blank = ProfileWords.blank(fact).map(b -> styled(YELLOW, b));
        if (fact.lines().isEmpty()
                || ProfileWords.answer(fact, fact.lines().getFirst()).isEmpty()) {
            line(
                    2,
                    label + " " + blank.orElse("")
                            + fact.lines().stream()
                                    .map(l -> references(l.testimonies()))
                                    .limit(1)
                                    .collect(joining()));
            return;
        }
        String answers = fact.lines().stream()
                .map(l -> Plain.text(ProfileWords.answer(fact, l))
                        + ProfileWords.stage(l).map(s -> " (" + s + ")").orElse("") + " " + references(l.testimonies()))
                .collect(joining(styled(RED, " ‖ ")));
        line(2, label + " " + answers + blank.map(b -> "  " + b).orElse(""));
    }

    private void section(Profile profile, Section section) {
        List<Line> lines = profile.lines(section);
        if (lines.isEmpty()) {
            return;
        }
        title(ProfileWords.section(section), lines.size());
        lines.forEach(l -> line(l, section));
    }

    void line(Line line, Section section) {
        String lead = Stream.concat(
                        ProfileWords.label(line, section).map(l -> styled(FAINT, l)).stream(),
                        Stream.of(terms(line, ProfileWords.lead(line), BOLD), terms(line, ProfileWords.rest(line), "")))
                .filter(w -> !w.isBlank())
                .collect(joining("  "));
        boolean brief = line.steps().size() == 1 && line.steps().getFirst().stance() == Stance.ASSERTS;
        if (brief) {
            Step step = line.steps().getFirst();
            line(
                    2,
                    lead + "  " + styled(CYAN, Wording.name(step.stage()))
                            + ProfileWords.times(step).map(d -> " " + d).orElse("") + "  " + voices(step)
                            + sources(line));
            return;
        }
        line(
                2,
                lead + "  " + styled(ProfileWords.isOpenlyDisputed(line) ? RED : CYAN, ProfileWords.standing(line))
                        + sources(line));
        line.steps().forEach(s -> step(s));
    }

    private void step(Step step) {
        String mark = switch (step.stance()) {
            case ASSERTS -> styled(CYAN, "●");
            case DENIES -> styled(RED, "✕");
            case DECLINES -> styled(YELLOW, "○");
        };
        String day = ProfileWords.time(step).orElse("no date");
        line(
                4,
                mark + " " + String.format("%-12s", day) + " " + ProfileWords.stance(step.stance())
                        + Wording.name(step.stage()) + "  " + voices(step));
    }

    private void contradictions(List<Contradiction> contradictions) {
        if (contradictions.isEmpty()) {
            return;
        }
        title("Contradictions", contradictions.size());
        for (Contradiction c : contradictions) {
            line(
                    2,
                    styled(BOLD, Plain.text(c.question())) + "  "
                            + styled(FAINT, "first by " + ProfileWords.decided(c)));
            for (Contradiction.Side side : c.sides()) {
                line(
                        4,
                        styled(RED, "‖") + " " + Plain.text(side.value()) + "  " + voices(side.testimonies()) + "  "
                                + styled(FAINT, c.certainty(side).mark() + " " + ProfileWords.sources(side.sources())));
            }
        }
    }

    void sentence(Sentence sentence) {
        String number = "[" + sentence.number() + "]";
        List<String> lines = Plain.wrap(Plain.text(sentence.text()), WIDTH - 7);
        for (int i = 0; i < lines.size(); i++) {
            line(0, String.format("%6s ", i == 0 ? number : "") + lines.get(i));
        }
        String source = Stream.of(
                        sentence.article().publisher(),
                        Optional.of(
                                sentence.article().published().map(Wording::day).orElse("no date")),
                        Optional.of(sentence.article().document()),
                        Optional.of("story " + sentence.story()))
                .flatMap(Optional::stream)
                .map(Plain::text)
                .collect(joining(" · "));
        line(7, styled(FAINT, source));
        sentence.testimonies().forEach(this::testimony);
    }

    private void testimony(Testimony t) {
        String said = Stream.of(
                        Optional.of(Wording.name(t.claim().kind().name())),
                        Optional.of(ProfileWords.stance(t.claim().stance())
                                + Wording.name(t.claim().stage())),
                        t.speaker().map(s -> "says " + s),
                        t.medium().map(m -> "through " + m),
                        t.happened().map(ProfileWords::happened),
                        Optional.of(Wording.confidence(t.claim().confidence())))
                .flatMap(Optional::stream)
                .map(Plain::text)
                .collect(joining(" · "));
        line(7, styled(FAINT, said));
    }

    // --- words

    String terms(Line line, List<Term> terms, String style) {
        return terms.stream()
                .map(t -> ProfileWords.termLabel(line, t)
                                .map(l -> styled(FAINT, l) + " ")
                                .orElse("")
                        + styled(style, values(t)))
                .collect(joining(" · "));
    }

    private String values(Term term) {
        return term.values().stream()
                .map(Value::text)
                .map(Plain::text)
                .collect(joining(term.differ() ? styled(RED, " ‖ ") : ", "));
    }

    private String voices(Step step) {
        return voices(step.testimonies());
    }

    static String voices(List<Testimony> testimonies) {
        return ProfileWords.voices(testimonies).entrySet().stream()
                .map(e -> Plain.text(e.getKey()) + " "
                        + e.getValue().stream().map(n -> "[" + n + "]").collect(joining()))
                .collect(joining("; "));
    }

    static String references(List<Testimony> testimonies) {
        return testimonies.stream()
                .map(Testimony::sentence)
                .distinct()
                .sorted()
                .map(n -> "[" + n + "]")
                .collect(joining());
    }

    private String sources(Line line) {
        String many = line.sources() > 1 ? " " + ProfileWords.sources(line.sources()) : "";
        return "  " + styled(FAINT, line.certainty().mark() + many);
    }

    private static Optional<String> joined(String before, Stream<String> names) {
        return Optional.of(names.map(Plain::text).collect(joining(", ")))
                .filter(w -> !w.isEmpty())
                .map(w -> before + w);
    }

    // --- lines

    void title(String words, int count) {
        line(0, "");
        line(0, styled(BOLD, words) + " " + styled(FAINT, String.valueOf(count)));
    }

    void wrapped(int indent, Optional<String> words) {
        words.ifPresent(w -> Plain.wrap(w, WIDTH - indent).forEach(l -> line(indent, l)));
    }

    void line(int indent, String words) {
        out.append(" ".repeat(words.isEmpty() ? 0 : indent))
                .append(words.stripTrailing())
                .append('\n');
    }

    String styled(String style, String words) {
        return colours && !words.isEmpty() && !style.isEmpty() ? "\u001b[" + style + "m" + words + "\u001b[0m" : words;
    }
}
