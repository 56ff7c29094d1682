package org.peerage.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.page.CertaintyMark;
import org.peerage.page.CompanyAddress;
import org.peerage.page.DealFilter;
import org.peerage.page.DealLedger;
import org.peerage.page.DealRow;
import org.peerage.page.DealRows;
import org.peerage.page.DealStages;
import org.peerage.page.EvidencePage;
import org.peerage.page.Excerpt;
import org.peerage.page.FactView;
import org.peerage.page.FactViews;
import org.peerage.page.FigureChart;
import org.peerage.page.LineView;
import org.peerage.page.LineViews;
import org.peerage.page.TrackMark;
import org.peerage.profile.Contradiction;
import org.peerage.profile.Fact;
import org.peerage.profile.Filed;
import org.peerage.profile.Line;
import org.peerage.profile.Profile;
import org.peerage.profile.Section;
import org.peerage.profile.Series;
import org.peerage.profile.Testimony;
import org.peerage.render.Labels;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;

/**
 * What a printed profile says, part by part, in words.
 *
 * @param labels words in the reader's language
 * @param name of the company
 * @param alsoNamed its other names, the first of them
 * @param moreNames how many further names it has
 * @param asOf "As of 24 Nov 2026"
 * @param day the day that it is of; empty where no article has a date
 * @param version of what it was folded from
 * @param coverage what it was folded from, a sentence each
 * @param elsewhere what the edition has no room for: "3 owners"
 * @param silent sections of which no article says anything
 * @param sources that lines refer to
 */
public record Booklet(
        Edition edition,
        Labels labels,
        String name,
        List<String> alsoNamed,
        int moreNames,
        String asOf,
        Optional<LocalDate> day,
        String version,
        List<String> coverage,
        List<FactEntry> facts,
        Part<DealEntry> deals,
        Part<Dispute> contradictions,
        Part<Entry> people,
        List<Chart> charts,
        List<Part<Entry>> sections,
        List<String> elsewhere,
        List<String> silent,
        List<SourceNote> sources) {
    private static final int NAMES = 12;

    /** Sections in the order in which they are printed, after deals, contradictions, people and charts. */
    private static final List<Section> ORDER = order();

    /**
     * A section.
     *
     * @param id where it begins
     * @param rows what is printed of it
     * @param count how much there is of it
     */
    public record Part<T>(String id, String title, List<T> rows, int count) {
        public Part {
            rows = List.copyOf(rows);
        }

        /** How much is not printed. */
        public int more() {
            return count - rows.size();
        }
    }

    /** A line with what it rests on. */
    public record Entry(LineView line, References references) {}

    /**
     * A headline fact.
     *
     * @param references of its answer; none where no sentence exists
     * @param beside of the other answers, in their order
     */
    public record FactEntry(FactView fact, Optional<References> references, List<References> beside) {
        public FactEntry {
            beside = List.copyOf(beside);
        }
    }

    /**
     * A deal with its track.
     *
     * @param references of steps that the track has no room for
     * @param marks what each mark of the track rests on, by the number of its step
     */
    public record DealEntry(DealRow row, References references, Map<Integer, References> marks) {
        public DealEntry {
            marks = Map.copyOf(marks);
        }

        /** What a mark on the track rests on. */
        public References of(TrackMark mark) {
            return marks.getOrDefault(mark.step(), references);
        }

        /** The methods that found what all of it rests on. */
        public List<String> methods() {
            return Stream.concat(Stream.of(references), marks.values().stream())
                    .flatMap(r -> r.methods().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /**
     * Figures over time.
     *
     * @param bars what each bar rests on, in their order; none for a gap
     */
    public record Chart(FigureChart chart, List<Optional<References>> bars) {
        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /**
     * What cannot all be true.
     *
     * @param sides the headline first
     * @param decided why it is the headline
     */
    public record Dispute(String question, List<Side> sides, String decided) {
        public Dispute {
            sides = List.copyOf(sides);
        }
    }

    /** An answer to what is disputed. */
    public record Side(String value, CertaintyMark mark, References references) {}

    public Booklet {
        alsoNamed = List.copyOf(alsoNamed);
        coverage = List.copyOf(coverage);
        facts = List.copyOf(facts);
        charts = List.copyOf(charts);
        sections = List.copyOf(sections);
        elsewhere = List.copyOf(elsewhere);
        silent = List.copyOf(silent);
        sources = List.copyOf(sources);
    }

    /**
     * The booklet of a profile.
     *
     * @param version of the ledger that the profile was folded from
     * @param excerpts what may be quoted of an article, by the key under which it is kept; asked for each article of {@link #articles}, and for an article
     *     that is not kept by what its file is called. A sentence is printed once and only where its excerpt shows it
     */
    public static Booklet of(Profile profile, Edition edition, String version, Function<String, Excerpt> excerpts) {
        return of(profile, edition, version, excerpts, Labels.ENGLISH);
    }

    /** The same in a reader's language. */
    public static Booklet of(
            Profile profile, Edition edition, String version, Function<String, Excerpt> excerpts, Labels labels) {
        return new Composition(profile, edition, excerpts, labels).booklet(version);
    }

    /** The keys of the articles that a booklet of this profile may quote. */
    public static List<String> articles(Profile profile) {
        return profile.sentences().stream()
                .flatMap(s -> s.testimonies().stream())
                .flatMap(t -> t.filed().map(Filed::key).stream())
                .distinct()
                .toList();
    }

    /** The columns of deals. */
    public List<String> stages() {
        return DealStages.words(labels);
    }

    /** The rule that picks headlines. */
    public String rule() {
        return labels.say("rule");
    }

    /** The document's title. */
    public String title() {
        return say("title", name, editionWord().toLowerCase(Locale.forLanguageTag(labels.language())));
    }

    /** "Sample", at the head of each page. */
    public String editionWord() {
        return say(isSample() ? "edition.sample" : "edition.full");
    }

    /** What it is, as the cover has it. */
    public String kind() {
        return say(isSample() ? "kind.sample" : "kind.full");
    }

    /** Words that stand in every booklet. */
    public String say(String name, Object... parts) {
        return labels.say("print." + name, parts);
    }

    /** Whether it is for somebody without an account. */
    public boolean isSample() {
        return edition == Edition.SAMPLE;
    }

    /** Where the rest of a section is to be found. */
    public String rest() {
        return say(isSample() ? "rest.sample" : "rest.full");
    }

    /** The parts with their headings, for the contents. */
    public List<Part<?>> parts() {
        List<Part<?>> parts = new ArrayList<>();
        parts.add(new Part<>("facts", say("facts"), facts, facts.size()));
        parts.add(deals);
        if (contradictions.count() > 0) {
            parts.add(contradictions);
        }
        parts.add(people);
        if (!charts.isEmpty()) {
            parts.add(new Part<>("charts", say("charts"), charts, charts.size()));
        }
        parts.addAll(sections);
        parts.add(new Part<>("sources", say("sources"), sources, sources.size()));
        return parts;
    }

    private static List<Section> order() {
        Set<Section> rest = EnumSet.complementOf(
                EnumSet.of(Section.DEALS, Section.PEOPLE, Section.FIGURES, Section.WORKFORCE, Section.RIVALS));
        return Stream.concat(Stream.of(Section.FIGURES, Section.WORKFORCE, Section.RIVALS), rest.stream())
                .toList();
    }

    /** Puts one booklet together, in the order in which it is read, since sources are numbered as lines come to them. */
    private static final class Composition {
        private final Profile profile;
        private final Edition edition;
        private final Edition.Most most;
        private final Citations citations;
        private final LineViews views;
        private final Labels labels;

        Composition(Profile profile, Edition edition, Function<String, Excerpt> excerpts, Labels labels) {
            this.profile = profile;
            this.edition = edition;
            most = edition.most();
            citations = new Citations(profile, excerpts, labels);
            views = new LineViews(new CompanyAddress(0, profile.asOf()), Map.of(), labels);
            this.labels = labels;
        }

        Booklet booklet(String version) {
            List<FactEntry> facts = profile.facts().stream().map(this::fact).toList();
            Part<DealEntry> deals = deals();
            Part<Dispute> contradictions = part(
                    "contradictions",
                    title("contradictions"),
                    profile.contradictions(),
                    most.contradictions(),
                    this::dispute);
            Part<Entry> people = part(
                    "people",
                    ProfileWords.section(Section.PEOPLE, labels),
                    profile.lines(Section.PEOPLE),
                    most.posts(),
                    line -> entry(line, Section.PEOPLE));
            List<Series> series = Series.of(profile).stream()
                    .filter(s -> s.points().size() > 1)
                    .limit(most.charts())
                    .toList();
            List<Chart> charts = series.stream().map(this::chart).toList();
            List<Part<Entry>> sections = ORDER.stream()
                    .filter(edition::has)
                    .map(section -> section(section, series))
                    .filter(part -> part.count() > 0)
                    .toList();
            return new Booklet(
                    edition,
                    labels,
                    Plain.text(profile.name()),
                    profile.alsoNamed().stream().limit(NAMES).map(Plain::text).toList(),
                    Math.max(0, profile.alsoNamed().size() - NAMES),
                    ProfileWords.day(profile, labels),
                    profile.day(),
                    version,
                    ProfileWords.coverage(profile, labels),
                    facts,
                    deals,
                    contradictions,
                    people,
                    charts,
                    sections,
                    elsewhere(),
                    Stream.of(Section.values())
                            .filter(section -> profile.lines(section).isEmpty())
                            .map(labels::section)
                            .toList(),
                    citations.sources());
        }

        private String title(String part) {
            return labels.say("print." + part);
        }

        private References cite(String part, Line line) {
            return citations.cite(citations.line(part), EvidencePage.witnesses(line), most.references());
        }

        private Entry entry(Line line, Section section) {
            return new Entry(views.line(line, section), cite(ProfileWords.section(section, labels), line));
        }

        private FactEntry fact(Fact fact) {
            List<References> references = fact.lines().stream()
                    .map(line -> cite(title("facts"), line))
                    .toList();
            return new FactEntry(
                    new FactViews(views).of(fact),
                    references.stream().findFirst(),
                    references.stream().skip(1).toList());
        }

        private <S, T> Part<T> part(String id, String title, List<S> all, int most, Function<S, T> view) {
            return new Part<>(id, title, all.stream().limit(most).map(view).toList(), all.size());
        }

        private Part<DealEntry> deals() {
            return part(
                    "deals",
                    ProfileWords.section(Section.DEALS, labels),
                    DealLedger.newest(profile.lines(Section.DEALS), DealFilter.ALL),
                    most.deals(),
                    this::deal);
        }

        private DealEntry deal(Line deal) {
            String line = citations.line(ProfileWords.section(Section.DEALS, labels));
            DealRow row = DealRows.of(deal, views);
            Map<Integer, References> marks = new HashMap<>();
            List<Testimony> unmarked = new ArrayList<>();
            for (int step = 1; step <= deal.steps().size(); step++) {
                List<Testimony> said = deal.steps().get(step - 1).testimonies();
                if (row.marks(step)) {
                    marks.put(step, citations.cite(line, said, most.references()));
                } else {
                    unmarked.addAll(said);
                }
            }
            return new DealEntry(row, citations.cite(line, unmarked, most.references()), marks);
        }

        private Dispute dispute(Contradiction contradiction) {
            return new Dispute(
                    Plain.text(ProfileWords.question(contradiction, labels)),
                    contradiction.sides().stream()
                            .map(side -> new Side(
                                    Plain.text(ProfileWords.side(contradiction, side, labels)),
                                    CertaintyMark.of(contradiction.certainty(side), "", labels),
                                    citations.cite(
                                            citations.line(title("contradictions")),
                                            side.testimonies(),
                                            most.references())))
                            .toList(),
                    ProfileWords.decided(contradiction, labels));
        }

        private Chart chart(Series series) {
            FigureChart chart = FigureChart.of(series, views);
            Map<String, List<Line>> lines = series.points().stream()
                    .collect(Collectors.toMap(
                            Series.Point::at,
                            point -> Stream.concat(Stream.of(point.headline()), point.others().stream())
                                    .toList(),
                            (first, other) -> first));
            return new Chart(
                    chart,
                    chart.bars().stream()
                            .map(bar -> Optional.of(lines.getOrDefault(bar.at(), List.of()))
                                    .filter(all -> !all.isEmpty())
                                    .map(this::references))
                            .toList());
        }

        private References references(List<Line> lines) {
            List<Testimony> testimonies = lines.stream()
                    .flatMap(line -> EvidencePage.witnesses(line).stream())
                    .toList();
            return citations.cite(citations.line(title("charts")), testimonies, most.references());
        }

        private Part<Entry> section(Section section, List<Series> drawn) {
            return part(
                    section.word(),
                    ProfileWords.section(section, labels),
                    loose(section, drawn),
                    most.lines(),
                    line -> entry(line, section));
        }

        /** The lines of a section that no chart shows. */
        private List<Line> loose(Section section, List<Series> drawn) {
            Set<Line> shown = drawn.stream()
                    .flatMap(s -> s.points().stream())
                    .flatMap(p -> Stream.concat(Stream.of(p.headline()), p.others().stream()))
                    .collect(Collectors.toSet());
            return profile.lines(section).stream()
                    .filter(line -> !shown.contains(line))
                    .toList();
        }

        private List<String> elsewhere() {
            return ORDER.stream()
                    .filter(section -> !edition.has(section))
                    .filter(section -> !profile.lines(section).isEmpty())
                    .map(section -> labels.section(section) + " "
                            + profile.lines(section).size())
                    .toList();
        }
    }
}
