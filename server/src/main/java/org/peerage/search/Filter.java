package org.peerage.search;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What claims and articles must have besides the words. An article has only a publisher and a day, so that any other wish finds
 * no article. Places and publishers are compared without case and accents and in any script.
 *
 * @param since the first day of publication
 * @param until the last day of publication
 */
public record Filter(
        Optional<String> kind,
        Optional<String> stage,
        Optional<String> stance,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Optional<String> place,
        Optional<String> publisher) {
    /** All of them. */
    public static final Filter NONE = new Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Filter kind(String wanted) {
        return new Filter(Optional.of(wanted), stage, stance, since, until, place, publisher);
    }

    public Filter stage(String wanted) {
        return new Filter(kind, Optional.of(wanted), stance, since, until, place, publisher);
    }

    public Filter stance(String wanted) {
        return new Filter(kind, stage, Optional.of(wanted), since, until, place, publisher);
    }

    public Filter since(LocalDate day) {
        return new Filter(kind, stage, stance, Optional.of(day), until, place, publisher);
    }

    public Filter until(LocalDate day) {
        return new Filter(kind, stage, stance, since, Optional.of(day), place, publisher);
    }

    public Filter place(String wanted) {
        return new Filter(kind, stage, stance, since, until, Optional.of(wanted), publisher);
    }

    public Filter publisher(String wanted) {
        return new Filter(kind, stage, stance, since, until, place, Optional.of(wanted));
    }
}
