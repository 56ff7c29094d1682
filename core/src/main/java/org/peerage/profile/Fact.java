package org.peerage.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A headline fact, or an honest blank.
 *
 * @param name such as "chief executive"
 * @param shown the roles whose values answer it, in order
 * @param lines the lines that answer it for the same time: the one that {@link Headline} picks first, the others stand beside it
 * @param blank why there is no value, or why it may no longer hold
 * @param since for a stale fact the day it was last said
 * @param reason for a fact not looked for, why
 */
public record Fact(
        String name,
        List<String> shown,
        List<Line> lines,
        Optional<Blank> blank,
        Optional<LocalDate> since,
        Optional<String> reason) {
    public Fact {
        shown = List.copyOf(shown);
        lines = List.copyOf(lines);
    }
}
