package org.peerage.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.peerage.ledger.Found;
import org.peerage.profile.Sentence;
import org.peerage.profile.Testimony;

/**
 * A line found across companies.
 *
 * @param company the number of the one on whose profile it stands
 * @param name of that company
 * @param section of its profile
 * @param last the day on which the last was published that was sought of it
 * @param sentences what the line rests on
 */
public record FoundLineResource(
        long company,
        String name,
        String section,
        Optional<LocalDate> last,
        LineResource line,
        List<SentenceResource> sentences) {
    static FoundLineResource of(Found.Hit hit) {
        return new FoundLineResource(
                hit.company(),
                hit.name(),
                hit.section().word(),
                hit.last(),
                LineResource.of(hit.line()),
                sentences(hit.line().testimonies()));
    }

    /** The sentences of testimonies, each with these claims of it only. */
    static List<SentenceResource> sentences(List<Testimony> testimonies) {
        Map<Integer, List<Testimony>> byNumber = testimonies.stream()
                .distinct()
                .collect(Collectors.groupingBy(Testimony::sentence, TreeMap::new, Collectors.toList()));
        return byNumber.values().stream()
                .map(FoundLineResource::sentence)
                .sorted(Comparator.comparingInt(SentenceResource::number))
                .toList();
    }

    private static SentenceResource sentence(List<Testimony> testimonies) {
        Testimony first = testimonies.getFirst();
        return SentenceResource.of(new Sentence(
                first.sentence(),
                first.article(),
                first.claim().evidence().span(),
                first.claim().evidence().text(),
                first.story(),
                testimonies));
    }
}
