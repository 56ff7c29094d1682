package org.peerage.export;

/** Writes claims one by one. */
public interface ClaimWriter extends AutoCloseable {
    void write(Cited claim);

    @Override
    void close();
}
