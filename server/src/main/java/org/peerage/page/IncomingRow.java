package org.peerage.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peerage.crawl.Schedule;
import org.peerage.crawl.SourceFile;
import org.peerage.ledger.SourceState;
import org.peerage.ledger.SourceState.Harvest;
import org.peerage.ledger.SourceState.Trouble;
import org.peerage.render.Plain;

/**
 * A source that articles are fetched from, and how it fares.
 *
 * @param name of its file
 * @param success when anything was there the last time
 * @param next when it is looked for new articles
 * @param slowed whether it failed so often that it is tried once a day
 * @param moves lists that moved for good, each from where to where
 * @param days articles a day, the earliest first
 * @param claims in these days
 */
public record IncomingRow(
        String name,
        String title,
        Optional<String> licence,
        Optional<Moment> success,
        Optional<Moment> next,
        boolean slowed,
        int failing,
        int addresses,
        List<Trouble> troubles,
        List<Move> moves,
        List<Day> days,
        int claims) {
    /** Days that are shown. */
    public static final int DAYS = 14;

    private static final int HIGHEST = 24;

    public IncomingRow {
        troubles = List.copyOf(troubles);
        moves = List.copyOf(moves);
        days = List.copyOf(days);
    }

    /**
     * A day as a bar of a chart that is 140 wide and 25 high.
     *
     * @param x where it begins
     * @param y its upper end
     */
    public record Day(LocalDate day, int articles, int x, int y, int height) {}

    /** A list that is asked elsewhere than its source's file says. */
    public record Move(String from, String to) {}

    /** @param state empty where it was never fetched */
    public static IncomingRow of(SourceFile source, Optional<SourceState> state, Instant now, LocalDate today) {
        List<Harvest> harvests = state.map(SourceState::harvests).orElse(List.of());
        List<Trouble> troubles = state.map(SourceState::troubles).orElse(List.of());
        return new IncomingRow(
                source.name(),
                Plain.text(source.title()),
                source.licence().map(Plain::text),
                state.flatMap(SourceState::success).map(Moment::new),
                state.flatMap(SourceState::next)
                        .filter(next -> next.isAfter(now.plus(Duration.ofMinutes(1))))
                        .map(Moment::new),
                troubles.stream().anyMatch(one -> one.isList() && one.failures() >= Schedule.SLOWED),
                state.map(SourceState::failing).orElse(0),
                state.map(SourceState::addresses).orElse(0),
                troubles.stream().map(IncomingRow::plain).toList(),
                state.map(SourceState::moves).orElse(Collections.emptySortedMap()).entrySet().stream()
                        .map(move -> new Move(Plain.text(move.getKey()), Plain.text(move.getValue())))
                        .toList(),
                days(harvests, today),
                harvests.stream().mapToInt(Harvest::claims).sum());
    }

    private static Trouble plain(Trouble trouble) {
        return new Trouble(
                Plain.text(trouble.why()),
                trouble.addresses(),
                trouble.isList(),
                trouble.failures(),
                Plain.text(trouble.example()));
    }

    private static List<Day> days(List<Harvest> harvests, LocalDate today) {
        Map<LocalDate, Integer> articles =
                harvests.stream().collect(Collectors.toMap(Harvest::day, Harvest::articles, Integer::sum));
        int most = Math.max(
                1, articles.values().stream().mapToInt(count -> count).max().orElse(1));
        return IntStream.range(0, DAYS)
                .mapToObj(i -> {
                    LocalDate day = today.minusDays(DAYS - 1L - i);
                    int count = articles.getOrDefault(day, 0);
                    int height = count == 0 ? 0 : Math.max(1, count * HIGHEST / most);
                    return new Day(day, count, i * 10, HIGHEST - height, height);
                })
                .toList();
    }

    /** Articles of all days that are shown. */
    public int articles() {
        return days.stream().mapToInt(Day::articles).sum();
    }

    /** The chart in words. */
    public String told() {
        return "Articles a day, from %s to %s: %s"
                .formatted(
                        days.getFirst().day(),
                        days.getLast().day(),
                        days.stream()
                                .map(day -> Integer.toString(day.articles()))
                                .collect(Collectors.joining(", ")));
    }
}
