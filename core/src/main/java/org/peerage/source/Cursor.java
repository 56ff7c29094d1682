package org.peerage.source;

import java.io.IOException;
import java.util.Optional;

/** Intakes, one after another, from something that is open. */
interface Cursor extends AutoCloseable {
    /**
     * The next intake, empty at the end.
     *
     * @throws IOException where the rest cannot be read; its message is a {@code what} or the system's own words
     */
    Optional<Intake> next() throws IOException;

    @Override
    default void close() throws IOException {}

    /** A cursor over one intake, made when it is asked for. */
    static Cursor once(Once once) {
        return new Cursor() {
            private boolean done;

            @Override
            public Optional<Intake> next() throws IOException {
                if (done) {
                    return Optional.empty();
                }
                done = true;
                return Optional.of(once.read());
            }
        };
    }

    /** Makes the one intake of a document. */
    @FunctionalInterface
    interface Once {
        Intake read() throws IOException;
    }
}
