package org.peerage.profile;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Amount;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;

/** Makes the lines of one kind in which the company plays one role, or any company plays any. */
final class Lines {
    /** A denial answers what was said since this long before it; what is said later is a new turn, not a contradiction. */
    private static final Period ANSWERS = Period.ofDays(30);

    private static final Set<FillerType> COMPARED =
            Set.of(FillerType.COMPANY, FillerType.PERSON, FillerType.MONEY, FillerType.QUANTITY, FillerType.DATE);

    private final Naming naming;
    private final Keys keys;
    private final Kind kind;
    private final Rules.Rule rule;
    private final String as;

    /** @param as the role that the company plays; empty where the lines are about no company in particular */
    Lines(Naming naming, Keys keys, Kind kind, String as) {
        this.naming = naming;
        this.keys = keys;
        this.kind = kind;
        this.rule = Rules.standard().of(kind);
        this.as = as;
    }

    /** The role in which a claim names the company; the first where it does in several. */
    static String playedRole(Claim claim, Naming naming) {
        return Rules.standard().of(claim.kind()).either()
                ? claim.kind().roles().getFirst().name()
                : naming.playedRole(claim).orElseThrow().name();
    }

    /** @param testimonies of this kind and part, in time order */
    List<Line> of(List<Testimony> testimonies) {
        return new Gathering(naming, keys, kind, rule)
                .gather(testimonies).stream().map(this::line).toList();
    }

    /** @param group testimonies of one thing, in time order */
    private Line line(List<Testimony> group) {
        List<Step> steps = steps(group);
        return new Line(
                kind, as, terms(group), standing(steps), steps, independent(group, Stance.ASSERTS), disputed(steps));
    }

    // --- steps

    /**
     * Steps in time order. A stage asserted again joins the step that first did, unless it was denied or the thing was over in
     * between: "in talks again" is a step, a later article's look back is not.
     */
    private List<Step> steps(List<Testimony> group) {
        List<List<Testimony>> steps = new ArrayList<>();
        for (Testimony t : group) {
            earlier(steps, t).ifPresentOrElse(step -> step.add(t), () -> steps.add(new ArrayList<>(List.of(t))));
        }
        return steps.stream().map(Lines::step).toList();
    }

    private Optional<List<Testimony>> earlier(List<List<Testimony>> steps, Testimony t) {
        for (List<Testimony> step : steps.reversed()) {
            Claim first = step.getFirst().claim();
            if (first.stance() == t.claim().stance()
                    && first.stage().equals(t.claim().stage())) {
                return Optional.of(step);
            }
            boolean turns = t.asserts()
                    ? first.stance() == Stance.DENIES || Rules.standard().ends(kind, first.stage())
                    : first.stance() == Stance.ASSERTS;
            if (turns) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Step step(List<Testimony> testimonies) {
        Claim first = testimonies.getFirst().claim();
        return new Step(first.stage(), first.stance(), testimonies, Origins.independent(testimonies));
    }

    /**
     * The stage reached last, each stage dated by the first step that asserts it. Of the stages on the way only the furthest counts;
     * stages that end a thing count by their days.
     */
    private Optional<String> standing(List<Step> steps) {
        List<Step> asserted =
                steps.stream().filter(s -> s.stance() == Stance.ASSERTS).toList();
        Optional<Step> furthest = asserted.stream()
                .filter(s -> !Rules.standard().ends(kind, s.stage()))
                .max(Comparator.comparingInt((Step s) -> place(s.stage()))
                        .thenComparing(Lines::dayOf, Comparator.reverseOrder()));
        Optional<Step> ended = asserted.stream()
                .filter(s -> Rules.standard().ends(kind, s.stage()))
                .max(Comparator.comparing(Lines::endOf).thenComparingInt(s -> place(s.stage())));
        if (furthest.isEmpty() || ended.isEmpty()) {
            return furthest.or(() -> ended).map(Step::stage);
        }
        boolean over = !endOf(ended.get()).isBefore(dayOf(furthest.get()));
        return Optional.of((over ? ended : furthest).get().stage());
    }

    private int place(String stage) {
        return kind.stages().indexOf(stage);
    }

    private static LocalDate dayOf(Step step) {
        return step.day().orElse(LocalDate.MIN);
    }

    /** Where nobody knows when it ended, it is over. */
    private static LocalDate endOf(Step step) {
        return step.day().orElse(LocalDate.MAX);
    }

    /** Whether a denial answers an assertion of the same stage or of one beyond it. */
    private boolean disputed(List<Step> steps) {
        return steps.stream()
                .filter(s -> s.stance() == Stance.DENIES)
                .anyMatch(denial -> steps.stream()
                        .filter(s -> s.stance() == Stance.ASSERTS && place(s.stage()) >= place(denial.stage()))
                        .filter(s -> !Rules.standard().ends(kind, s.stage())
                                || s.stage().equals(denial.stage()))
                        .anyMatch(s -> answers(denial, s)));
    }

    private static boolean answers(Step denial, Step assertion) {
        return denial.lastDay().isEmpty()
                || assertion.day().isEmpty()
                || !denial.lastDay()
                        .get()
                        .plus(ANSWERS)
                        .isBefore(assertion.day().get());
    }

    // --- terms

    private List<Term> terms(List<Testimony> group) {
        return kind.roles().stream()
                .map(role -> term(role, group))
                .flatMap(Optional::stream)
                .toList();
    }

    private record Said(Filler filler, Testimony testimony) {}

    private Optional<Term> term(Role role, List<Testimony> group) {
        List<Said> said = group.stream()
                .flatMap(t -> fillers(role, t).map(f -> new Said(f, t)))
                .sorted(Comparator.comparing((Said s) -> s.filler.name().length(), Comparator.reverseOrder())
                        .thenComparing(Said::testimony, Testimony.IN_TIME)
                        .thenComparing(s -> s.filler.toString()))
                .toList();
        List<List<Said>> values = new ArrayList<>();
        for (Said s : said) {
            values.stream()
                    .filter(v -> isSame(role, v.getFirst(), s))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Said> begun = new ArrayList<>();
                        values.add(begun);
                        return begun;
                    })
                    .add(s);
        }
        List<Value> ranked = values.stream()
                .map(v -> value(role, v))
                .sorted(Comparator.comparing((Value v) -> !v.named())
                        .thenComparing(v -> new Headline.Candidate(v.testimonies(), v.text()), Headline.ORDER))
                .toList();
        return ranked.isEmpty() ? Optional.empty() : Optional.of(new Term(role.name(), ranked, differ(role, ranked)));
    }

    private Stream<Filler> fillers(Role role, Testimony t) {
        if (rule.either() && !role.name().equals(as)) {
            return t.claim().fillers(FillerType.COMPANY).filter(f -> !naming.is(f.name()));
        }
        boolean own = Naming.takesCompany(role)
                && !rule.own()
                && (role.name().equals(as) || !role.name().equals("result"));
        return own && rule.either()
                ? Stream.empty()
                : naming.fillers(t.claim(), role.name()).stream().filter(f -> !own || !naming.is(f.name()));
    }

    private boolean isSame(Role role, Said a, Said b) {
        if (rule.own()) {
            return a.filler.name().equals(b.filler.name());
        }
        if (Keys.isNamed(role)) {
            return keys.key(role, a.filler, a.testimony).equals(keys.key(role, b.filler, b.testimony));
        }
        if (role.name().equals("title")) {
            return rule.same().contains("office") && Words.key(a.filler.name()).equals(Words.key(b.filler.name()));
        }
        return Keys.near(keys.said(role, a.filler), keys.said(role, b.filler), 1);
    }

    private static Value value(Role role, List<Said> said) {
        Map<String, Long> uses = telling(said).stream()
                .collect(Collectors.groupingBy(s -> s.filler.name(), LinkedHashMap::new, Collectors.counting()));
        String text = uses.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparingInt(e -> e.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        List<Testimony> testimonies = said.stream()
                .map(Said::testimony)
                .distinct()
                .sorted(Testimony.IN_TIME)
                .toList();
        return new Value(
                text,
                telling(said).stream().flatMap(s -> s.filler.amount().stream()).findFirst(),
                !Keys.isNamed(role) || Names.isName(text),
                testimonies,
                Origins.independent(testimonies));
    }

    /** Those that name a currency, where any does. */
    private static List<Said> telling(List<Said> said) {
        List<Said> money = said.stream()
                .filter(s ->
                        s.filler.amount().filter(Amount.Money.class::isInstance).isPresent())
                .toList();
        return money.isEmpty() ? said : money;
    }

    /** Whether several values of a role that takes one contradict each other; free words and descriptions do not. */
    private boolean differ(Role role, List<Value> values) {
        List<Value> asserted = values.stream()
                .filter(v -> v.named() && v.testimonies().stream().anyMatch(Testimony::asserts))
                .toList();
        boolean one = !role.many() && COMPARED.containsAll(role.types()) && asserted.size() > 1;
        boolean answer =
                rule.question().map(q -> q.answer().equals(role.name())).orElse(false);
        boolean money = role.types().contains(FillerType.MONEY) || role.name().equals("vehicle");
        Optional<Period> within = rule.question().filter(q -> answer).flatMap(Rules.Question::within);
        return one && (answer || money) && anyOpposed(asserted, within);
    }

    private static boolean anyOpposed(List<Value> values, Optional<Period> within) {
        return values.stream()
                .anyMatch(a -> values.stream()
                        .anyMatch(b -> Keys.isOpposed(a, b)
                                && within.map(w -> isNear(a, b, w)).orElse(true)));
    }

    private static boolean isNear(Value a, Value b, Period within) {
        return a.testimonies().stream()
                .anyMatch(ta -> b.testimonies().stream().anyMatch(tb -> Gathering.within(ta.day(), tb.day(), within)));
    }

    private static int independent(List<Testimony> group, Stance stance) {
        return Origins.independent(
                group.stream().filter(t -> t.claim().stance() == stance).toList());
    }
}
