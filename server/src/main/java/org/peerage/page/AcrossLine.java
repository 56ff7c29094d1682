package org.peerage.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peerage.ledger.Found;
import org.peerage.profile.Line;
import org.peerage.profile.Testimony;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;
import org.peerage.render.Wording;

/**
 * A line of some company's profile among those of others.
 *
 * @param company whose profile it stands in
 * @param label what kind of line it is
 * @param line what it is
 * @param said the sentence that was published last; empty where whoever looks may not see it
 * @param who says so
 * @param day of its publication
 */
public record AcrossLine(
        Named company, String label, LineView line, Optional<String> said, String who, Optional<String> day) {
    static AcrossLine of(Found.Hit hit, Map<String, Long> companies, Quotable quotable) {
        Testimony last = last(hit.line());
        LineView line = views(hit, companies).line(hit.line(), hit.section());
        return new AcrossLine(
                company(hit),
                line.label()
                        .orElse(ProfileWords.capital(
                                Wording.name(hit.line().kind().name()))),
                line,
                quotable.sentence(last),
                Plain.text(ProfileWords.voice(last)),
                hit.last().map(Wording::day));
    }

    static Named company(Found.Hit hit) {
        return new Named(Plain.text(hit.name()), Optional.of(new CompanyAddress(hit.company()).page()));
    }

    static LineViews views(Found.Hit hit, Map<String, Long> companies) {
        return new LineViews(new CompanyAddress(hit.company()), companies);
    }

    /** What was published last of a line; of equal days the one that is surest. */
    static Testimony last(Line line) {
        List<Testimony> all = line.testimonies();
        return all.stream()
                .max(Comparator.comparing(
                                (Testimony t) -> t.article().published().orElse(LocalDate.MIN))
                        .thenComparingDouble(t -> t.claim().confidence()))
                .orElse(all.getFirst());
    }
}
