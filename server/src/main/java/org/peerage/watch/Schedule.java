package org.peerage.watch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.peerage.ledger.Follower;

/** When mails are due: at eight in the morning where somebody is, each day or each Monday; at once at most every quarter of an hour. */
public final class Schedule {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration REST = Duration.ofMinutes(15);

    private Schedule() {}

    /** When the mail after one that is due now may be due. */
    public static Instant next(Follower follower, Instant now) {
        return next(follower.rhythm(), follower.zone(), now);
    }

    /** The first time after a moment. A morning without an eight o'clock has it when its clock was put on. */
    static Instant next(Follower.Rhythm rhythm, ZoneId zone, Instant now) {
        return switch (rhythm) {
            case NEVER, AT_ONCE -> now.plus(REST);
            case DAILY -> morning(now.atZone(zone)).toInstant();
            case WEEKLY ->
                morning(now.atZone(zone))
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .toInstant();
        };
    }

    /** When the first mail is due for somebody who chooses a rhythm. */
    public static Instant first(Follower.Rhythm rhythm, ZoneId zone, Instant now) {
        return rhythm == Follower.Rhythm.AT_ONCE ? now : next(rhythm, zone, now);
    }

    private static ZonedDateTime morning(ZonedDateTime now) {
        ZonedDateTime today = now.with(MORNING);
        return today.isAfter(now)
                ? today
                : now.toLocalDate().plusDays(1).atTime(MORNING).atZone(now.getZone());
    }
}
