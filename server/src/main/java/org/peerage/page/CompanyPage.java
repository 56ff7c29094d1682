package org.peerage.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.export.JsonLd;
import org.peerage.export.Subject;
import org.peerage.profile.Blank;
import org.peerage.profile.Changes;
import org.peerage.profile.Fact;
import org.peerage.profile.Headline;
import org.peerage.profile.Line;
import org.peerage.profile.Profile;
import org.peerage.profile.Section;
import org.peerage.profile.Series;
import org.peerage.profile.Testimony;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;
import org.peerage.render.Wording;

/**
 * The profile of a company.
 *
 * @param address where it is
 * @param name of the company
 * @param alsoNamed its other names
 * @param moreNames how many further names it has
 * @param timeline what happened, where enough did
 * @param columns lines of the other sections, in two columns
 * @param sources the publishers it rests on
 * @param blanks facts without a value
 * @param silent sections of which no article says anything
 * @param alike other companies with names like it
 * @param data the company for programs, as JSON-LD; it may stand in a page as it is
 */
public record CompanyPage(
        CompanyAddress address,
        String name,
        List<String> alsoNamed,
        int moreNames,
        List<FactView> facts,
        AsOfView asOf,
        List<Entry> contents,
        Optional<Timeline> timeline,
        DealLedger deals,
        List<ContradictionView> contradictions,
        int moreContradictions,
        Optional<ChangesView> changes,
        People people,
        TreeView tree,
        List<FigureChart> charts,
        List<SectionView> figures,
        List<List<SectionView>> columns,
        List<SourceRow> sources,
        int moreSources,
        List<Blanks> blanks,
        List<String> silent,
        List<String> alike,
        String data)
        implements Page {
    private static final int NAMES = 8;
    private static final int DEALS = 20;
    private static final int CONTRADICTIONS = 6;
    private static final int CHANGES = 40;
    private static final int POSTS = 12;
    private static final int CHARTS = 8;
    private static final int LINES = 10;
    private static final int SOURCES = 12;

    /** How many lines high a heading is with the space around it. */
    private static final int HEADING = 4;

    /** An entry of the contents. */
    public record Entry(String anchor, String title, int count, boolean against) {}

    /**
     * What changed since a day.
     *
     * @param since that day
     * @param more how many further changes there are
     */
    public record ChangesView(String since, List<ChangeView> changes, int count, int more) {}

    /**
     * Who holds or held which post.
     *
     * @param from the first year of the bars
     * @param to the last year
     * @param count how many posts there are
     * @param all where all of them are, when not all are shown
     */
    public record People(List<PostRow> posts, String from, String to, int count, Optional<String> all) {}

    /** Facts that have no value, or one that may no longer hold, for one reason. */
    public record Blanks(String word, String meaning, List<String> facts) {}

    @Override
    public String template() {
        return "company.jte";
    }

    @Override
    public String title() {
        return name;
    }

    /** Whether the profile is of a day in the past. */
    public boolean isPast() {
        return address.asOf().isPresent();
    }

    /** The rule that picks headlines, for the foot of contradictions. */
    public String rule() {
        return Headline.RULE;
    }

    /**
     * The page of a profile.
     *
     * @param companies numbers of other companies by their names
     * @param only which deals are shown
     * @param changes since a day, where that was asked
     * @param lineage owners and holdings, as far as they are known
     */
    public static CompanyPage of(
            long id,
            Profile profile,
            Map<String, Long> companies,
            DealFilter only,
            Optional<Changes> changes,
            Lineage lineage,
            Quotable quotable) {
        var address = new CompanyAddress(id, profile.asOf());
        var views = new LineViews(address, companies);
        var sections = new SectionViews(views);
        List<SectionView> others = sections.of(
                profile::lines,
                LINES,
                Section.SITES,
                Section.PRODUCTS,
                Section.RIVALS,
                Section.MARKETS,
                Section.INVESTMENTS,
                Section.PAYOUTS,
                Section.PROCEEDINGS,
                Section.MEETINGS,
                Section.ORIGINS);
        List<Series> series =
                Series.of(profile).stream().filter(s -> s.points().size() > 1).toList();
        List<SourceRow> sources = SourceRow.of(profile);
        DealLedger deals = DealLedger.first(profile.lines(Section.DEALS), only, DEALS, views);
        TreeView tree = TreeView.of(id, lineage, views);
        Optional<Timeline> timeline = Timeline.of(profile);
        Optional<ChangesView> changed = changes.map(c -> changes(c, views));
        return new CompanyPage(
                address,
                Plain.text(profile.name()),
                profile.alsoNamed().stream().limit(NAMES).map(Plain::text).toList(),
                Math.max(0, profile.alsoNamed().size() - NAMES),
                profile.facts().stream().map(new FactViews(views)::of).toList(),
                AsOfView.of(profile, changes.flatMap(c -> c.before().asOf())),
                contents(profile, timeline, tree, others, sources, changed),
                timeline,
                deals,
                profile.contradictions().stream()
                        .limit(CONTRADICTIONS)
                        .map(c -> ContradictionView.of(c, address, quotable))
                        .toList(),
                Math.max(0, profile.contradictions().size() - CONTRADICTIONS),
                changed,
                people(profile, views),
                tree,
                series.stream().limit(CHARTS).map(s -> FigureChart.of(s, views)).toList(),
                sections.of(section -> loose(profile, section, series), LINES, Section.FIGURES, Section.WORKFORCE),
                columns(others),
                sources.stream().limit(SOURCES).toList(),
                Math.max(0, sources.size() - SOURCES),
                blanks(profile),
                Stream.of(Section.values())
                        .filter(section -> profile.lines(section).isEmpty())
                        .map(Section::word)
                        .toList(),
                profile.alike().stream().limit(NAMES).map(Plain::text).toList(),
                JsonLd.of(new Subject(Optional.of(id), profile, companies)));
    }

    /** Those whose sentences the page of a profile shows. */
    public static Stream<Testimony> quoted(Profile profile) {
        return profile.contradictions().stream().limit(CONTRADICTIONS).flatMap(ContradictionView::quoted);
    }

    /** Sections in two columns of about equal length. */
    private static List<List<SectionView>> columns(List<SectionView> sections) {
        List<List<SectionView>> columns = List.of(new ArrayList<>(), new ArrayList<>());
        int[] length = new int[2];
        for (SectionView section : sections) {
            int shorter = length[0] <= length[1] ? 0 : 1;
            columns.get(shorter).add(section);
            length[shorter] += HEADING
                    + section.groups().stream()
                            .mapToInt(group -> group.lines().size())
                            .sum();
        }
        return columns;
    }

    /** The figures that no chart shows. */
    private static List<Line> loose(Profile profile, Section section, List<Series> series) {
        Set<Line> drawn = series.stream()
                .limit(CHARTS)
                .flatMap(s -> s.points().stream())
                .flatMap(p -> Stream.concat(Stream.of(p.headline()), p.others().stream()))
                .collect(Collectors.toSet());
        return profile.lines(section).stream()
                .filter(line -> !drawn.contains(line))
                .toList();
    }

    private static ChangesView changes(Changes changes, LineViews views) {
        List<ChangeView> all = changes.changes().stream()
                .map(c -> ChangeView.of(c, views))
                .sorted(Comparator.comparing(
                        (ChangeView c) -> c.day().orElse(LocalDate.MIN), Comparator.reverseOrder()))
                .toList();
        return new ChangesView(
                changes.before().asOf().map(Wording::day).orElse(""),
                all.stream().limit(CHANGES).toList(),
                all.size(),
                Math.max(0, all.size() - CHANGES));
    }

    private static People people(Profile profile, LineViews views) {
        List<Line> posts = profile.lines(Section.PEOPLE);
        List<Line> shown = posts.stream().limit(POSTS).toList();
        Optional<PostRow.Axis> axis = PostRow.Axis.of(shown, profile.day());
        return new People(
                shown.stream()
                        .map(post -> PostRow.of(post, views.line(post, Section.PEOPLE), axis))
                        .toList(),
                axis.map(a -> String.valueOf(a.from().getYear())).orElse(""),
                axis.map(a -> String.valueOf(a.to().getYear())).orElse(""),
                posts.size(),
                posts.size() > POSTS ? Optional.of(views.address().section(Section.PEOPLE)) : Optional.empty());
    }

    private static List<Blanks> blanks(Profile profile) {
        return Stream.of(Blank.values())
                .map(blank -> new Blanks(
                        blank.word(),
                        meaning(blank),
                        profile.facts().stream()
                                .filter(f -> f.blank().equals(Optional.of(blank)))
                                .map(CompanyPage::blankFact)
                                .toList()))
                .filter(blanks -> !blanks.facts().isEmpty())
                .toList();
    }

    private static String blankFact(Fact fact) {
        return ProfileWords.capital(fact.name())
                + fact.since().map(day -> ", since " + Wording.day(day)).orElse("")
                + fact.reason().map(reason -> ": " + reason).orElse("");
    }

    private static String meaning(Blank blank) {
        return switch (blank) {
            case UNKNOWN -> "No article read says it.";
            case UNDISCLOSED -> "Somebody was asked and declined to say.";
            case NOT_LOOKED_FOR -> "Nothing was read that could say it.";
            case STALE -> "Said, but so long ago that it may have changed.";
        };
    }

    private static List<Entry> contents(
            Profile profile,
            Optional<Timeline> timeline,
            TreeView tree,
            List<SectionView> others,
            List<SourceRow> sources,
            Optional<ChangesView> changes) {
        List<Entry> entries = new ArrayList<>();
        timeline.ifPresent(drawn -> entries.add(new Entry("timeline", "Timeline", drawn.count(), false)));
        entries.add(new Entry("deals", "Deals", profile.lines(Section.DEALS).size(), false));
        changes.ifPresent(c -> entries.add(new Entry("changes", "Changes", c.count(), false)));
        if (!profile.contradictions().isEmpty()) {
            entries.add(new Entry(
                    "contradictions", "Contradictions", profile.contradictions().size(), true));
        }
        entries.add(new Entry("people", "People", profile.lines(Section.PEOPLE).size(), false));
        entries.add(new Entry("owners", "Owners, holdings", tree.size(), false));
        entries.add(new Entry(
                "figures",
                "Figures",
                profile.lines(Section.FIGURES).size()
                        + profile.lines(Section.WORKFORCE).size(),
                false));
        others.forEach(s -> entries.add(new Entry(s.id(), s.title(), s.count(), false)));
        entries.add(new Entry("sources", "Sources", sources.size(), false));
        entries.add(new Entry(
                "blanks",
                "Not known",
                (int) profile.facts().stream()
                        .filter(f -> f.blank().isPresent())
                        .count(),
                false));
        return entries;
    }
}
