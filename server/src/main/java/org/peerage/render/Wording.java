package org.peerage.render;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.peerage.claim.When;
import org.peerage.source.Dated;

/** Peerage's own words for what claims hold. */
public final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Wording() {}

    /** A name of the vocabulary as people write it: "joint venture". */
    public static String name(String vocabulary) {
        return vocabulary.replace('_', ' ');
    }

    /** "24 Mar 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /**
     * Where a day was read, to stand behind it: "from its address". Of one that is doubted, in its place: "3 Mar 2031, from its address, is doubted: in the
     * future when it was retrieved". Empty where there is nothing to say.
     */
    public static Optional<String> evidence(Dated dated) {
        Optional<String> from =
                Optional.of("from " + dated.origin().words()).filter(_ -> dated.origin() != Dated.Origin.UNKNOWN);
        return dated.doubt().isEmpty()
                ? from
                : dated.doubt()
                        .map(doubt -> day(dated.day())
                                + from.map(words -> ", " + words + ",").orElse("") + " is doubted: " + doubt
                                + (doubt.equals("in the future") ? " when it was retrieved" : " was there"));
    }

    /** "24 Mar 2026" or "1 Oct 2025 to 31 Oct 2025". */
    public static String days(When.Interval interval) {
        return interval.from().equals(interval.to())
                ? day(interval.from())
                : day(interval.from()) + " to " + day(interval.to());
    }

    /** How sure a claim is, with two digits: "0.93". */
    public static String confidence(double confidence) {
        return String.format(Locale.ROOT, "%.2f", confidence);
    }
}
