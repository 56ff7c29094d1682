package org.peerage.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.export.Format;
import org.peerage.profile.Section;

/** Where the pages of a company are, as of a day. */
public record CompanyAddress(long id, Optional<LocalDate> asOf) {
    public CompanyAddress(long id) {
        this(id, Optional.empty());
    }

    public String page() {
        return path("");
    }

    /** The same page as of today. */
    public String today() {
        return new CompanyAddress(id).page();
    }

    /** The same without a day, as forms add theirs. */
    public String plain() {
        return "/companies/" + id;
    }

    /** Today's page, with what changed since the day of this one. */
    public String todaySince() {
        return asOf.map(day -> today() + "?since=" + day + "#changes").orElse(today());
    }

    /** The profile as PDF. */
    public String pdf() {
        return path("/profile.pdf");
    }

    /** The profile as a file in a format of others. */
    public String profile(Format format) {
        return path("/profile." + format.word());
    }

    /** All files of the profile. */
    public List<Download> downloads() {
        return Stream.concat(
                        Stream.of(new Download("PDF", "Printed profile", pdf())),
                        Download.of(Format.Matter.PROFILE, this::profile))
                .toList();
    }

    public String owners() {
        return section(Section.OWNERS);
    }

    public String holdings() {
        return section(Section.HOLDINGS);
    }

    public String contradictions() {
        return path("/all/contradictions");
    }

    /** A page of all contradictions. */
    public String contradictions(int page) {
        return page > 1 ? with(contradictions(), "page=" + page) : contradictions();
    }

    /** The evidence of a line. */
    public String line(String key) {
        return path("/lines/" + key);
    }

    public String deal(String key) {
        return path("/deals/" + key);
    }

    /** All lines of a section. */
    public String section(Section section) {
        return path("/all/" + section.word());
    }

    /** A page of a section's lines. */
    public String section(Section section, Optional<DealFilter> only, int page) {
        String filtered = only.filter(f -> f != DealFilter.ALL)
                .map(f -> with(section(section), "deals=" + f.name().toLowerCase(Locale.ROOT)))
                .orElse(section(section));
        return page > 1 ? with(filtered, "page=" + page) : filtered;
    }

    /** The company's page with some of its deals. */
    public String deals(DealFilter only) {
        return (only == DealFilter.ALL
                        ? page()
                        : with(page(), "deals=" + only.name().toLowerCase(Locale.ROOT))) + "#deals";
    }

    private String path(String below) {
        return "/companies/" + id + below + asOf.map(day -> "?as_of=" + day).orElse("");
    }

    private static String with(String path, String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }
}
