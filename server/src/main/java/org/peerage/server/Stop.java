package org.peerage.server;

import java.util.concurrent.CountDownLatch;

/** Ctrl-C or a signal to stop: whoever waits for it goes on and cleans up, and the process ends when that is done. */
final class Stop {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    Stop() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            await(done);
        }));
    }

    /** Waits until the process is asked to stop. */
    void await() {
        await(asked);
    }

    /** Lets the process end. */
    void done() {
        done.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
