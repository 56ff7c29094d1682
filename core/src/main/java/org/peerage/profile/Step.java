package org.peerage.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peerage.claim.Stance;

/**
 * A point on the life cycle of a line, with all that put it there.
 *
 * @param stage of the kind's life cycle
 * @param stance whether they assert it, deny it or decline to comment on it
 * @param testimonies who says so, in time order, never empty
 * @param sources how many independent sources they are
 */
public record Step(String stage, Stance stance, List<Testimony> testimonies, int sources) {
    public Step {
        testimonies = List.copyOf(testimonies);
    }

    /** The first day at which it stands in time; empty where no testimony has one. */
    public Optional<LocalDate> day() {
        return testimonies.getFirst().day();
    }

    /** The last day at which it stands in time. */
    public Optional<LocalDate> lastDay() {
        return testimonies.stream().flatMap(t -> t.day().stream()).max(LocalDate::compareTo);
    }
}
