package org.peerage.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Errand.Purpose;
import org.peerage.ledger.Errand.Remembered;
import org.peerage.profile.Account;

/** What came of an {@link Errand}. */
public sealed interface Outcome {
    /**
     * Something was there.
     *
     * @param articles that it holds
     * @param sightings of others that it lists
     * @param reminder how far it was read; empty where that says nothing
     * @param next when it is to be fetched again; empty for never
     * @param reader which model and rules read the articles
     */
    record Brought(
            List<Version> articles,
            List<Sighting> sightings,
            Remembered remembered,
            Optional<String> reminder,
            Optional<Instant> next,
            String reader)
            implements Outcome {
        public Brought {
            articles = List.copyOf(articles);
            sightings = List.copyOf(sightings);
        }
    }

    /**
     * What was there last is there still.
     *
     * @param next when it is to be fetched again; empty for never
     */
    record Unchanged(Optional<Instant> next) implements Outcome {}

    /**
     * Its server, or politeness, asks for waiting: no failure.
     *
     * @param why in plain words
     */
    record Postponed(Instant until, String why) implements Outcome {}

    /**
     * It could not be fetched, or not be read.
     *
     * @param why in plain words
     * @param next when it is to be tried again; empty for never
     */
    record Failed(String why, Optional<Instant> next) implements Outcome {}

    /**
     * An address that was seen in a list.
     *
     * @param url absolute
     * @param published the day of an article, as the list says
     * @param modified since when, as the list says, it is what it is now
     */
    record Sighting(String url, Purpose purpose, Optional<LocalDate> published, Optional<Instant> modified) {}

    /**
     * What is at an address now.
     *
     * @param url of the article; where a list holds it, it is no address that anybody fetches
     * @param reading what was read in it; empty where the ledger has it already
     */
    record Version(String url, Arrival arrival, Optional<Account> reading) {}
}
