package org.peerage.page;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Days along a line.
 *
 * @param first day
 * @param span days from the first to the last, at least 1
 * @param left where the first day lies
 * @param right where the last day lies
 */
public record TimeScale(LocalDate first, long span, int left, int right) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /** Room that the word of a day takes. */
    private static final int WORD = 50;

    /** A day of the scale. */
    public record Tick(int x, String word) {}

    static TimeScale of(LocalDate first, LocalDate last, int left, int right) {
        return new TimeScale(first, Math.max(1, ChronoUnit.DAYS.between(first, last)), left, right);
    }

    int x(LocalDate day) {
        return (int) (left + ChronoUnit.DAYS.between(first, day) * (right - left) / span);
    }

    /** First days of months, quarters or years, as there is room. */
    List<Tick> ticks() {
        Period period = span > 365 * 4
                ? Period.ofYears(1 + (int) span / 3650)
                : span > 400 ? Period.ofMonths(3) : Period.ofMonths(1);
        LocalDate start = period.getYears() > 0
                ? first.withDayOfYear(1)
                : first.withDayOfMonth(1)
                        .withMonth(first.getMonthValue() - (first.getMonthValue() - 1) % (int) period.toTotalMonths());
        return Stream.iterate(start, day -> !day.isAfter(first.plusDays(span)), day -> day.plus(period))
                .filter(day -> !day.isBefore(first))
                .map(day -> new Tick(x(day), period.getYears() > 0 ? String.valueOf(day.getYear()) : MONTH.format(day)))
                .filter(tick -> tick.x() < right - WORD)
                .toList();
    }
}
