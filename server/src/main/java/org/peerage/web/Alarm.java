package org.peerage.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.peerage.ledger.Ledger;
import org.peerage.watch.Schedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks once a minute who is to be told what is new, by mail or by webhook. Several servers on one database may do so at once. */
final class Alarm implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("alarm").factory());
    private final Ledger ledger;
    private final boolean hasMails;
    private final Clock clock;

    private Alarm(Ledger ledger, boolean hasMails, Clock clock) {
        this.ledger = ledger;
        this.hasMails = hasMails;
        this.clock = clock;
    }

    /** @param hasMails whether this server sends mails of what is new */
    static Alarm start(Ledger ledger, boolean hasMails, Clock clock) {
        var alarm = new Alarm(ledger, hasMails, clock);
        var _ = alarm.clockwork.scheduleWithFixedDelay(alarm::round, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
        return alarm;
    }

    private void round() {
        try {
            ring();
        } catch (RuntimeException e) {
            LOG.error("nobody was told what is new; it is tried again in a minute", e);
        }
    }

    /** Puts what is due now. */
    void ring() {
        Instant now = clock.instant();
        ledger.endpoints().wake(now);
        if (hasMails) {
            ledger.followers().wake(now, follower -> Schedule.next(follower, now));
        }
    }

    @Override
    public void close() {
        clockwork.close();
    }
}
