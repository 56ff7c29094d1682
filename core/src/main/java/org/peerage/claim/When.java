package org.peerage.claim;

import java.time.LocalDate;
import java.util.Optional;
import org.peerage.article.Span;

/**
 * The time that the article gives for what happened.
 *
 * @param text its own words, such as "last October"
 * @param span where they stand
 * @param interval the days meant, where they could be resolved
 */
public record When(String text, Span span, Optional<Interval> interval) {
    /** Days from {@code from} to {@code to}, both included. */
    public record Interval(LocalDate from, LocalDate to) {
        public Interval {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("no interval from " + from + " to " + to);
            }
        }
    }
}
