package org.peerage.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.peerage.profile.Profile;
import org.peerage.profile.Reliability;
import org.peerage.profile.Testimony;
import org.peerage.render.Plain;
import org.peerage.render.Wording;

/**
 * A publisher that the profile rests on.
 *
 * @param letter how reliable it is
 * @param reliability in words
 * @param articles how many of its articles claim something about the company
 * @param claims how many claims they make
 * @param newest the day of the newest
 */
public record SourceRow(
        String name, String url, String letter, String reliability, int articles, int claims, String newest) {
    /** Those with most claims first. */
    static List<SourceRow> of(Profile profile) {
        return profile.sentences().stream()
                .flatMap(s -> s.testimonies().stream())
                .filter(t -> t.article().publisher().isPresent())
                .collect(Collectors.groupingBy(t -> t.article().publisher().orElse("")))
                .entrySet()
                .stream()
                .map(e -> of(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(SourceRow::claims).reversed().thenComparing(SourceRow::name))
                .toList();
    }

    private static SourceRow of(String publisher, Collection<Testimony> testimonies) {
        Reliability best = Reliability.best(testimonies);
        return new SourceRow(
                Plain.text(publisher),
                "/sources/"
                        + URLEncoder.encode(publisher, StandardCharsets.UTF_8).replace("+", "%20"),
                best.name(),
                best.words(),
                (int) testimonies.stream().map(Testimony::article).distinct().count(),
                testimonies.size(),
                testimonies.stream()
                        .flatMap(t -> t.published().stream())
                        .max(LocalDate::compareTo)
                        .map(Wording::day)
                        .orElse("no date"));
    }
}
