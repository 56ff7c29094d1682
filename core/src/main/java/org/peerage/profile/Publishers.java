package org.peerage.profile;

import java.util.Map;
import java.util.function.Function;

/**
 * How reliable whoever runs Peerage holds publishers to be. Peerage itself judges none, only kinds of sources
 * ({@code reliability.yaml}).
 *
 * @param reliability by the publisher's name or its host, such as "The Lamp Weekly" or "lampweekly.com"
 */
public record Publishers(Map<String, Reliability> reliability) {
    /** Nobody has judged any publisher. */
    public static final Publishers UNJUDGED = new Publishers(Map.of());

    public Publishers {
        reliability = Map.copyOf(reliability);
    }

    /** Grades a publisher by its name, whatever it writes about. */
    public Function<String, Grade> grading() {
        return new Grades(new Outlets(), this)::ofPublisher;
    }
}
