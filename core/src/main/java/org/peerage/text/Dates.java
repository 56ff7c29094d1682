package org.peerage.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.peerage.article.Span;
import org.peerage.claim.When;
import org.peerage.claim.When.Interval;
import org.peerage.text.DateRules.Found;
import org.peerage.text.DateRules.Tense;

/**
 * Finds expressions of time and resolves them against the day of publication: "March 23, 2026", "last October", "by the end of 2027", "Q3".
 *
 * <p>An expression keeps its own words, with those before it that change what it means ("early", "since", "by the end of") and without those that do not
 * ("in", "on", "during"). How the press writes times is data, {@code dates.yaml}.
 */
public final class Dates {
    private static final DateRules RULES = DateRules.standard();
    /** A longer word of part or bound does not exist, nor does a tense reach further. */
    private static final int REACH = 30;

    private static final int TENSE_REACH = 120;
    /** An expression that stands so early opens its sentence, and the verb comes after it. */
    private static final int OPENING = 12;

    /** A time further away than this is told of something else. In UTF-16 code units. */
    private static final int FAR = 160;
    /** How much nearer a time must stand that no calendar tells, such as "recently". */
    private static final int UNRESOLVED = 40;

    /** No dateline is longer, before or after its day. */
    private static final int DATELINE = 80;

    private static final Pattern TO = Pattern.compile("\\s?(?:-|–|—|to|through|until|till)(?:\\s(?:the\\s)?)?");
    private static final Pattern AND = Pattern.compile("\\s(?:and|to)\\s");
    private static final Pattern BETWEEN = Pattern.compile("(?i)(?<!\\p{L})(?:between|from)\\s$");

    private Dates() {}

    /**
     * Every expression of time in a stretch, in order; none overlaps another. The day of a dateline is none: it tells when the article was written.
     *
     * @param text the whole text of the article; spans point into it
     * @param sentence the stretch to look at
     * @param published the day of publication; without it only expressions that name their year have an interval
     */
    public static List<When> in(String text, Span sentence, Optional<LocalDate> published) {
        var almanac = new Almanac(published);
        var phrases = new ArrayList<Phrase>();
        for (Found found : RULES.find(text, sentence)) {
            if (isDateline(text, sentence, found.span())) {
                continue;
            }
            Phrase phrase = narrowed(text, sentence, phrase(text, sentence, found, almanac), almanac);
            if (phrases.isEmpty() || !phrases.getLast().span().overlaps(phrase.span())) {
                add(phrases, phrase, text, sentence);
            }
        }
        return phrases.stream()
                .map(phrase -> bounded(text, sentence, phrase, almanac))
                .map(phrase -> new When(phrase.span().of(text), phrase.span(), phrase.interval()))
                .toList();
    }

    private static boolean isDateline(String text, Span sentence, Span day) {
        return day.start() - sentence.start() <= DATELINE
                && RULES.isDateline(
                        text,
                        new Span(sentence.start(), day.start()),
                        new Span(day.end(), Math.min(sentence.end(), day.end() + DATELINE)));
    }

    /**
     * The time that a claim most likely tells of: the one that stands nearest to its anchor.
     *
     * @param candidates the expressions of the claim's evidence, as {@link #in} finds them
     * @param anchor what the claim is read from
     * @param taken the spans that fill roles of the claim; an expression that overlaps one of them is no candidate
     */
    public static Optional<When> nearest(List<When> candidates, Span anchor, Collection<Span> taken) {
        return candidates.stream()
                .filter(when -> taken.stream().noneMatch(when.span()::overlaps))
                .filter(when -> distance(when.span(), anchor) <= FAR)
                .min(Comparator.comparingInt((When when) ->
                                distance(when.span(), anchor) + (when.interval().isPresent() ? 0 : UNRESOLVED))
                        .thenComparing(When::span));
    }

    private static int distance(Span one, Span other) {
        return Math.max(0, Math.max(other.start() - one.end(), one.start() - other.end()));
    }

    /**
     * An expression on its way to a {@link When}.
     *
     * @param dated whether it names its year
     */
    private record Phrase(Span span, Optional<Interval> interval, boolean dated) {
        Phrase from(int start, Optional<Interval> meaning) {
            return new Phrase(new Span(start, span.end()), meaning, dated);
        }
    }

    private static Phrase phrase(String text, Span sentence, Found found, Almanac almanac) {
        int end = found.span().end();
        boolean opening = found.span().start() - sentence.start() <= OPENING;
        var after = new Span(end, opening ? Math.min(sentence.end(), end + TENSE_REACH) : end);
        Tense tense = RULES.tense(text, before(found.span(), sentence, TENSE_REACH), after);
        boolean dated = found.word("year").isPresent();
        return new Phrase(found.span(), almanac.interval(found, tense), dated);
    }

    /** With a word such as "early" or "end of" before it. */
    private static Phrase narrowed(String text, Span sentence, Phrase phrase, Almanac almanac) {
        return RULES.partBefore(text, before(phrase.span(), sentence, REACH))
                .map(part -> phrase.from(
                        part.start(),
                        phrase.interval().map(whole -> almanac.part(whole, RULES.value("part", part.group("part"))))))
                .orElse(phrase);
    }

    /** With a word such as "since" or "by" before it. */
    private static Phrase bounded(String text, Span sentence, Phrase phrase, Almanac almanac) {
        return RULES.boundBefore(text, before(phrase.span(), sentence, REACH))
                .map(bound -> phrase.from(
                        bound.start(),
                        phrase.interval()
                                .flatMap(time -> almanac.bound(time, RULES.value("bound", bound.group("bound"))))))
                .orElse(phrase);
    }

    /** Adds a phrase, as the end of a range where it is one: "from 2010 to 2016", "between January and March 2009". */
    private static void add(List<Phrase> phrases, Phrase phrase, String text, Span sentence) {
        if (!phrases.isEmpty()) {
            Phrase first = phrases.getLast();
            String link = text.substring(first.span().end(), phrase.span().start());
            Optional<MatchResult> between = BETWEEN.matcher(text)
                    .region(
                            before(first.span(), sentence, REACH).start(),
                            first.span().start())
                    .results()
                    .findFirst();
            if (TO.matcher(link).matches()
                    || between.isPresent() && AND.matcher(link).matches()) {
                int start = between.map(MatchResult::start).orElse(first.span().start());
                phrases.removeLast();
                phrases.add(new Phrase(new Span(start, phrase.span().end()), range(first, phrase), true));
                return;
            }
        }
        phrases.add(phrase);
    }

    /** An end that names its year lends it to the other. */
    private static Optional<Interval> range(Phrase first, Phrase last) {
        return first.interval()
                .flatMap(one -> last.interval().flatMap(other -> {
                    LocalDate from = one.from();
                    LocalDate to = other.to();
                    if (!first.dated() && last.dated()) {
                        LocalDate sameYear = from.withYear(to.getYear());
                        from = sameYear.isAfter(to) ? sameYear.minusYears(1) : sameYear;
                    } else if (to.isBefore(from) && !last.dated()) {
                        to = to.withYear(from.getYear());
                    }
                    return to.isBefore(from) ? Optional.empty() : Optional.of(new Interval(from, to));
                }));
    }

    private static Span before(Span span, Span sentence, int reach) {
        return new Span(Math.max(sentence.start(), span.start() - reach), span.start());
    }
}
