package org.peerage.render;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peerage.claim.Stance;
import org.peerage.claim.When;
import org.peerage.profile.Changes;
import org.peerage.profile.Contradiction;
import org.peerage.profile.Fact;
import org.peerage.profile.Line;
import org.peerage.profile.Profile;
import org.peerage.profile.Section;
import org.peerage.profile.Step;
import org.peerage.profile.Term;
import org.peerage.profile.Testimony;
import org.peerage.profile.Value;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Role;

/** Peerage's own words for a profile, the same on a terminal and on a page. */
public final class ProfileWords {
    /** Roles whose values say by themselves what they are. */
    private static final Set<String> PLAIN =
            Set.of("title", "period", "value", "round", "site", "price", "amount", "share");

    private static final Set<Section> MIXED =
            Set.of(Section.ORIGINS, Section.OWNERS, Section.HOLDINGS, Section.DEALS, Section.PROCEEDINGS);

    /** Stages that need no word beside a fact: it is so now. */
    private static final Set<String> NOW = Set.of("holds", "current", "reported", "completed", "done", "employs");

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private ProfileWords() {}

    public static String section(Section section) {
        return capital(section.word());
    }

    /** What kind of line it is, where its section holds several: "Acquisition, as target". */
    public static Optional<String> label(Line line, Section section) {
        return label(line, section, Labels.ENGLISH);
    }

    /** The same in another language. */
    public static Optional<String> label(Line line, Section section, Labels labels) {
        if (!MIXED.contains(section)) {
            return Optional.empty();
        }
        if (line.as().isEmpty()) {
            return Optional.of(capital(labels.kind(line.kind().name())));
        }
        boolean others = line.kind().roles().stream()
                .anyMatch(r -> r.core()
                        && r.types().contains(FillerType.COMPANY)
                        && !r.name().equals(line.as()));
        boolean core = line.kind().role(line.as()).map(Role::core).orElse(false);
        boolean as = (section == Section.DEALS || section == Section.PROCEEDINGS) && (others || !core);
        return Optional.of(capital(labels.kind(line.kind().name()))
                + (as ? ", " + labels.say("as") + " " + labels.role(line.as()) : ""));
    }

    /** The terms that say what the line is about. */
    public static List<Term> lead(Line line) {
        List<Term> core = line.terms().stream()
                .filter(t -> line.kind().role(t.role()).map(Role::core).orElse(false))
                .toList();
        return core.isEmpty() ? line.terms().stream().limit(1).toList() : core;
    }

    /** The terms that complete it. */
    public static List<Term> rest(Line line) {
        List<Term> lead = lead(line);
        return line.terms().stream().filter(t -> !lead.contains(t)).toList();
    }

    /** The name of a term's role where its values need it: "seller"; "with" for others in the company's own role. */
    public static Optional<String> termLabel(Line line, Term term) {
        return termLabel(line, term, Labels.ENGLISH);
    }

    /** The same in another language. */
    public static Optional<String> termLabel(Line line, Term term, Labels labels) {
        List<Term> lead = lead(line);
        if (lead.contains(term)) {
            if (line.as().isEmpty()) {
                return lead.size() > 1 ? Optional.of(labels.role(term.role())) : Optional.empty();
            }
            return lead.size() > 1 && term.role().equals(line.as())
                    ? Optional.of(labels.say("with"))
                    : Optional.empty();
        }
        return PLAIN.contains(term.role()) ? Optional.empty() : Optional.of(labels.role(term.role()));
    }

    /** Where the line stands: "agreed", "in talks, disputed", "only denied". */
    public static String standing(Line line) {
        return standing(line, Labels.ENGLISH);
    }

    /** The same in another language. */
    public static String standing(Line line, Labels labels) {
        String stage = line.standing()
                .map(labels::stage)
                .orElseGet(() -> labels.say(line.has(Stance.DENIES) ? "only_denied" : "no_comment"));
        return isOpenlyDisputed(line) ? stage + ", " + labels.say("disputed") : stage;
    }

    /** Whether what is denied has not been overtaken since: talks denied in January are settled by a contract in March. */
    public static boolean isOpenlyDisputed(Line line) {
        List<String> stages = line.kind().stages();
        int denied = -1;
        boolean open = false;
        for (Step step : line.steps()) {
            int place = stages.indexOf(step.stage());
            if (step.stance() == Stance.DENIES) {
                denied = place;
                open = line.disputed();
            } else if (step.stance() == Stance.ASSERTS && place > denied) {
                open = false;
            }
        }
        return open;
    }

    /** "1 source" or "3 independent sources". */
    public static String sources(int sources) {
        return sources == 1 ? "1 source" : sources + " independent sources";
    }

    /** When a step was, no finer than is known: "14 Jan 2026", "Jan 2026", "2026"; empty where no day is known. */
    public static Optional<String> time(Step step) {
        Optional<When.Interval> happened =
                step.testimonies().getFirst().happened().flatMap(When::interval);
        return step.day()
                .map(day -> happened.filter(i -> i.from().equals(day))
                        .map(ProfileWords::days)
                        .orElse(Wording.day(day)));
    }

    /** The time of a step up to the last day it is said of: "2024 to 3 Mar 2026". */
    public static Optional<String> times(Step step) {
        Optional<LocalDate> end = step.testimonies()
                .getFirst()
                .happened()
                .flatMap(When::interval)
                .map(When.Interval::to)
                .or(step::day);
        return time(step)
                .map(first -> first
                        + step.lastDay()
                                .filter(last -> last.isAfter(end.orElse(last)))
                                .map(last -> (first.contains(" to ") ? ", last " : " to ") + Wording.day(last))
                                .orElse(""));
    }

    private static String days(When.Interval i) {
        boolean wholeMonths = i.from().getDayOfMonth() == 1 && i.to().getDayOfMonth() == i.to().lengthOfMonth();
        boolean oneYear = i.from().getYear() == i.to().getYear();
        if (wholeMonths && oneYear && i.from().getDayOfYear() == 1 && i.to().getDayOfYear() == i.to().lengthOfYear()) {
            return String.valueOf(i.from().getYear());
        }
        if (wholeMonths && oneYear && i.from().getMonth() == i.to().getMonth()) {
            return MONTH.format(i.from());
        }
        return Wording.days(i);
    }

    /** Who says it, with the numbers of the sentences, in time order: speakers, else the outlet, else the document. */
    public static Map<String, List<Integer>> voices(List<Testimony> testimonies) {
        Map<String, List<Integer>> voices = new LinkedHashMap<>();
        for (Testimony t : testimonies) {
            List<Integer> numbers = voices.computeIfAbsent(voice(t), v -> new ArrayList<>());
            if (!numbers.contains(t.sentence())) {
                numbers.add(t.sentence());
            }
        }
        return voices;
    }

    public static String voice(Testimony t) {
        Optional<String> medium = t.medium().filter(m -> !Optional.of(m).equals(t.speaker()));
        return t.speaker()
                .map(s -> s + medium.map(m -> ", through " + m).orElse(""))
                .or(() -> medium)
                .orElseGet(() -> outlet(t));
    }

    public static String outlet(Testimony t) {
        return t.article().publisher().orElse(t.article().document());
    }

    /** The stance before the stage it is about; nothing for an assertion. */
    public static String stance(Stance stance) {
        return switch (stance) {
            case ASSERTS -> "";
            case DENIES -> "denied: ";
            case DECLINES -> "no comment on: ";
        };
    }

    public static String happened(When when) {
        return "“" + when.text() + "”"
                + when.interval().map(i -> " (" + Wording.days(i) + ")").orElse("");
    }

    /** The words of a fact's line: the values of the roles that answer it. */
    public static String answer(Fact fact, Line line) {
        return fact.shown().stream()
                .flatMap(r -> line.term(r).stream())
                .map(t -> t.values().stream()
                        .limit(t.differ() ? 1 : 3)
                        .map(Value::text)
                        .collect(joining(", ")))
                .collect(joining(", "));
    }

    /** The stage of a fact's line where it is not simply so now: "leaving". */
    public static Optional<String> stage(Line line) {
        return line.standing().filter(s -> !NOW.contains(s)).map(Wording::name);
    }

    /** The blank of a fact in words: "unknown", "stale since 1 Mar 2021", "not looked for: no register is read". */
    public static Optional<String> blank(Fact fact) {
        return fact.blank()
                .map(b -> b.word()
                        + fact.since().map(d -> " since " + Wording.day(d)).orElse("")
                        + fact.reason().map(r -> ": " + r).orElse(""));
    }

    /** What the profile was folded from. */
    public static List<String> coverage(Profile profile) {
        Profile.Coverage c = profile.coverage();
        List<String> said = new ArrayList<>();
        said.add("%s in %s (%s), of %s read"
                .formatted(
                        count(c.claims(), "claim"),
                        count(c.about(), "article"),
                        count(c.stories(), "story"),
                        c.articles()));
        if (c.later() > 0) {
            said.add(count(c.later(), "article") + " published later left out");
        }
        if (!c.undated().isEmpty()) {
            said.add(count(c.undated().size(), "article")
                    + (c.undated().size() == 1 ? " has no date" : " have no date")
                    + (profile.asOf().isPresent() ? ", and may be of a later day" : ""));
        }
        return said;
    }

    /** "As of 24 Nov 2026" or "As the newest article has it, 24 Nov 2026". */
    public static String day(Profile profile) {
        Optional<LocalDate> day = profile.day();
        return profile.asOf()
                .map(d -> "As of " + Wording.day(d))
                .orElse(day.map(d -> "Up to the newest article, " + Wording.day(d))
                        .orElse("No article has a date"));
    }

    /** "Changes since 11 Jan 2026 up to 1 Jun 2026". */
    public static String span(Changes changes) {
        return "Changes"
                + changes.before().day().map(d -> " since " + Wording.day(d)).orElse("")
                + changes.after().day().map(d -> " up to " + Wording.day(d)).orElse("");
    }

    /** The sections of which no article read says anything. */
    public static String silent(Profile profile) {
        return Stream.of(Section.values())
                .filter(s -> profile.lines(s).isEmpty())
                .map(Section::word)
                .collect(joining(", "));
    }

    /** Why the first side of a contradiction stands first: "stance equal (asserted), independent sources 4 against 2". */
    public static String decided(Contradiction contradiction) {
        return contradiction.weighed().stream()
                .map(w -> w.reason().word()
                        + (w.equal() ? " equal (" + w.first() + ")" : " " + w.first() + " against " + w.second()))
                .collect(joining(", "));
    }

    public static String count(int number, String one) {
        String many = one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
