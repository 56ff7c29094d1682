package org.peerage.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.peerage.profile.Line;
import org.peerage.profile.Section;

/**
 * Lines found across companies, those of which something was published last first.
 *
 * @param hits those of one page
 * @param further where the next page begins; empty where there is none
 */
public record Found(List<Hit> hits, Optional<Place> further) {
    public Found {
        hits = List.copyOf(hits);
    }

    /**
     * A line of a company's profile.
     *
     * @param company its number
     * @param name of the company
     * @param section of its profile in which the line stands
     * @param last the day on which the last was published that was sought of it; empty where no article has a day
     */
    public record Hit(long company, String name, Section section, Line line, Optional<LocalDate> last) {}

    /**
     * Where a line stands among all, and a page begins behind it: lines go by the newest claim that is sought of them.
     *
     * @param day on which it was published
     * @param claim its number
     */
    public record Place(LocalDate day, long claim) implements Comparable<Place> {
        /** Before all lines. */
        public static final Place FIRST = new Place(Accounts.NEVER, Long.MAX_VALUE);

        private static final Comparator<Place> IN_TIME =
                Comparator.comparing(Place::day).thenComparingLong(Place::claim);

        @Override
        public int compareTo(Place other) {
            return IN_TIME.compare(this, other);
        }

        /** As an address has it: "2026-01-31.2513". */
        public String word() {
            return day + "." + claim;
        }

        /** @throws IllegalArgumentException where the word is none of a place */
        public static Place of(String word) {
            String[] parts = word.split("\\.", -1);
            if (parts.length != 2 || !parts[0].matches("\\d{4}-\\d\\d-\\d\\d") || !parts[1].matches("\\d{1,19}")) {
                throw new IllegalArgumentException("no place: " + word);
            }
            return new Place(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
        }
    }
}
