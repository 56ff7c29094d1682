package org.peerage.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** One line of "pairs.tsv" or "further-pairs.tsv": two bearers, and whether they are one company. */
record Pair(String hard, boolean same, Bearer one, Bearer other) {
    static List<Pair> all() {
        return read("pairs.tsv");
    }

    static List<Pair> further() {
        return read("further-pairs.tsv");
    }

    private static List<Pair> read(String file) {
        try (InputStream in = Objects.requireNonNull(Pair.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Pair::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pair of(String line) {
        String[] cells = line.split("\t", -1);
        return new Pair(cells[0], cells[1].equals("same"), bearer(cells[2], cells[3]), bearer(cells[4], cells[5]));
    }

    private static Bearer bearer(String name, String facts) {
        Set<Fact> all = Arrays.stream(facts.split("; *"))
                .filter(fact -> !fact.isBlank())
                .map(fact -> fact.split("=", 2))
                .map(fact -> new Fact(fact[0], fact[1]))
                .collect(Collectors.toSet());
        return new Bearer(name, all);
    }
}
