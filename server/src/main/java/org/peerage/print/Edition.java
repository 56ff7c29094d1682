package org.peerage.print;

import java.util.Set;
import org.peerage.profile.Section;

/** How much of a profile is printed. What is left out is counted in the booklet. */
public enum Edition {
    /** For somebody without an account: the head, and the first lines of deals, contradictions, people, figures and rivals. */
    SAMPLE,
    /** For users: all sections, as much as a booklet can hold. */
    FULL;

    private static final Set<Section> SAMPLED = Set.of(Section.FIGURES, Section.WORKFORCE, Section.RIVALS);

    /**
     * How many of each are printed.
     *
     * @param lines of each section other than deals and people
     * @param references that a line has
     */
    record Most(int deals, int posts, int charts, int lines, int contradictions, int references) {}

    Most most() {
        return switch (this) {
            case SAMPLE -> new Most(8, 8, 4, 6, 4, 3);
            case FULL -> new Most(400, 200, 24, 200, 200, 8);
        };
    }

    /** Whether it has lines of a section other than deals and people, which both have. */
    boolean has(Section section) {
        return this == FULL || SAMPLED.contains(section);
    }
}
