package org.peerage.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peerage.claim.Stance;
import org.peerage.page.ComparePage.Cell;
import org.peerage.page.ComparePage.Group;
import org.peerage.page.ComparePage.Item;
import org.peerage.page.ComparePage.Row;
import org.peerage.profile.Fact;
import org.peerage.profile.Line;
import org.peerage.profile.Offices;
import org.peerage.profile.Profile;
import org.peerage.profile.Section;
import org.peerage.profile.Series;
import org.peerage.profile.Term;
import org.peerage.profile.Value;
import org.peerage.render.ProfileWords;
import org.peerage.render.Wording;

/** Aligns profiles: a row is one question, a column one company. Currencies and periods are as stated. */
public final class Comparison {
    /** What a cell shows; the company's own page has the rest. */
    private static final int MOST_ITEMS = 5;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int MOST_VALUES = 3;
    private static final int MOST_POSTS = 12;
    private static final int MOST_FIGURES = 24;
    private static final Set<String> DEAL_ENDS = Set.of("rejected", "withdrawn", "blocked", "terminated");
    private static final Set<String> IN_OFFICE = Set.of("nominated", "appointed", "holds", "leaving");

    private final List<Profile> profiles;
    private final List<CompanyAddress> addresses;

    private Comparison(List<Profile> profiles, List<CompanyAddress> addresses) {
        this.profiles = profiles;
        this.addresses = addresses;
    }

    /** @param profiles by the numbers of their companies, in the order of the columns */
    public static List<Group> of(Map<Long, Profile> profiles, Optional<LocalDate> asOf) {
        Comparison comparison = new Comparison(
                List.copyOf(profiles.values()),
                profiles.keySet().stream()
                        .map(id -> new CompanyAddress(id, asOf))
                        .toList());
        return Stream.of(
                        comparison.facts(),
                        comparison.people(),
                        comparison.figures(),
                        comparison.deals(),
                        comparison.operations())
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private Group facts() {
        List<String> names = profiles.getFirst().facts().stream()
                .filter(fact -> fact.reason().isEmpty())
                .map(Fact::name)
                .toList();
        return new Group(
                "Facts",
                names.stream()
                        .map(name -> new Row(ProfileWords.capital(name), false, cells(column -> fact(column, name))))
                        .toList());
    }

    private Cell fact(int column, String name) {
        Fact fact = profiles.get(column).facts().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Optional<String> blank = ProfileWords.blank(fact);
        if (fact.lines().isEmpty()
                || fact.lines().stream().allMatch(line -> line.standing().isEmpty())) {
            return new Cell(List.of(), blank.orElse("unknown"), 0, "");
        }
        Line first = fact.lines().getFirst();
        Item item = new Item(
                Optional.empty(),
                "",
                List.of(ProfileWords.answer(fact, first)),
                ProfileWords.stage(first).orElse(""),
                fact.lines().stream()
                        .skip(1)
                        .limit(MOST_VALUES)
                        .map(line -> ProfileWords.answer(fact, line))
                        .toList(),
                blank,
                Optional.of(mark(column, first)));
        return new Cell(List.of(item), "", 0, "");
    }

    /** Offices that several companies have filled first. */
    private Group people() {
        Map<String, List<List<Line>>> byOffice = new TreeMap<>();
        for (int column = 0; column < profiles.size(); column++) {
            for (Line line : profiles.get(column).lines(Section.PEOPLE)) {
                if (line.as().equals("company")
                        && line.standing().filter(IN_OFFICE::contains).isPresent()) {
                    for (String office : offices(line)) {
                        columns(byOffice, office).get(column).add(line);
                    }
                }
            }
        }
        return new Group(
                "People, by post",
                sharedFirst(byOffice, MOST_POSTS)
                        .map(office -> new Row(
                                ProfileWords.capital(office.getKey()),
                                false,
                                cells(column -> lines(
                                        column,
                                        office.getValue().get(column),
                                        Section.PEOPLE,
                                        line -> item(
                                                column,
                                                line,
                                                line.term("person").stream().toList())))))
                        .toList());
    }

    private static Set<String> offices(Line line) {
        return line.term("title")
                .map(Term::headline)
                .map(Value::text)
                .map(Offices::of)
                .orElse(Set.of("no post named"));
    }

    /** Measures that several companies report first, of each the latest periods. */
    private Group figures() {
        // Companies that write a measure in other capitals share its row, which is headed as the first of them has it.
        Map<String, List<List<Item>>> byMeasure = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int column = 0; column < profiles.size(); column++) {
            for (Series series : Series.of(profiles.get(column))) {
                List<Item> items = columns(byMeasure, series.measure()).get(column);
                for (Series.Point point : series.points().reversed()) {
                    items.add(point(column, point));
                }
            }
        }
        return new Group(
                "Figures, each as it is stated, the latest first",
                sharedFirst(byMeasure, MOST_FIGURES)
                        .map(figure -> new Row(
                                ProfileWords.capital(figure.getKey()),
                                true,
                                cells(column ->
                                        shortened(column, figure.getValue().get(column), Section.FIGURES))))
                        .toList());
    }

    private Item point(int column, Series.Point point) {
        return new Item(
                Optional.empty(),
                time(point) + (point.forecast() ? ", forecast" : ""),
                number(point.headline()),
                "",
                point.others().stream()
                        .limit(MOST_VALUES)
                        .flatMap(other -> number(other).stream())
                        .toList(),
                Optional.empty(),
                Optional.of(mark(column, point.headline())));
    }

    private static String time(Series.Point point) {
        return DAY.matcher(point.at()).matches() ? Wording.day(LocalDate.parse(point.at())) : point.at();
    }

    private static List<String> number(Line line) {
        return Stream.of("value", "count", "share")
                .flatMap(role -> line.term(role).stream())
                .limit(1)
                .map(term -> term.headline().text())
                .toList();
    }

    private Group deals() {
        return new Group(
                "Deals",
                Stream.of(Stage.values())
                        .map(stage -> new Row(
                                stage.words,
                                false,
                                cells(column -> lines(
                                        column,
                                        profiles.get(column).lines(Section.DEALS).stream()
                                                .filter(line -> Stage.of(line) == stage)
                                                .toList(),
                                        Section.DEALS,
                                        line -> deal(column, line)))))
                        .toList());
    }

    /** Where a deal stands for whoever compares. */
    private enum Stage {
        OPEN("Open"),
        COMPLETED("Completed"),
        ENDED("Ended"),
        DENIED("Only denied, or no comment");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        private static Stage of(Line line) {
            return line.standing()
                    .map(stage -> DEAL_ENDS.contains(stage) ? ENDED : stage.equals("completed") ? COMPLETED : OPEN)
                    .orElse(DENIED);
        }
    }

    private Item deal(int column, Line line) {
        String sign = line.standing()
                .map(stage -> DEAL_ENDS.contains(stage) ? "ends" : line.sources() > 1 ? "asserts" : "hollow")
                .orElse(line.has(Stance.DENIES) ? "denies" : "declines");
        String time = ProfileWords.times(line.steps().getLast())
                .map(words -> ", " + words)
                .orElse("");
        return new Item(
                Optional.of(sign),
                ProfileWords.capital(Wording.name(line.kind().name())),
                values(ProfileWords.lead(line)),
                ProfileWords.standing(line) + time,
                List.of(),
                Optional.empty(),
                Optional.of(mark(column, line)));
    }

    private Group operations() {
        return new Group(
                "Operations and rivals",
                Stream.of(Section.SITES, Section.PRODUCTS, Section.MARKETS, Section.RIVALS)
                        .map(section -> new Row(
                                ProfileWords.section(section),
                                false,
                                cells(column -> lines(
                                        column,
                                        profiles.get(column).lines(section),
                                        section,
                                        line -> item(column, line, ProfileWords.lead(line))))))
                        .filter(row -> row.cells().stream()
                                .anyMatch(cell -> !cell.items().isEmpty()))
                        .toList());
    }

    private Item item(int column, Line line, List<Term> terms) {
        return new Item(
                Optional.empty(),
                "",
                values(terms),
                ProfileWords.stage(line).orElse(""),
                List.of(),
                Optional.empty(),
                Optional.of(mark(column, line)));
    }

    private static List<String> values(List<Term> terms) {
        return terms.stream()
                .flatMap(term -> term.values().stream().limit(term.differ() ? 1 : MOST_VALUES))
                .map(Value::text)
                .distinct()
                .toList();
    }

    private Cell lines(int column, List<Line> lines, Section section, Function<Line, Item> item) {
        return shortened(column, lines.stream().map(item).toList(), section);
    }

    private Cell shortened(int column, List<Item> items, Section section) {
        return new Cell(
                items.stream().limit(MOST_ITEMS).toList(),
                "none reported",
                Math.max(0, items.size() - MOST_ITEMS),
                addresses.get(column).section(section));
    }

    private CertaintyMark mark(int column, Line line) {
        return CertaintyMark.of(line.certainty(), addresses.get(column).line(line.key()));
    }

    private List<Cell> cells(IntFunction<Cell> cell) {
        return IntStream.range(0, profiles.size()).mapToObj(cell).toList();
    }

    private <T> List<List<T>> columns(Map<String, List<List<T>>> rows, String row) {
        return rows.computeIfAbsent(
                row,
                _ -> IntStream.range(0, profiles.size())
                        .<List<T>>mapToObj(_ -> new ArrayList<>())
                        .toList());
    }

    /** The rows that most columns fill, then in the order of the alphabet. */
    private static <T> Stream<Map.Entry<String, List<List<T>>>> sharedFirst(Map<String, List<List<T>>> rows, int most) {
        return rows.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, List<List<T>>> row) ->
                                row.getValue().stream().filter(List::isEmpty).count())
                        .thenComparing(Map.Entry::getKey, String.CASE_INSENSITIVE_ORDER))
                .limit(most);
    }
}
