package org.peerage.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets time pass. */
@FunctionalInterface
public interface Waiter {
    /** Returns when it is so late. */
    void until(Instant moment) throws InterruptedException;

    /** Sleeps as long as the clock needs. */
    static Waiter by(Clock clock) {
        return moment -> {
            Duration left = Duration.between(clock.instant(), moment);
            while (left.isPositive()) {
                Thread.sleep(left);
                left = Duration.between(clock.instant(), moment);
            }
        };
    }
}
