package org.peerage.page;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.profile.Line;
import org.peerage.profile.Section;
import org.peerage.render.ProfileWords;

/** Makes tables of lines. */
final class SectionViews {
    /** Sorts after all names of countries. */
    private static final String NO_COUNTRY = "\uffff";

    private final LineViews views;

    SectionViews(LineViews views) {
        this.views = views;
    }

    /** The first lines of a section; those of sites and markets by country. */
    SectionView of(Section section, List<Line> lines, int most) {
        List<Line> shown = lines.stream().limit(most).toList();
        return new SectionView(
                section.word(),
                ProfileWords.section(section),
                lines.size(),
                section == Section.SITES ? byCountry(shown) : List.of(group(Optional.empty(), shown, section)),
                lines.size() > most ? Optional.of(views.address().section(section)) : Optional.empty());
    }

    private List<SectionView.Group> byCountry(List<Line> sites) {
        SequencedMap<String, List<Line>> byCountry =
                sites.stream().collect(Collectors.groupingBy(SectionViews::country, TreeMap::new, Collectors.toList()));
        return byCountry.entrySet().stream()
                .map(e -> group(
                        Optional.of(e.getKey().equals(NO_COUNTRY) ? "Country not named" : e.getKey()),
                        e.getValue(),
                        Section.SITES))
                .toList();
    }

    private static String country(Line site) {
        return site.term("place").stream()
                .flatMap(term -> term.values().stream())
                .flatMap(value -> Countries.of(value.text()).stream())
                .findFirst()
                .orElse(NO_COUNTRY);
    }

    private SectionView.Group group(Optional<String> title, List<Line> lines, Section section) {
        return new SectionView.Group(
                title, lines.stream().map(line -> views.line(line, section)).toList());
    }

    /** Sections that have lines, of those given. */
    List<SectionView> of(Function<Section, List<Line>> lines, int most, Section... sections) {
        return Stream.of(sections)
                .filter(section -> !lines.apply(section).isEmpty())
                .map(section -> of(section, lines.apply(section), most))
                .toList();
    }
}
