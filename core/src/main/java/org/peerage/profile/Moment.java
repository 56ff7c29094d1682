package org.peerage.profile;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A stretch of time that a figure is for, or the day on which it holds.
 *
 * @param length "year", "quarter", "half year", "day", or what else the words say: "9 months"
 * @param year 0 for a day
 * @param quarters after how many quarters of the year it ends; 0 for a day
 * @param words to show
 */
record Moment(String length, int year, int quarters, String words) implements Comparable<Moment> {
    private static final Comparator<Moment> IN_TIME = Comparator.comparingInt(Moment::year)
            .thenComparingInt(Moment::quarters)
            .thenComparing(m -> m.words);

    /** The period that a line names; where its kind has none, the day on which it was said first. */
    static Optional<Moment> of(Line line) {
        if (line.kind().role("period").isEmpty()) {
            return line.steps().getFirst().day().map(day -> new Moment("day", 0, 0, day.toString()));
        }
        return line.term("period")
                .map(Term::headline)
                .flatMap(v -> Period.of(v.text(), v.testimonies().getFirst().published()))
                .map(Moment::of);
    }

    private static Moment of(Period period) {
        String length = switch (period.part().charAt(0)) {
            case 'q' -> "quarter";
            case 'h' -> "half year";
            default -> period.part();
        };
        String words = period.part().equals("year")
                ? String.valueOf(period.year())
                : capital(period.part()) + " " + period.year();
        return new Moment(length, period.year(), period.quarters(), words);
    }

    /** A number that grows by one from one year or quarter to the next; empty for stretches that do not follow each other. */
    Optional<Integer> place() {
        return switch (length) {
            case "year" -> Optional.of(year);
            case "quarter" -> Optional.of(year * 4 + quarters - 1);
            default -> Optional.empty();
        };
    }

    /** The words of another place of the same length. */
    String words(int place) {
        return length.equals("year") ? String.valueOf(place) : "Q" + (place % 4 + 1) + " " + place / 4;
    }

    @Override
    public int compareTo(Moment other) {
        return IN_TIME.compare(this, other);
    }

    private static String capital(String part) {
        return part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
    }
}
