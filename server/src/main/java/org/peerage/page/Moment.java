package org.peerage.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A point in time for people and for programs. */
public record Moment(Instant at) {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** To the minute, such as "2 Mar 2026, 09:00 UTC". */
    public String text() {
        return FORM.format(at);
    }

    /** As the attribute {@code datetime} has it. */
    public String datetime() {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
