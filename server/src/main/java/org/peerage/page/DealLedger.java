package org.peerage.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.peerage.profile.Line;
import org.peerage.profile.Section;

/**
 * Deals below each other, each with its track.
 *
 * @param choices the filters, each with how many deals it takes
 * @param rows the deals shown
 * @param count how many deals there are of the filter chosen
 * @param all where the others are, when not all are shown
 */
public record DealLedger(List<Choice> choices, List<DealRow> rows, int count, Optional<Choice> all) {
    public DealLedger {
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
    }

    /**
     * A way to some of the deals.
     *
     * @param word as it is shown
     * @param count how many there are
     * @param chosen whether they are shown now
     */
    public record Choice(String word, int count, boolean chosen, String url) {}

    /** The columns. */
    public List<String> stages() {
        return DealStages.words();
    }

    /** The first deals of a filter, for the company's page. */
    static DealLedger first(List<Line> deals, DealFilter only, int most, LineViews views) {
        List<Line> chosen = newest(deals, only);
        return new DealLedger(
                choices(deals, only, f -> views.address().deals(f)),
                chosen.stream()
                        .limit(most)
                        .map(deal -> DealRows.of(deal, views))
                        .toList(),
                chosen.size(),
                chosen.size() > most
                        ? Optional.of(new Choice(
                                only == DealFilter.ALL ? "all" : "all " + only.word(),
                                chosen.size(),
                                false,
                                views.address().section(Section.DEALS, Optional.of(only), 1)))
                        : Optional.empty());
    }

    /** The deals of a filter, those that moved last first. */
    public static List<Line> newest(List<Line> deals, DealFilter only) {
        return deals.stream()
                .filter(only::takes)
                .sorted(Comparator.comparing(DealLedger::moved).reversed())
                .toList();
    }

    private static LocalDate moved(Line deal) {
        return deal.steps().stream()
                .flatMap(step -> step.day().stream())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    static List<Choice> choices(List<Line> deals, DealFilter only, Function<DealFilter, String> url) {
        return Stream.of(DealFilter.values())
                .map(f -> new Choice(
                        f.word(), (int) deals.stream().filter(f::takes).count(), f == only, url.apply(f)))
                .filter(c -> c.count() > 0 || c.chosen())
                .toList();
    }
}
