package org.peerage.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peerage.profile.Headline;
import org.peerage.profile.Line;
import org.peerage.profile.Profile;
import org.peerage.profile.Section;
import org.peerage.profile.Testimony;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;

/**
 * All lines of one section of a profile, a page at a time.
 *
 * @param address of the company
 * @param company its name
 * @param heading of the section
 * @param count how many there are
 * @param deals the tracks, where the section is that of deals
 * @param section the lines, in other sections
 * @param contradictions where these are shown
 * @param pages the ways to all pages
 */
public record SectionPage(
        CompanyAddress address,
        String company,
        String heading,
        int count,
        Optional<DealLedger> deals,
        Optional<SectionView> section,
        List<ContradictionView> contradictions,
        List<DealLedger.Choice> pages)
        implements Page {
    private static final int DEALS = 40;
    private static final int LINES = 100;
    private static final int CONTRADICTIONS = 25;

    @Override
    public String template() {
        return "section.jte";
    }

    @Override
    public String title() {
        return company + ": " + heading;
    }

    /** The rule that picks headlines. */
    public String rule() {
        return Headline.RULE;
    }

    /** Deals, a page of them. */
    public static SectionPage deals(
            CompanyAddress address, Profile profile, Map<String, Long> companies, DealFilter only, int page) {
        var views = new LineViews(address, companies);
        List<Line> all = profile.lines(Section.DEALS);
        List<Line> chosen = DealLedger.newest(all, only);
        return new SectionPage(
                address,
                Plain.text(profile.name()),
                ProfileWords.section(Section.DEALS),
                chosen.size(),
                Optional.of(new DealLedger(
                        DealLedger.choices(all, only, f -> address.section(Section.DEALS, Optional.of(f), 1)),
                        part(chosen, page, DEALS).stream()
                                .map(deal -> DealRows.of(deal, views))
                                .toList(),
                        chosen.size(),
                        Optional.empty())),
                Optional.empty(),
                List.of(),
                pages(chosen.size(), DEALS, page, n -> address.section(Section.DEALS, Optional.of(only), n)));
    }

    /** Lines of another section, a page of them. */
    public static SectionPage lines(
            CompanyAddress address, Profile profile, Map<String, Long> companies, Section section, int page) {
        List<Line> all = profile.lines(section);
        return new SectionPage(
                address,
                Plain.text(profile.name()),
                ProfileWords.section(section),
                all.size(),
                Optional.empty(),
                Optional.of(
                        new SectionViews(new LineViews(address, companies)).of(section, part(all, page, LINES), LINES)),
                List.of(),
                pages(all.size(), LINES, page, n -> address.section(section, Optional.empty(), n)));
    }

    /** Those whose sentences a page of contradictions shows. */
    public static Stream<Testimony> quoted(Profile profile, int page) {
        return part(profile.contradictions(), page, CONTRADICTIONS).stream().flatMap(ContradictionView::quoted);
    }

    /** Contradictions, a page of them. */
    public static SectionPage contradictions(CompanyAddress address, Profile profile, int page, Quotable quotable) {
        int count = profile.contradictions().size();
        return new SectionPage(
                address,
                Plain.text(profile.name()),
                "Contradictions",
                count,
                Optional.empty(),
                Optional.empty(),
                part(profile.contradictions(), page, CONTRADICTIONS).stream()
                        .map(c -> ContradictionView.of(c, address, quotable))
                        .toList(),
                pages(count, CONTRADICTIONS, page, address::contradictions));
    }

    private static <T> List<T> part(List<T> all, int page, int size) {
        return all.stream().skip((page - 1L) * size).limit(size).toList();
    }

    private static List<DealLedger.Choice> pages(int count, int size, int page, IntFunction<String> url) {
        int last = (count + size - 1) / size;
        return last < 2
                ? List.of()
                : IntStream.rangeClosed(1, last)
                        .mapToObj(n -> new DealLedger.Choice(
                                (n - 1) * size + 1 + "–" + Math.min(count, n * size), 0, n == page, url.apply(n)))
                        .toList();
    }
}
