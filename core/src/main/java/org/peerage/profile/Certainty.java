package org.peerage.profile;

import java.util.Collection;

/**
 * How sure something is, as the mark at the end of a line says it: "B2" and the number of sources.
 *
 * @param reliability of the best source
 * @param sources how many independent sources say it
 */
public record Certainty(Reliability reliability, Credibility credibility, int sources) {
    static Certainty of(Collection<Testimony> said, Collection<Testimony> others, Collection<Testimony> denied) {
        return new Certainty(
                Reliability.best(said.isEmpty() ? denied : said),
                Credibility.of(said, others, denied),
                Origins.independent(said));
    }

    /** Letter and number: "B2". */
    public String mark() {
        return reliability.name() + credibility.number();
    }
}
