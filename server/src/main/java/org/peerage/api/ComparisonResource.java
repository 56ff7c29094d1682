package org.peerage.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peerage.ledger.KnownProfile;
import org.peerage.profile.Fact;
import org.peerage.profile.Line;
import org.peerage.profile.Profile;
import org.peerage.profile.Section;
import org.peerage.profile.Testimony;

/**
 * Companies beside each other.
 *
 * @param companies in the order in which they were asked for
 */
public record ComparisonResource(Optional<LocalDate> asOf, List<ComparedResource> companies) {
    static ComparisonResource of(List<KnownProfile> companies, Optional<LocalDate> asOf) {
        return new ComparisonResource(
                asOf, companies.stream().map(ComparedResource::of).toList());
    }

    /**
     * One of them. All have the same facts in the same order.
     *
     * @param deals those that go on, and those of which something is said last
     * @param sentences what all this rests on
     */
    public record ComparedResource(
            long id,
            String name,
            List<FactResource> facts,
            List<LineResource> deals,
            List<LineResource> rivals,
            List<SentenceResource> sentences) {
        private static final int MOST = 10;

        static ComparedResource of(KnownProfile folded) {
            Profile profile = folded.profile();
            List<Line> deals = first(profile, Section.DEALS);
            List<Line> rivals = first(profile, Section.RIVALS);
            List<Testimony> testimonies = new ArrayList<>();
            profile.facts().stream()
                    .map(Fact::lines)
                    .flatMap(List::stream)
                    .forEach(line -> testimonies.addAll(line.testimonies()));
            deals.forEach(line -> testimonies.addAll(line.testimonies()));
            rivals.forEach(line -> testimonies.addAll(line.testimonies()));
            return new ComparedResource(
                    folded.id(),
                    profile.name(),
                    profile.facts().stream().map(FactResource::of).toList(),
                    LineResource.of(deals),
                    LineResource.of(rivals),
                    FoundLineResource.sentences(testimonies));
        }

        private static List<Line> first(Profile profile, Section section) {
            return profile.lines().getOrDefault(section, List.of()).stream()
                    .limit(MOST)
                    .toList();
        }
    }
}
