package org.peerage.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.peerage.claim.When.Interval;
import org.peerage.text.DateRules.Found;
import org.peerage.text.DateRules.Tense;

/**
 * Makes days of expressions of time, as seen from the day of publication.
 *
 * <p>Where the year is left out, the press means the latest such time, or the next one where the sentence looks ahead. A fiscal year is taken for the
 * calendar year of its number, and seasons are those of the north.
 *
 * @param published without it only expressions that name their year are resolved
 */
record Almanac(Optional<LocalDate> published) {
    /** A time without a year that would lie further back than this is to come: "in December", written in November. */
    private static final int FAR_BACK_DAYS = 240;

    private static final int MONTH = 100;
    private static final int YEAR = 10_000;
    private static final int DECADE = 100_000;
    private static final int WEEKEND = 6;
    private static final int WEEK = 7;

    /**
     * The days that an expression means.
     *
     * @param tense what the words around it tell
     */
    Optional<Interval> interval(Found found, Tense tense) {
        return switch (found.means()) {
            case DAY -> yearly(found, tense, false, year -> day(year, monthOf(found), number(found, "day")));
            case DAYS -> yearly(found, tense, false, year -> days(year, found));
            case MONTH -> month(found, tense);
            case YEAR -> year(found).map(year -> months(year, 1, 12));
            case YEARS -> Optional.of(years(found));
            case DECADE -> Optional.of(decade(number(found, "decade")));
            case QUARTER -> division(found, tense, 3, "ordinal", "q");
            case HALF -> division(found, tense, 6, "ordinal", "h");
            case MONTHS ->
                yearly(
                        found,
                        tense,
                        true,
                        year -> Optional.of(months(year, 1, Math.clamp(number(found, "count"), 1, 12))));
            case SEASON -> season(found, tense);
            case WEEKDAY -> published.map(day -> weekday(day, found, tense));
            case NEAR_DAY -> published.map(day -> day(day.plusDays(number(found, "near"))));
            case UNIT -> published.map(day -> unit(day, found, tense));
            case AGO -> published.flatMap(day -> away(day, found, -1));
            case HENCE -> published.flatMap(day -> away(day, found, 1));
            case PAST -> published.flatMap(day -> span(day, found, -1));
            case COMING -> published.flatMap(day -> span(day, found, 1));
            case UNTOLD -> Optional.empty();
        };
    }

    /** The first, middle or last third of a time, or what is past (4) or left (5) of it. A day has no parts. */
    Interval part(Interval whole, int part) {
        LocalDate now = published.orElse(whole.from());
        return switch (part) {
            case 4 -> now.isBefore(whole.from()) || now.isAfter(whole.to()) ? whole : new Interval(whole.from(), now);
            case 5 -> now.isBefore(whole.from()) || now.isAfter(whole.to()) ? whole : new Interval(now, whole.to());
            default -> third(whole, part - 1);
        };
    }

    /** From the time on (1), till its end (2), another time (3), or the time itself (4). */
    Optional<Interval> bound(Interval time, int bound) {
        return switch (bound) {
            case 1 -> published.map(now -> now.isBefore(time.from()) ? time : new Interval(time.from(), now));
            case 2 ->
                Optional.of(published
                        .filter(now -> now.isBefore(time.from()))
                        .map(now -> new Interval(now, time.to()))
                        .orElse(time));
            case 3 -> Optional.empty();
            default -> Optional.of(time);
        };
    }

    private static Interval third(Interval whole, int index) {
        LocalDate end = whole.to().plusDays(1);
        YearMonth first = YearMonth.from(whole.from());
        long months = first.until(YearMonth.from(end), ChronoUnit.MONTHS);
        boolean inMonths = whole.from().getDayOfMonth() == 1 && end.getDayOfMonth() == 1 && months % 3 == 0;
        if (inMonths) {
            YearMonth from = first.plusMonths(months / 3 * index);
            return new Interval(from.atDay(1), from.plusMonths(months / 3 - 1).atEndOfMonth());
        }
        long days = whole.from().until(end, ChronoUnit.DAYS);
        LocalDate from = whole.from().plusDays(days * index / 3);
        LocalDate to = whole.from().plusDays(days * (index + 1) / 3 - 1);
        return to.isBefore(from) ? whole : new Interval(from, to);
    }

    /** A time that comes once a year: of the year that is named, or else the one that is meant. */
    private Optional<Interval> yearly(Found found, Tense tense, boolean ended, IntFunction<Optional<Interval>> ofYear) {
        Optional<Integer> year = year(found);
        return year.isPresent() ? ofYear.apply(year.get()) : published.flatMap(now -> meant(now, tense, ended, ofYear));
    }

    private static Optional<Interval> meant(
            LocalDate now, Tense tense, boolean ended, IntFunction<Optional<Interval>> ofYear) {
        List<Interval> times = IntStream.rangeClosed(now.getYear() - 2, now.getYear() + 1)
                .mapToObj(ofYear)
                .flatMap(Optional::stream)
                .toList();
        Optional<Interval> next =
                times.stream().filter(time -> !time.to().isBefore(now)).findFirst();
        Optional<Interval> latest = times.reversed().stream()
                .filter(time -> !(ended ? time.to() : time.from()).isAfter(now))
                .findFirst()
                .filter(time -> switch (tense) {
                    case PAST -> true;
                    case OPEN -> ended || time.to().plusDays(FAR_BACK_DAYS).isAfter(now);
                    case AHEAD -> false;
                });
        return latest.or(() -> next);
    }

    /** The year that the expression names: "2024", "'24", "of last year", "of the year". */
    private Optional<Integer> year(Found found) {
        return found.number("year")
                .or(() -> found.number("oldyear"))
                .or(() -> found.number("shortyear").map(year -> 2000 + year))
                .or(() -> published.flatMap(now -> relationOfYear(found).map(relation -> now.getYear() + relation)));
    }

    /** In "last October" the relation stands first and is the month's; in "October last year" it is the year's. */
    private static Optional<Integer> relationOfYear(Found found) {
        if (found.match().group().endsWith("the year")) {
            return Optional.of(0);
        }
        return found.number("relation")
                .filter(relation ->
                        found.match().start("relation") > found.match().start());
    }

    private Optional<Interval> month(Found found, Tense tense) {
        int month = monthOf(found);
        return related(found, tense, year -> months(year, month, 1));
    }

    private static int monthOf(Found found) {
        return found.number("month")
                .or(() -> found.number("lone"))
                .or(() -> found.number("monthnumber"))
                .orElseThrow();
    }

    private Optional<Interval> season(Found found, Tense tense) {
        int first = number(found, "season");
        return related(found, tense, year -> months(year, first, 3));
    }

    /** A month or season, where "last", "this" or "next" may say which. */
    private Optional<Interval> related(Found found, Tense tense, IntFunction<Interval> ofYear) {
        Optional<Integer> relation = found.number("relation");
        if (relation.isEmpty() || year(found).isPresent()) {
            return yearly(found, tense, false, year -> Optional.of(ofYear.apply(year)));
        }
        return published.flatMap(now -> {
            List<Interval> times = IntStream.rangeClosed(now.getYear() - 2, now.getYear() + 2)
                    .mapToObj(ofYear)
                    .toList();
            return switch (relation.get()) {
                case -1 ->
                    times.reversed().stream()
                            .filter(time -> time.to().isBefore(now))
                            .findFirst();
                case 1 ->
                    times.stream().filter(time -> time.from().isAfter(now)).findFirst();
                default -> Optional.of(ofYear.apply(now.getYear()));
            };
        });
    }

    private Optional<Interval> division(Found found, Tense tense, int length, String ordinal, String figure) {
        int which = found.number(ordinal).or(() -> found.number(figure)).orElseThrow();
        int last = 12 / length;
        int first = (Math.min(which, last) - 1) * length + 1;
        return yearly(found, tense, true, year -> Optional.of(months(year, first, length)));
    }

    private static Optional<Interval> day(int year, int month, int day) {
        return YearMonth.of(year, month).isValidDay(day)
                ? Optional.of(day(LocalDate.of(year, month, day)))
                : Optional.empty();
    }

    private static Optional<Interval> days(int year, Found found) {
        int month = number(found, "month");
        return day(year, month, number(found, "day"))
                .flatMap(first -> day(year, month, number(found, "lastday"))
                        .filter(last -> !last.to().isBefore(first.from()))
                        .map(last -> new Interval(first.from(), last.to())));
    }

    private static Interval years(Found found) {
        int first = number(found, "year");
        int last = number(found, "lastyear");
        int end = last < 100 ? first / 100 * 100 + last : last;
        return new Interval(LocalDate.of(first, 1, 1), LocalDate.of(Math.max(first, end), 12, 31));
    }

    private static Interval decade(int first) {
        return new Interval(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31));
    }

    private static Interval weekday(LocalDate now, Found found, Tense tense) {
        DayOfWeek weekday = DayOfWeek.of(number(found, "weekday"));
        int relation = found.number("relation").orElse(0);
        boolean next = relation > 0 || relation == 0 && tense == Tense.AHEAD;
        boolean other = relation != 0;
        var step = next
                ? other ? TemporalAdjusters.next(weekday) : TemporalAdjusters.nextOrSame(weekday)
                : other ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.previousOrSame(weekday);
        return day(now.with(step));
    }

    private static Interval unit(LocalDate now, Found found, Tense tense) {
        if (found.word("unit").isEmpty()) {
            return months(now.getYear(), 12, 1);
        }
        int unit = number(found, "unit");
        boolean justOver =
                unit == WEEKEND && tense != Tense.AHEAD && now.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        return unit(now, unit, found.number("relation").orElse(justOver ? -1 : 0));
    }

    /** The day, week, month ... that lies {@code offset} of them away from the one of {@code now}. */
    private static Interval unit(LocalDate now, int unit, int offset) {
        if (unit >= DECADE) {
            return decade(Math.floorDiv(now.getYear(), 10) * 10 + 10 * offset);
        }
        if (unit >= YEAR) {
            return months(now.getYear() + offset, 1, 12);
        }
        if (unit >= MONTH) {
            int length = unit / MONTH;
            YearMonth first = YearMonth.of(now.getYear(), (now.getMonthValue() - 1) / length * length + 1)
                    .plusMonths((long) length * offset);
            return months(first.getYear(), first.getMonthValue(), length);
        }
        LocalDate monday = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (unit) {
            case WEEK ->
                new Interval(monday.plusWeeks(offset), monday.plusWeeks(offset).plusDays(6));
            case 2 * WEEK ->
                new Interval(
                        monday.plusWeeks(2L * offset),
                        monday.plusWeeks(2L * offset).plusDays(6));
            case WEEKEND ->
                new Interval(
                        monday.plusWeeks(offset).plusDays(5),
                        monday.plusWeeks(offset).plusDays(6));
            default -> day(now.plusDays(offset));
        };
    }

    /** "two years ago", "in three weeks": the unit so many away. */
    private static Optional<Interval> away(LocalDate now, Found found, int direction) {
        int unit = number(found, "unit");
        return count(found)
                .map(count ->
                        unit >= DECADE ? unit(now, YEAR, 10 * count * direction) : unit(now, unit, count * direction));
    }

    /** "over the past two years", "within 90 days": from now so far. */
    private static Optional<Interval> span(LocalDate now, Found found, int direction) {
        int unit = number(found, "unit");
        return count(found).map(count -> {
            int steps = count * direction;
            LocalDate end = unit >= YEAR
                    ? now.plusYears((long) unit / YEAR * steps)
                    : unit >= MONTH ? now.plusMonths((long) unit / MONTH * steps) : now.plusDays((long) unit * steps);
            return direction < 0 ? new Interval(end, now) : new Interval(now, end);
        });
    }

    /** How many; none where the words do not say, as in "several years ago" and "in recent weeks". */
    private static Optional<Integer> count(Found found) {
        boolean several = found.match().group().matches("(?is).*\\b(?:recent|coming)\\s+\\p{L}+");
        return several
                ? Optional.empty()
                : Optional.of(found.number("count")
                                .or(() -> found.number("digits"))
                                .orElse(1))
                        .filter(count -> count > 0);
    }

    private static int number(Found found, String group) {
        return found.number(group).orElseThrow();
    }

    private static Interval day(LocalDate day) {
        return new Interval(day, day);
    }

    private static Interval months(int year, int first, int length) {
        YearMonth from = YearMonth.of(year, first);
        return new Interval(from.atDay(1), from.plusMonths(length - 1L).atEndOfMonth());
    }
}
