package org.peerage.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peerage.profile.Profile;
import org.peerage.profile.Testimony;
import org.peerage.render.Labels;
import org.peerage.render.ProfileWords;
import org.peerage.render.Wording;

/**
 * When the profile is of, and what it was folded from.
 *
 * @param asOf the day asked for, as an ISO date; empty for today
 * @param since since when changes are asked for, as an ISO date
 * @param day "24 Mar 2026"
 * @param look what was read last, and out of how much the profile was folded, a sentence each
 * @param bars how many claims each month or year brought, in a box 400 wide and 40 high
 * @param stretch "month" or "year"
 * @param first the first of them
 * @param last the last of them
 */
public record AsOfView(
        Optional<String> asOf,
        Optional<String> since,
        Optional<String> day,
        List<String> look,
        List<Bar> bars,
        String stretch,
        String first,
        String last) {
    /** So many months and more are drawn as years. */
    private static final int MONTHS = 60;

    /** So many stretches have room at least, so that few of them make no blocks. */
    private static final int LEAST = 12;

    private static final int WIDTH = 400;
    private static final int HEIGHT = 40;

    public AsOfView {
        look = List.copyOf(look);
        bars = List.copyOf(bars);
    }

    /** The claims of a month or a year. */
    public record Bar(int x, int y, int width, int height) {}

    static AsOfView of(Profile profile, Optional<LocalDate> since) {
        TreeMap<YearMonth, Long> claims = claims(profile);
        YearMonth first = claims.isEmpty() ? YearMonth.of(2000, 1) : claims.firstKey();
        YearMonth last = claims.isEmpty() ? first : claims.lastKey();
        boolean years = ChronoUnit.MONTHS.between(first, last) >= MONTHS;
        return new AsOfView(
                profile.asOf().map(LocalDate::toString),
                since.map(LocalDate::toString),
                profile.day().map(Wording::day),
                look(profile),
                years
                        ? bars(byYear(claims), first.getYear(), last.getYear())
                        : bars(byMonth(claims), place(first), place(last)),
                years ? "year" : "month",
                words(first, years),
                words(last, years));
    }

    private static String words(YearMonth month, boolean years) {
        return years ? String.valueOf(month.getYear()) : Labels.ENGLISH.month(month.atDay(1));
    }

    private static List<String> look(Profile profile) {
        String newest = profile.sentences().stream()
                .flatMap(s -> s.article().published().stream())
                .max(LocalDate::compareTo)
                .map(day -> "Newest article about it: " + Wording.day(day) + ".")
                .orElse("No article about it has a date.");
        return Stream.concat(
                        Stream.of(newest),
                        ProfileWords.coverage(profile).stream()
                                .map(ProfileWords::capital)
                                .map(words -> words + "."))
                .toList();
    }

    private static TreeMap<YearMonth, Long> claims(Profile profile) {
        return profile.sentences().stream()
                .flatMap(s -> s.testimonies().stream())
                .map(Testimony::published)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.counting()));
    }

    /** A number that grows by one from month to month. */
    private static int place(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }

    private static Map<Integer, Long> byMonth(Map<YearMonth, Long> claims) {
        return claims.entrySet().stream().collect(Collectors.toMap(e -> place(e.getKey()), Map.Entry::getValue));
    }

    private static Map<Integer, Long> byYear(Map<YearMonth, Long> claims) {
        return claims.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().getYear(), Map.Entry::getValue, Long::sum));
    }

    private static List<Bar> bars(Map<Integer, Long> claims, int first, int last) {
        long most = claims.values().stream().mapToLong(n -> n).max().orElse(1);
        int step = WIDTH / Math.max(last - first + 1, LEAST);
        return IntStream.rangeClosed(first, last)
                .filter(claims::containsKey)
                .mapToObj(at -> {
                    int height = (int) Math.max(2, claims.getOrDefault(at, 0L) * HEIGHT / most);
                    return new Bar((at - first) * step, HEIGHT - height, Math.max(2, step - 2), height);
                })
                .toList();
    }
}
