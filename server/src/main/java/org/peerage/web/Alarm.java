package org.peerage.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.peerage.ledger.Followers;
import org.peerage.watch.Schedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks once a minute for whom a mail with what is new is due. Several servers on one database may do so at once. */
final class Alarm implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("alarm").factory());
    private final Followers followers;
    private final Clock clock;

    private Alarm(Followers followers, Clock clock) {
        this.followers = followers;
        this.clock = clock;
    }

    static Alarm start(Followers followers, Clock clock) {
        var alarm = new Alarm(followers, clock);
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

    /** Puts the mails that are due now. */
    void ring() {
        Instant now = clock.instant();
        followers.wake(now, follower -> Schedule.next(follower, now));
    }

    @Override
    public void close() {
        clockwork.close();
    }
}
