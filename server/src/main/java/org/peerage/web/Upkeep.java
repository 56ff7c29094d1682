package org.peerage.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes, once an hour, what was kept long enough. Several servers on one database may do so at once. */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    /** A mail that was sent is known so long, since reports on it come late. */
    private static final Duration MAILS = Duration.ofDays(90);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("upkeep").factory());
    private final Ledger ledger;
    private final Retention retention;
    private final Clock clock;

    private Upkeep(Ledger ledger, Retention retention, Clock clock) {
        this.ledger = ledger;
        this.retention = retention;
        this.clock = clock;
    }

    static Upkeep start(Ledger ledger, Retention retention, Clock clock) {
        var upkeep = new Upkeep(ledger, retention, clock);
        var _ = upkeep.clockwork.scheduleWithFixedDelay(upkeep::round, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
        return upkeep;
    }

    private void round() {
        try {
            Instant now = clock.instant();
            ledger.leads().forget(retention, now);
            ledger.outbox().forget(now.minus(MAILS));
        } catch (RuntimeException e) {
            LOG.error("what was kept long enough was not deleted; it is tried again in an hour", e);
        }
    }

    @Override
    public void close() {
        clockwork.close();
    }
}
