package org.peerage.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.peerage.access.MovingClock;

/** A clock that goes on when somebody waits, at once. */
public final class FastClock extends MovingClock implements Waiter {
    private final List<Duration> waits = new ArrayList<>();

    @Override
    public synchronized void until(Instant moment) {
        Duration left = Duration.between(instant(), moment);
        waits.add(left);
        if (left.isPositive()) {
            pass(left);
        }
    }

    synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }
}
