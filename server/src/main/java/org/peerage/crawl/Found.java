package org.peerage.crawl;

import org.peerage.ledger.Arrival;

/** What a {@link Trial} found at a place. */
public sealed interface Found {
    /** @param taken of the links those that are articles of the source, or other lists */
    record Listed(String place, int links, int taken) implements Found {}

    /** An article as it would be kept. */
    record Read(String place, Arrival arrival) implements Found {}

    /** @param why in plain words */
    record Nothing(String place, String why) implements Found {}
}
