package org.peerage.fetch;

import java.time.Clock;
import java.time.Instant;

/**
 * Gets what is at an address, one GET at a time a host. Thread-safe: threads that ask one host wait for each other, others do not.
 *
 * <p>It keeps in memory the rules of robots.txt, and when each host may be asked again; whoever wants a back-off to outlive the process says so with {@link #hold}.
 */
public final class Fetcher implements AutoCloseable {
    private final Parts parts;

    /** What a visit needs. */
    record Parts(
            FetchSettings settings, Clock clock, Target targets, Turns turns, Exchange exchange, RobotsShelf robots) {}

    public Fetcher(FetchSettings settings, Clock clock) {
        this(settings, clock, Waiter.by(clock), Resolver.OF_THE_MACHINE);
    }

    /**
     * One with its own time and its own name server, for tests and simulations.
     *
     * @param waiter passes the time by the same clock
     */
    public Fetcher(FetchSettings settings, Clock clock, Waiter waiter, Resolver resolver) {
        PublicAddresses reach = settings.reach();
        var targets = new Target(reach);
        parts = new Parts(
                settings,
                clock,
                targets,
                new Turns(settings, clock, waiter),
                new Exchange(reach, resolver, settings.connecting()),
                new RobotsShelf(targets, clock));
    }

    /** What came of it. Never throws for anything that the net does. */
    public Fetched fetch(FetchRequest request) throws InterruptedException {
        try (Visit visit =
                new Visit(parts, request.patience().orElse(parts.settings().patience()))) {
            return visit.fetched(request);
        } catch (Trouble e) {
            return e.fetched();
        }
    }

    /** The rules and sitemaps of an address's site; {@link Robots.Standing#UNREACHABLE}, with what was met, where they cannot be had. */
    public Robots robots(String url) throws InterruptedException {
        try (Visit visit = new Visit(parts, parts.settings().patience())) {
            return visit.robots(parts.targets().of(url)).robots();
        } catch (Trouble e) {
            return Robots.unreachable(e.why());
        }
    }

    /**
     * Leaves a host alone until then: for what is known from an earlier process.
     *
     * @param why what a fetch answers until then
     */
    public void hold(String host, Instant until, String why) {
        parts.turns().hold(host, until, why);
    }

    @Override
    public void close() {
        parts.exchange().close();
    }
}
