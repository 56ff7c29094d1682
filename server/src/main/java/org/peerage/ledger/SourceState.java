package org.peerage.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a source fares.
 *
 * @param name of its file
 * @param addresses that were found by it
 * @param due of these, to be fetched some time
 * @param failing of these, could not be fetched the last time
 * @param success when anything was there the last time
 * @param next when it is looked for new articles next
 * @param troubles why addresses could not be fetched, the most frequent first
 * @param moves lists that moved for good, each from where to where
 * @param harvests a day each, the last first; days without any are left out
 */
public record SourceState(
        String name,
        int addresses,
        int due,
        int failing,
        Optional<Instant> success,
        Optional<Instant> next,
        List<Trouble> troubles,
        SortedMap<String, String> moves,
        List<Harvest> harvests) {
    public SourceState {
        troubles = List.copyOf(troubles);
        moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
        harvests = List.copyOf(harvests);
    }

    /**
     * Why something could not be fetched.
     *
     * @param isList whether what could not be fetched lists articles
     * @param failures in a row, of the address that fails longest
     * @param example one of the addresses
     */
    public record Trouble(String why, int addresses, boolean isList, int failures, String example) {}

    /**
     * What a day brought.
     *
     * @param day by UTC
     * @param fetched answers with something new
     * @param articles that were not known before
     */
    public record Harvest(LocalDate day, int fetched, int unchanged, int failed, int articles, int claims) {}
}
