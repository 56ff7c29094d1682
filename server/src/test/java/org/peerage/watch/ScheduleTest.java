package org.peerage.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerage.ledger.Follower.Rhythm;

/** When mails are due. 2 March 2026 is a Monday; clocks in Berlin are put on on 29 March. */
class ScheduleTest {
    @ParameterizedTest
    @CsvSource({
        "DAILY, Europe/Berlin, 2026-03-02T06:59:59Z, 2026-03-02T07:00:00Z",
        "DAILY, Europe/Berlin, 2026-03-02T07:00:00Z, 2026-03-03T07:00:00Z",
        "DAILY, Europe/Berlin, 2026-03-28T12:00:00Z, 2026-03-29T06:00:00Z",
        "DAILY, Pacific/Auckland, 2026-03-02T12:00:00Z, 2026-03-02T19:00:00Z",
        "WEEKLY, UTC, 2026-03-02T07:00:00Z, 2026-03-02T08:00:00Z",
        "WEEKLY, UTC, 2026-03-02T08:00:00Z, 2026-03-09T08:00:00Z",
        "WEEKLY, Europe/Berlin, 2026-03-25T12:00:00Z, 2026-03-30T06:00:00Z",
        "AT_ONCE, UTC, 2026-03-02T08:00:00Z, 2026-03-02T08:15:00Z"
    })
    void isInTheMorningWhereSomebodyIs(Rhythm rhythm, String zone, String now, String due) {
        assertThat(Schedule.next(rhythm, ZoneId.of(zone), Instant.parse(now))).isEqualTo(due);
    }
}
