package org.peerage.server;

import java.time.Duration;

/** Tells, on standard error, how far a run has come where that is a terminal, and what went wrong everywhere. */
final class Progress {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration EACH = Duration.ofMillis(200);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final boolean shown;
    private final long begun = System.nanoTime();
    private long last = begun + FIRST.minus(EACH).toNanos();
    private int articles;
    private boolean standing;
    private volatile int total;

    /** @param streaming whether results come out as they are made, which is progress enough where they go to a terminal too */
    Progress(Terminal terminal, boolean streaming) {
        this.terminal = terminal;
        this.shown = terminal.errWatched() && !(streaming && terminal.outWatched());
    }

    /** Whether anybody sees how far the run has come. */
    boolean isShown() {
        return shown;
    }

    /** How many articles there are in all, once that is known; may come from any thread. */
    void expect(int articles) {
        total = articles;
    }

    /** Another article is done. */
    void step() {
        articles++;
        long now = System.nanoTime();
        if (shown && now - last >= EACH.toNanos()) {
            last = now;
            double seconds = (now - begun) / 1e9;
            terminal.err()
                    .printf(
                            "%s%,d articles in %,.0f s, %,.1f a second%s",
                            CLEAR_LINE, articles, seconds, articles / seconds, left(seconds / articles));
            terminal.err().flush();
            standing = true;
        }
    }

    private String left(double secondsEach) {
        double seconds = (total - articles) * secondsEach;
        return total <= articles ? "" : ", of %,d; %,.0f min left".formatted(total, Math.ceil(seconds / 60));
    }

    /** One line on standard error. */
    void complain(String line) {
        clear();
        terminal.tell(line);
    }

    /** Takes the line away. */
    void clear() {
        if (standing) {
            terminal.err().print(CLEAR_LINE);
            terminal.err().flush();
            standing = false;
        }
    }
}
