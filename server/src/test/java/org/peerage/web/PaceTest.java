package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final AtomicLong nanos = new AtomicLong(-5);
    private final Pace pace = new Pace(3, 0.5, nanos::get);

    @Test
    void aBucketEmptiesAndFillsUpAgain() {
        for (int i = 0; i < 3; i++) {
            pace.admit("one");
        }
        assertThatExceptionOfType(TooFast.class)
                .isThrownBy(() -> pace.admit("one"))
                .satisfies(tooFast -> assertThat(tooFast.seconds()).isEqualTo(2));
        pace.admit("another");
        nanos.addAndGet(2_000_000_000L);
        pace.admit("one");
        assertThatExceptionOfType(TooFast.class).isThrownBy(() -> pace.admit("one"));
    }

    @Test
    void waitingLongSavesNothingUp() {
        pace.admit("one");
        nanos.addAndGet(3_600_000_000_000L);
        for (int i = 0; i < 3; i++) {
            pace.admit("one");
        }
        assertThatExceptionOfType(TooFast.class).isThrownBy(() -> pace.admit("one"));
    }
}
