package org.peerage.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A process that adds batch after batch and says so, until it is killed. */
final class Adding {
    static final int BATCH = 50;
    private static final int ENOUGH = 10_000;

    private Adding() {}

    public static void main(String[] args) throws IOException {
        try (SearchIndex index = SearchIndex.open(Path.of(args[0]))) {
            for (long position = index.upTo() + 1; position < ENOUGH; position++) {
                index.add(position, batch(position));
                System.out.println(position);
            }
        }
    }

    static Stream<Entry> batch(long position) {
        return IntStream.range(0, BATCH)
                .<Entry>mapToObj(i -> Entries.claim(
                        position + "-" + i, "plant", "announced", "2026-05-21", "Leeds", "Batch of kilns."));
    }
}
