package org.peerage.crawl;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peerage.fetch.Fetcher;
import org.peerage.ledger.Errand;
import org.peerage.ledger.Errand.Purpose;
import org.peerage.ledger.Outcome;

/** Looks what a source would bring, and keeps nothing. */
public final class Trial {
    /** Lists that are fetched at most. */
    private static final int LISTS = 5;

    private final Bringing bringing;

    public Trial(Fetcher fetcher, Clock clock) {
        bringing = new Bringing(fetcher, Readings.NONE, clock);
    }

    /** @param articles how many are fetched at most */
    public List<Found> of(SourceFile source, int articles) throws InterruptedException {
        List<Found> found = new ArrayList<>();
        Deque<Errand> lists = new ArrayDeque<>();
        Deque<Errand> pages = new ArrayDeque<>();
        source.entries()
                .forEach(entry -> (entry.way() == SourceFile.Way.PAGE ? pages : lists)
                        .add(errand(
                                source,
                                entry.location(),
                                entry.way() == SourceFile.Way.PAGE ? Purpose.ARTICLE : Purpose.LIST)));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < LISTS && !lists.isEmpty(); i++) {
            look(source, lists.remove(), found, lists, pages, seen);
        }
        for (int i = 0; i < articles && !pages.isEmpty(); i++) {
            look(source, pages.remove(), found, lists, pages, seen);
        }
        return found;
    }

    private void look(
            SourceFile source,
            Errand errand,
            List<Found> found,
            Deque<Errand> lists,
            Deque<Errand> pages,
            Set<String> seen)
            throws InterruptedException {
        switch (bringing.outcome(source, errand, () -> {})) {
            case Outcome.Brought brought -> {
                if (errand.purpose() == Purpose.LIST) {
                    found.add(new Found.Listed(
                            errand.url(),
                            brought.sightings().size() + brought.articles().size(),
                            brought.sightings().size()));
                }
                brought.articles().forEach(version -> found.add(new Found.Read(version.url(), version.arrival())));
                brought.sightings().stream()
                        .filter(sighting -> seen.add(sighting.url()))
                        .forEach(sighting -> (sighting.purpose() == Purpose.LIST ? lists : pages)
                                .add(errand(source, sighting.url(), sighting.purpose())));
            }
            case Outcome.Unchanged _ -> found.add(new Found.Nothing(errand.url(), "it has not changed"));
            case Outcome.Postponed later -> found.add(new Found.Nothing(errand.url(), later.why()));
            case Outcome.Failed failed -> found.add(new Found.Nothing(errand.url(), failed.why()));
        }
    }

    private static Errand errand(SourceFile source, String url, Purpose purpose) {
        return new Errand(
                0,
                source.name(),
                url,
                "",
                purpose,
                Optional.empty(),
                1,
                0,
                0,
                Errand.Remembered.NOTHING,
                Optional.empty());
    }
}
