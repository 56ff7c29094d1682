package org.peerage.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.peerage.fetch.Waiter;

/** A clock that goes only when somebody waits or winds it. */
final class TestClock extends Clock implements Waiter {
    private Instant now;

    TestClock(Instant now) {
        this.now = now;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized void until(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
