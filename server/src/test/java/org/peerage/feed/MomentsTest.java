package org.peerage.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-17T09:05:00Z | 2026-11-17T09:05:00Z",
                "2026-11-17T09:05:00.25-05:00 | 2026-11-17T14:05:00.25Z",
                "2026-11-17T09:05+0100 | 2026-11-17T08:05:00Z",
                "2026-11-17 09:05:00 | 2026-11-17T09:05:00Z",
                "2026-11-17 09:05:00 +01:00 | 2026-11-17T08:05:00Z",
                "2026-11-17 | 2026-11-17T00:00:00Z",
                "2026-11 | 2026-11-01T00:00:00Z",
                "2026/11/17 09:05 | 2026-11-17T09:05:00Z",
                "20261117T090500Z | 2026-11-17T09:05:00Z",
                "20261117 | 2026-11-17T00:00:00Z",
                "2026-11-17T24:00:00Z | 2026-11-18T00:00:00Z",
                "2026-11-17T23:59:60Z | 2026-11-17T23:59:59Z",
                "Tue, 17 Nov 2026 09:05:00 GMT | 2026-11-17T09:05:00Z",
                "Tue, 17 Nov 2026 09:05:00 +0100 (CET) | 2026-11-17T08:05:00Z",
                "Mon, 17 Nov 2026 09:05 EST | 2026-11-17T14:05:00Z",
                "17 Nov 26 09:05:00 PDT | 2026-11-17T16:05:00Z",
                "17 Nov 98 09:05:00 UT | 1998-11-17T09:05:00Z",
                "Tue, 17 November 2026 9:05:00 Z | 2026-11-17T09:05:00Z",
                "Tuesday, 17-Nov-26 09:05:00 GMT | 2026-11-17T09:05:00Z",
                "Tue, 17 Nov 2026 09:05:00 GMT+02:00 | 2026-11-17T07:05:00Z",
                "Tue, 17 Nov 2026 09:05:00 XYZ | 2026-11-17T09:05:00Z",
                "Tue Nov 17 09:05:00 2026 | 2026-11-17T09:05:00Z",
                "Tue Nov 17 09:05:00 EST 2026 | 2026-11-17T14:05:00Z",
                "November 17, 2026 9:05 pm | 2026-11-17T21:05:00Z",
                "Nov. 17th, 2026, 12:05 a.m. | 2026-11-17T00:05:00Z",
                "17. Dezember 2026 09:05 MEZ | 2026-12-17T08:05:00Z",
                "17 décembre 2026 | 2026-12-17T00:00:00Z",
                "17 de noviembre de 2026 | 2026-11-17T00:00:00Z",
                "17/11/2026 09:05 | 2026-11-17T09:05:00Z",
                "11/17/2026 | 2026-11-17T00:00:00Z",
                "1794906300 | 2026-11-17T09:05:00Z",
                "1794906300000 | 2026-11-17T09:05:00Z",
            })
    void readsWhatListsWrite(String words, Instant moment) {
        assertThat(Moments.of(words)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "3 hours ago",
                "2026-13-01",
                "2026-02-30",
                "05/06/2026",
                "17 Foo 2026",
                "0001-01-01T00:00:00Z",
                "9999-12-31",
                "99999999999999999999",
                "2026-11-17T99:00:00Z"
            })
    void isSilentOfWhatIsNone(String words) {
        assertThat(Moments.of(words)).isEmpty();
    }

    @Test
    void aDayIsTheWritersDay() {
        assertThat(Moments.day("Tue, 17 Nov 2026 23:30:00 -0500")).contains(LocalDate.of(2026, 11, 17));
    }
}
