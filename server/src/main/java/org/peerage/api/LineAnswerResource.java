package org.peerage.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peerage.ledger.KnownProfile;
import org.peerage.profile.Line;

/**
 * One line of a company's profile, with the sentences it rests on.
 *
 * @param company its number
 * @param name of the company
 */
public record LineAnswerResource(
        long company, String name, Optional<LocalDate> asOf, LineResource line, List<SentenceResource> sentences) {
    static LineAnswerResource of(KnownProfile folded, Line line) {
        return new LineAnswerResource(
                folded.id(),
                folded.profile().name(),
                folded.profile().asOf(),
                LineResource.of(line),
                FoundLineResource.sentences(line.testimonies()));
    }
}
