package org.peerage.mail;

import java.util.Optional;
import org.peerage.ledger.Taken;

/** Takes what the outbox holds to where it belongs. */
@FunctionalInterface
public interface Delivery extends AutoCloseable {
    /**
     * What became of it.
     *
     * @param onceSent what is stored together with the fact that it was sent
     */
    record Result(Outcome outcome, Runnable onceSent) {}

    /**
     * Delivers it once. What may be delivered twice is told by its {@link Taken#mail}.
     *
     * @return what became of it; empty where it is not to be delivered any more
     */
    Optional<Result> deliver(Taken taken);

    /** Nothing more is delivered. May be called again. */
    @Override
    default void close() {}
}
