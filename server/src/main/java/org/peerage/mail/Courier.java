package org.peerage.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.peerage.ledger.Outbox;
import org.peerage.ledger.Posting;
import org.peerage.ledger.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is due from the outbox, one mail after the other, and has it sent. Several, in one process or in many, share the work.
 *
 * <p>A mail is the courier's for a lease that it renews while it works; if it dies, the next takes the mail when the lease has run out.
 */
public final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    /** With the pauses between them, three days of a server that is there. */
    private static final int TRIES = 26;

    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final Outbox outbox;
    private final Map<String, Delivery> deliveries;
    private final Clock clock;
    private final Duration lease;
    private final ScheduledExecutorService holder = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("courier-lease").factory());
    private final Thread round;
    private volatile boolean isClosing;

    Courier(Outbox outbox, Map<String, Correspondence> correspondence, MailServer server, Clock clock, Duration lease) {
        this(outbox, sending(correspondence, server), clock, lease);
    }

    private Courier(Outbox outbox, Map<String, Delivery> deliveries, Clock clock, Duration lease) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.clock = clock;
        this.lease = lease;
        round = Thread.ofVirtual().name("courier").unstarted(this::round);
    }

    /**
     * Begins its round.
     *
     * @param correspondence by the kind of postings it has the words for; other kinds stay in the outbox
     */
    public static Courier start(
            Outbox outbox, Map<String, Correspondence> correspondence, MailServer server, Clock clock) {
        return new Courier(outbox, correspondence, server, clock, LEASE).begun();
    }

    /**
     * Begins a round with what is no mail.
     *
     * @param deliveries by the kind of postings that they take
     */
    public static Courier start(Outbox outbox, Map<String, Delivery> deliveries, Clock clock) {
        return new Courier(outbox, Map.copyOf(deliveries), clock, LEASE).begun();
    }

    private static Map<String, Delivery> sending(Map<String, Correspondence> correspondence, MailServer server) {
        return correspondence.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Sending(entry.getValue(), server)));
    }

    Courier begun() {
        round.start();
        return this;
    }

    private void round() {
        while (!isClosing) {
            try {
                if (!deliver()) {
                    outbox.await(LOOK);
                }
            } catch (RuntimeException e) {
                LOG.error("the outbox", e);
                outbox.await(LOOK);
            }
        }
    }

    /** Sends what is due first. @return false where nothing is due */
    boolean deliver() {
        Optional<Taken> taken = outbox.take(deliveries.keySet(), clock.instant(), lease);
        taken.ifPresent(this::deliver);
        return taken.isPresent();
    }

    private void deliver(Taken taken) {
        long beat = lease.toMillis() / 3;
        ScheduledFuture<?> holding = holder.scheduleAtFixedRate(() -> hold(taken), beat, beat, TimeUnit.MILLISECONDS);
        try {
            send(taken);
        } catch (RuntimeException e) {
            LOG.error("mail {} was not written or sent", taken.mail(), e);
            later(taken, e.getClass().getSimpleName());
        } finally {
            holding.cancel(false);
        }
    }

    private void hold(Taken taken) {
        try {
            outbox.hold(taken, clock.instant().plus(lease));
        } catch (RuntimeException e) {
            LOG.warn("mail {} may be sent by another as well", taken.mail(), e);
        }
    }

    private void send(Taken taken) {
        Optional<Delivery.Result> result = delivery(taken.posting()).deliver(taken);
        if (result.isEmpty()) {
            outbox.drop(taken);
            return;
        }
        switch (result.get().outcome()) {
            case Outcome.Sent _ -> note(taken, result.get().onceSent());
            case Outcome.Postponed postponed -> {
                LOG.info("mail {} is tried again: {}", taken.mail(), postponed.why());
                later(taken, postponed.why());
            }
            case Outcome.Misconfigured misconfigured -> {
                LOG.error("mail {} cannot be sent as mail is set up: {}", taken.mail(), misconfigured.why());
                later(taken, misconfigured.why());
            }
            case Outcome.Refused refused -> {
                LOG.info("mail {} is refused: {}", taken.mail(), refused.why());
                outbox.giveUp(taken, clock.instant(), refused.why());
            }
        }
    }

    /** Insists: what was sent and is not known to be is sent again. */
    private void note(Taken taken, Runnable onceSent) {
        while (true) {
            try {
                outbox.sent(taken, clock.instant(), onceSent);
                return;
            } catch (RuntimeException e) {
                LOG.error("mail {} was sent, and that cannot be stored", taken.mail(), e);
                if (isClosing) {
                    return;
                }
                outbox.await(LOOK);
            }
        }
    }

    private Delivery delivery(Posting posting) {
        return Optional.ofNullable(deliveries.get(posting.kind())).orElseThrow();
    }

    private void later(Taken taken, String why) {
        if (taken.tries() >= TRIES) {
            LOG.error("mail {} is given up: {}", taken.mail(), why);
            outbox.giveUp(taken, clock.instant(), why);
        } else {
            outbox.later(taken, clock.instant().plus(pause(taken.tries())), why);
        }
    }

    /** A minute after the first try, doubled each time, to four hours. */
    static Duration pause(int tries) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, Integer.SIZE));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** Ends with the mail in hand; where that takes too long its lease runs out and it is tried again. Closes its deliveries. */
    @Override
    public void close() {
        isClosing = true;
        outbox.wake();
        try {
            if (!round.join(CLOSING)) {
                LOG.warn("a mail was on its way for too long and will be tried again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        holder.shutdownNow();
        deliveries.values().forEach(Delivery::close);
    }
}
