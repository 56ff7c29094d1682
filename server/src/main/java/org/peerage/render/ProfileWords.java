package org.peerage.render;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peerage.claim.Claim;
import org.peerage.claim.Stance;
import org.peerage.claim.When;
import org.peerage.profile.Basis;
import org.peerage.profile.Certainty;
import org.peerage.profile.Changes;
import org.peerage.profile.Contradiction;
import org.peerage.profile.Fact;
import org.peerage.profile.Grade;
import org.peerage.profile.Headline;
import org.peerage.profile.Line;
import org.peerage.profile.Profile;
import org.peerage.profile.Reliability;
import org.peerage.profile.Section;
import org.peerage.profile.Step;
import org.peerage.profile.Term;
import org.peerage.profile.Testimony;
import org.peerage.profile.TrackRecord;
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

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private ProfileWords() {}

    public static String section(Section section) {
        return section(section, Labels.ENGLISH);
    }

    /** The same in another language. */
    public static String section(Section section, Labels labels) {
        return capital(labels.section(section));
    }

    /** What kind of line it is, where its section holds several: "Acquisition, as target". */
    public static Optional<String> label(Line line, Section section) {
        return label(line, section, Labels.ENGLISH);
    }

    /** The same in another language. */
    public static Optional<String> label(Line line, Section section, Labels labels) {
        // its words are those of the market alone
        boolean mixed = MIXED.contains(section) || line.kind().name().equals("market_share");
        if (!mixed) {
            return Optional.empty();
        }
        if (line.as().isEmpty()) {
            return Optional.of(capital(labels.kind(line.kind().name())));
        }
        // a fine or a strike has no plaintiff
        if (line.kind().name().equals("proceeding") && line.as().equals("by")) {
            return Optional.of(capital(labels.kind("proceeding")) + ", " + labels.say("line.brought"));
        }
        boolean others = line.kind().roles().stream()
                .anyMatch(r -> r.core()
                        && r.types().contains(FillerType.COMPANY)
                        && !r.name().equals(line.as()));
        boolean core = line.kind().role(line.as()).map(Role::core).orElse(false);
        boolean as = (section == Section.DEALS || section == Section.PROCEEDINGS) && (others || !core);
        return Optional.of(capital(labels.kind(line.kind().name()))
                + (as ? ", " + labels.say("line.as") + " " + labels.role(line.as()) : ""));
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
                    ? Optional.of(labels.say("line.with"))
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
                .orElseGet(() -> labels.say(line.has(Stance.DENIES) ? "line.only_denied" : "line.no_comment"));
        return isOpenlyDisputed(line) ? stage + ", " + labels.say("line.disputed") : stage;
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
        return Labels.ENGLISH.say("line.sources", sources);
    }

    /** When a step was, no finer than is known: "14 Jan 2026", "Jan 2026", "2026"; empty where no day is known. */
    public static Optional<String> time(Step step) {
        return time(step, Labels.ENGLISH);
    }

    /** The same in another language. */
    public static Optional<String> time(Step step, Labels labels) {
        return step.day()
                .map(day -> happened(step)
                        .filter(i -> i.from().equals(day))
                        .map(i -> days(i, labels))
                        .orElseGet(() -> labels.day(day)));
    }

    private static Optional<When.Interval> happened(Step step) {
        return step.testimonies().getFirst().happened().flatMap(When::interval);
    }

    /** The time of a step up to the last day it is said of: "2024 to 3 Mar 2026". */
    public static Optional<String> times(Step step) {
        return times(step, Labels.ENGLISH);
    }

    /** The same in another language. */
    public static Optional<String> times(Step step, Labels labels) {
        Optional<LocalDate> end = happened(step).map(When.Interval::to).or(step::day);
        return time(step, labels)
                .map(first -> step.lastDay()
                        .filter(last -> last.isAfter(end.orElse(last)))
                        .map(last -> labels.say(isSpan(step) ? "date.last" : "date.up_to", first, labels.day(last)))
                        .orElse(first));
    }

    /** Whether the time of a step is written as two days. */
    private static boolean isSpan(Step step) {
        return happened(step)
                .filter(i -> step.day().equals(Optional.of(i.from())))
                .filter(i -> !i.from().equals(i.to()) && !isYear(i) && !isMonth(i))
                .isPresent();
    }

    private static boolean isYear(When.Interval i) {
        return i.from().getDayOfYear() == 1
                && i.to().getDayOfYear() == i.to().lengthOfYear()
                && i.from().getYear() == i.to().getYear();
    }

    private static boolean isMonth(When.Interval i) {
        return i.from().getDayOfMonth() == 1
                && i.to().getDayOfMonth() == i.to().lengthOfMonth()
                && YearMonth.from(i.from()).equals(YearMonth.from(i.to()));
    }

    private static String days(When.Interval i, Labels labels) {
        if (isYear(i)) {
            return String.valueOf(i.from().getYear());
        }
        if (isMonth(i)) {
            return labels.month(i.from());
        }
        return span(i, labels);
    }

    private static String span(When.Interval i, Labels labels) {
        return i.from().equals(i.to())
                ? labels.day(i.from())
                : labels.say("date.span", labels.day(i.from()), labels.day(i.to()));
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
        return voice(t, Labels.ENGLISH);
    }

    /** The same in another language. */
    public static String voice(Testimony t, Labels labels) {
        Optional<String> medium = t.medium().filter(m -> !Optional.of(m).equals(t.speaker()));
        return t.speaker()
                .map(s -> medium.map(m -> labels.say("voice.through", s, m)).orElse(s))
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

    /** What a claim says: "agreed", "denied: in talks". */
    public static String said(Claim claim, Labels labels) {
        String stage = labels.stage(claim.stage());
        return switch (claim.stance()) {
            case ASSERTS -> stage;
            case DENIES -> labels.say("stance.denies", stage);
            case DECLINES -> labels.say("stance.declines", stage);
        };
    }

    public static String happened(When when) {
        return happened(when, Labels.ENGLISH);
    }

    /** The same in another language. */
    public static String happened(When when, Labels labels) {
        return "“" + when.text() + "”"
                + when.interval().map(i -> " (" + span(i, labels) + ")").orElse("");
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
        return stage(line, Labels.ENGLISH);
    }

    /** The same in another language. */
    public static Optional<String> stage(Line line, Labels labels) {
        return line.standing().filter(s -> !NOW.contains(s)).map(labels::stage);
    }

    /** The blank of a fact in words: "unknown", "stale since 1 Mar 2021", "not looked for: no register is read". */
    public static Optional<String> blank(Fact fact) {
        return blank(fact, Labels.ENGLISH);
    }

    /** The same in another language. */
    public static Optional<String> blank(Fact fact, Labels labels) {
        return fact.blank()
                .map(blank -> labels.word("blank", blank.word()))
                .map(word -> fact.since()
                        .map(day -> labels.say("blank.since", word, labels.day(day)))
                        .orElse(word))
                .map(word -> fact.reason()
                        .map(why -> labels.say("blank.reason", word, reason(fact, why, labels)))
                        .orElse(word));
    }

    private static String reason(Fact fact, String why, Labels labels) {
        String key = "reason." + fact.name().replace(' ', '_');
        return labels.words().getOrDefault(key, why);
    }

    /** What the profile was folded from. */
    public static List<String> coverage(Profile profile) {
        return coverage(profile, Labels.ENGLISH);
    }

    /** The same in another language. */
    public static List<String> coverage(Profile profile, Labels labels) {
        Profile.Coverage c = profile.coverage();
        List<String> said = new ArrayList<>();
        said.add(labels.say("coverage", c.claims(), c.about(), c.stories(), c.articles()));
        if (c.later() > 0) {
            said.add(labels.say("coverage.later", c.later()));
        }
        if (!c.undated().isEmpty()) {
            String key = profile.asOf().isPresent() ? "coverage.undated.later" : "coverage.undated";
            said.add(labels.say(key, c.undated().size()));
        }
        return said;
    }

    /** "As of 24 Nov 2026" or "As the newest article has it, 24 Nov 2026". */
    public static String day(Profile profile) {
        return day(profile, Labels.ENGLISH);
    }

    /** The same in another language. */
    public static String day(Profile profile, Labels labels) {
        return profile.asOf()
                .map(day -> labels.say("day.as_of", labels.day(day)))
                .or(() -> profile.day().map(day -> labels.say("day.newest", labels.day(day))))
                .orElseGet(() -> labels.say("day.none"));
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
        return decided(contradiction, Labels.ENGLISH);
    }

    /** The same in another language. */
    public static String decided(Contradiction contradiction, Labels labels) {
        return contradiction.weighed().stream().map(w -> weighed(w, labels)).collect(joining(", "));
    }

    private static String weighed(Headline.Weighing weighing, Labels labels) {
        String reason = rule(weighing.reason(), labels);
        String first = weight(weighing.first(), weighing.reason(), labels);
        return weighing.equal()
                ? labels.say("rule.equal", reason, first)
                : labels.say("rule.decides", reason, first, weight(weighing.second(), weighing.reason(), labels));
    }

    private static String weight(String said, Headline.Reason reason, Labels labels) {
        return reason == Headline.Reason.RECENCY && DAY.matcher(said).matches()
                ? labels.day(LocalDate.parse(said))
                : labels.word("weighed", said);
    }

    /** A part of the rule that picks headlines: "independent sources". */
    public static String rule(Headline.Reason reason, Labels labels) {
        return labels.say("rule." + reason.name().toLowerCase(Locale.ROOT));
    }

    /** What the sides of a contradiction answer differently: "Acquisition: Nimbria Looms, price". */
    public static String question(Contradiction contradiction, Labels labels) {
        Contradiction.Topic topic = contradiction.topic();
        String about = String.join(", ", topic.about());
        return capital(topic.name()
                .map(name -> labels.word("office", name))
                .orElseGet(() -> labels.kind(contradiction.kind().name())
                        + (about.isEmpty() ? "" : ": " + about)
                        + topic.role()
                                .map(labels::role)
                                .or(() -> topic.stage().map(labels::stage))
                                .map(aspect -> ", " + aspect)
                                .orElse("")));
    }

    /** The answer of a side: a value in the articles' words, or that it is asserted or denied. */
    public static String side(Contradiction contradiction, Contradiction.Side side, Labels labels) {
        return contradiction.topic().stage().isPresent() ? labels.word("side", side.value()) : side.value();
    }

    /** Why a source is as reliable as it is held to be; what an operator writes stays in the operator's words. */
    public static String why(Grade grade, Labels labels) {
        return switch (grade.basis()) {
            case Basis.Sort sort -> labels.say("grade." + sort.name().toLowerCase(Locale.ROOT));
            case Basis.Judged judged -> judged.because().orElseGet(() -> labels.say("grade.judged"));
            case TrackRecord record -> labels.say("grade.record", record.confirmed(), record.denied());
        };
    }

    /** What the letter and the digit of a certainty mean. */
    public static String meaning(Certainty certainty, Labels labels) {
        return labels.say(
                "certainty.meaning",
                certainty.reliability().name(),
                reliability(certainty.reliability(), labels),
                String.valueOf(certainty.credibility().number()),
                labels.say("credibility." + certainty.credibility().number()));
    }

    /** "usually reliable". */
    public static String reliability(Reliability reliability, Labels labels) {
        return labels.say("reliability." + reliability.name());
    }

    public static String count(int number, String one) {
        String many = one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
