package org.peerage.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peerage.claim.Stance;
import org.peerage.profile.Contradiction;
import org.peerage.profile.Headline;
import org.peerage.profile.Line;
import org.peerage.profile.Profile;
import org.peerage.profile.Section;
import org.peerage.profile.Term;
import org.peerage.profile.Testimony;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;
import org.peerage.render.Wording;

/**
 * A deal of a company, step by step.
 *
 * @param address of the company
 * @param key of its line
 * @param company its name
 * @param kind of the deal, and the company's part in it
 * @param subject the others
 * @param line the deal as a whole
 * @param told what it rests on, in words
 * @param terms what is known of it
 * @param missing roles that no article fills
 * @param track drawn to time, where two steps have a day
 */
public record DealPage(
        CompanyAddress address,
        String key,
        String company,
        String kind,
        String subject,
        LineView line,
        String told,
        List<TermRow> terms,
        List<String> missing,
        Optional<DealTrack> track,
        List<StepView> steps,
        List<ContradictionView> contradictions)
        implements Page {

    /** A term of the deal. */
    public record TermRow(String name, TermView term, CertaintyMark mark) {}

    @Override
    public String template() {
        return "deal.jte";
    }

    @Override
    public String title() {
        return company + " and " + subject + ": " + kind;
    }

    /** The rule that picks headlines. */
    public String rule() {
        return Headline.RULE;
    }

    /** Those whose sentences the page shows. */
    public static Stream<Testimony> quoted(Profile profile, Line deal) {
        return Stream.concat(
                deal.steps().stream().flatMap(StepView::quoted),
                contradictions(profile, deal).stream().flatMap(ContradictionView::quoted));
    }

    /** @param companies numbers of other companies by their names */
    public static DealPage of(
            CompanyAddress address, Profile profile, Line deal, Map<String, Long> companies, Quotable quotable) {
        var views = new LineViews(address, companies);
        return new DealPage(
                address,
                deal.key(),
                Plain.text(profile.name()),
                ProfileWords.label(deal, Section.DEALS)
                        .orElse(Wording.name(deal.kind().name())),
                Plain.text(ChangeView.subject(deal)),
                views.line(deal, Section.DEALS),
                told(deal),
                deal.terms().stream().map(t -> term(deal, t, views)).toList(),
                deal.kind().roles().stream()
                        .filter(role ->
                                deal.term(role.name()).isEmpty() && !role.name().equals(deal.as()))
                        .map(role -> Wording.name(role.name()))
                        .toList(),
                DealTrack.of(deal),
                IntStream.range(0, deal.steps().size())
                        .mapToObj(place -> StepView.of(deal, place, address, quotable))
                        .toList(),
                contradictions(profile, deal).stream()
                        .map(c -> ContradictionView.of(c, address, quotable))
                        .toList());
    }

    private static List<Contradiction> contradictions(Profile profile, Line deal) {
        Set<String> claims =
                deal.testimonies().stream().map(t -> t.claim().id()).collect(Collectors.toSet());
        return profile.contradictions().stream().filter(c -> isAbout(c, claims)).toList();
    }

    private static boolean isAbout(Contradiction contradiction, Set<String> claims) {
        return contradiction.sides().stream()
                .flatMap(side -> side.testimonies().stream())
                .anyMatch(t -> claims.contains(t.claim().id()));
    }

    private static TermRow term(Line deal, Term term, LineViews views) {
        TermView view = views.terms(deal, List.of(term)).getFirst();
        return new TermRow(
                ProfileWords.capital(Wording.name(term.role())),
                new TermView(Optional.empty(), view.values(), view.differ(), view.more()),
                views.mark(deal.certainty(term, term.headline()), deal));
    }

    private static String told(Line deal) {
        int articles = (int)
                deal.testimonies().stream().map(Testimony::article).distinct().count();
        int denials = (int)
                deal.steps().stream().filter(s -> s.stance() == Stance.DENIES).count();
        int refusals = (int)
                deal.steps().stream().filter(s -> s.stance() == Stance.DECLINES).count();
        return ProfileWords.count(deal.steps().size(), "step") + ", "
                + ProfileWords.count(deal.testimonies().size(), "claim") + " in "
                + ProfileWords.count(articles, "article")
                + (denials > 0 ? ", " + ProfileWords.count(denials, "denial") : "")
                + (refusals > 0 ? ", " + ProfileWords.count(refusals, "refusal") + " to comment" : "");
    }
}
