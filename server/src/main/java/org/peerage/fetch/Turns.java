package org.peerage.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Who may ask a host now: one at a time, first come, first served, with a gap between them, and nobody while the host is in trouble. Thread-safe. */
final class Turns {
    private static final int MOST_HOSTS = 10_000;
    /** Longer than anybody means it. */
    private static final Duration LONGEST_WISH = Duration.ofDays(30);

    private static final int MOST_DOUBLINGS = 30;

    private final FetchSettings settings;
    private final Clock clock;
    private final Waiter waiter;
    private final Map<String, Host> hosts = new HashMap<>();

    Turns(FetchSettings settings, Clock clock, Waiter waiter) {
        this.settings = settings;
        this.clock = clock;
        this.waiter = waiter;
    }

    private static final class Host {
        private final Semaphore turn = new Semaphore(1, true);
        /** Guarded by the lock of hosts. */
        private int inside;

        private volatile Instant due = Instant.MIN;
        private volatile String why = "";
        /** One after the other, as troubles of whoever has the turn. */
        private int troubles;
    }

    /** The right to ask a host, until it is closed. */
    final class Turn implements AutoCloseable {
        private final String name;
        private final Host host;
        private Duration gap = settings.gap();
        private boolean isUsed;

        private Turn(String name, Host host) {
            this.name = name;
            this.host = host;
        }

        String host() {
            return name;
        }

        /** The host is asked something. */
        void use() {
            isUsed = true;
        }

        /** The host wants at least this gap. */
        void widen(Duration least) {
            gap = gap.compareTo(least) < 0 ? least : gap;
        }

        /** The host answers. */
        void served() {
            host.troubles = 0;
        }

        /**
         * The host is in trouble, or has enough of us.
         *
         * @param wish how long it wants to be left alone
         * @return until when it is left alone
         */
        Instant troubled(Optional<Instant> wish, String why) {
            host.troubles++;
            Instant now = clock.instant();
            Instant due = later(now.plus(pause(host.troubles)), wish.orElse(Instant.MIN));
            Instant last = now.plus(LONGEST_WISH);
            host.due = due.isAfter(last) ? last : due;
            host.why = why;
            return host.due;
        }

        @Override
        public void close() {
            Instant next = clock.instant().plus(gap);
            if (isUsed && next.isAfter(host.due)) {
                host.due = next;
                host.why = "";
            }
            host.turn.release();
            leave(host);
        }
    }

    /**
     * Waits for a turn.
     *
     * @throws Trouble where it would take longer than the patience
     */
    Turn take(String name, Duration patience) throws Trouble, InterruptedException {
        Instant asked = clock.instant();
        Host host = enter(name);
        boolean taken = false;
        try {
            if (!host.turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw later(later(host.due, clock.instant().plus(settings.gap())), name, "");
            }
            taken = true;
            if (host.due.isAfter(asked.plus(patience))) {
                throw later(host.due, name, host.why);
            }
            if (host.due.isAfter(clock.instant())) {
                waiter.until(host.due);
            }
            return new Turn(name, host);
        } catch (Trouble | InterruptedException | RuntimeException e) {
            if (taken) {
                host.turn.release();
            }
            leave(host);
            throw e;
        }
    }

    /** Leaves a host alone until then at least, for what is known from earlier. */
    void hold(String name, Instant until, String why) {
        Host host = enter(name);
        if (until.isAfter(host.due)) {
            host.due = until;
            host.why = why;
        }
        leave(host);
    }

    private static Trouble later(Instant until, String name, String why) {
        String told = why.isEmpty() ? "it is not our turn at " + name + " yet: one request at a time, with gaps" : why;
        return new Trouble(new Fetched.Later(until, told));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Duration pause(int troubles) {
        Duration pause = settings.firstPause().multipliedBy(1L << Math.min(troubles - 1, MOST_DOUBLINGS));
        return pause.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : pause;
    }

    private Host enter(String host) {
        // the dot of the root makes no other host of it
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        synchronized (hosts) {
            if (hosts.size() >= MOST_HOSTS) {
                Instant now = clock.instant();
                hosts.values().removeIf(known -> known.inside == 0 && known.due.isBefore(now));
            }
            Host entered = hosts.computeIfAbsent(name, _ -> new Host());
            entered.inside++;
            return entered;
        }
    }

    private void leave(Host host) {
        synchronized (hosts) {
            host.inside--;
        }
    }
}
