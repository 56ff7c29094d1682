package org.peerage.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How reliable whoever runs Peerage holds publishers to be. Peerage itself judges none, only kinds of sources
 * ({@code reliability.yaml}).
 *
 * @param grades by the publisher's name or its host, such as "The Lamp Weekly" or "lampweekly.com"
 */
public record Publishers(Map<String, Grade> grades) {
    /** Nobody has judged any publisher. */
    public static final Publishers UNJUDGED = new Publishers(Map.of());

    public Publishers {
        grades = Map.copyOf(grades);
    }

    /** Letters for which no reason is given. */
    public static Publishers judged(Map<String, Reliability> letters) {
        Map<String, Grade> grades = new HashMap<>();
        letters.forEach((name, letter) -> grades.put(name, new Grade(letter, new Basis.Judged(Optional.empty()))));
        return new Publishers(grades);
    }

    /** With the grades of others, which win. */
    public Publishers and(Publishers others) {
        Map<String, Grade> all = new HashMap<>(grades);
        all.putAll(others.grades);
        return new Publishers(all);
    }

    /** Grades a publisher by its name, whatever it writes about. */
    public Function<String, Grade> grading() {
        return new Grades(new Outlets(), this)::ofPublisher;
    }
}
