package org.peerage.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.profile.Line;
import org.peerage.profile.Profile;
import org.peerage.profile.Section;
import org.peerage.render.Plain;

/**
 * The form that asks for a sample.
 *
 * @param company the number of a name of it
 * @param what what is in the sample, counted
 * @param lines some of it
 * @param days after how many an address is deleted that does not confirm
 * @param stamp when the form was shown
 * @param page where the form stands
 * @param typed what was typed before
 */
public record SamplePage(
        OfferFrame offer,
        long company,
        String name,
        String what,
        List<LineView> lines,
        long days,
        String stamp,
        String page,
        String typed,
        Optional<Problem> problem)
        implements Page {
    private static final int LINES = 3;

    /**
     * Why no sample was sent.
     *
     * @param review where to ask a person to look at it
     */
    public record Problem(String words, Optional<String> review) {}

    @Override
    public String template() {
        return "sample.jte";
    }

    @Override
    public String title() {
        return offer.texts().say("box.title", name);
    }

    /** Where the form goes. */
    public String action() {
        return offer.at("/sample/" + company + (offer.isBox() ? "/box" : ""));
    }

    /** The form about a profile, shown for the first time. */
    public static SamplePage of(
            OfferFrame offer,
            long company,
            Profile profile,
            Map<String, Long> companies,
            long days,
            String stamp,
            String page) {
        return new SamplePage(
                offer,
                company,
                Plain.text(profile.name()),
                offer.texts()
                        .say(
                                "box.what",
                                profile.lines(Section.DEALS).size(),
                                profile.lines(Section.PEOPLE).size(),
                                profile.contradictions().size()),
                lines(
                        new LineViews(
                                new CompanyAddress(company, Optional.empty()),
                                companies,
                                offer.texts().labels()),
                        profile),
                days,
                stamp,
                page,
                "",
                Optional.empty());
    }

    /** Deals, those best known first, else whatever else there is. */
    private static List<LineView> lines(LineViews views, Profile profile) {
        List<LineView> shown = new ArrayList<>();
        Stream.of(Section.values())
                .sorted(Comparator.comparing(section -> section != Section.DEALS))
                .forEach(section -> profile.lines(section).stream()
                        .sorted(Comparator.comparingInt(
                                (Line line) -> -line.certainty().sources()))
                        .limit(Math.max(0, LINES - shown.size()))
                        .map(line -> views.line(line, section))
                        .forEach(shown::add));
        return List.copyOf(shown);
    }

    /** The same form after it was sent. */
    public SamplePage refused(String email, Problem why) {
        return new SamplePage(
                offer, company, name, what, lines, days, stamp, page, Plain.text(email), Optional.of(why));
    }
}
