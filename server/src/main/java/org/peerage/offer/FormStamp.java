package org.peerage.offer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Says when a form was shown. What sends forms without looking at them, or keeps one for days, is told from people by it. */
public final class FormStamp {
    private static final String PURPOSE = "form";
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofHours(6);

    private final LinkKey key;
    private final Clock clock;

    public FormStamp(LinkKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** For a form about a company, shown now. */
    public String now(long company) {
        return key.text(PURPOSE, new UUID(company, clock.millis()));
    }

    /** Whether a form about this company was shown a while ago, and not too long. */
    public boolean isTimely(String stamp, long company) {
        return LinkKey.key(stamp)
                .filter(own -> own.getMostSignificantBits() == company && key.fits(stamp, PURPOSE, own))
                .map(own -> Duration.between(Instant.ofEpochMilli(own.getLeastSignificantBits()), clock.instant()))
                .filter(age -> age.compareTo(LEAST) >= 0 && age.compareTo(MOST) <= 0)
                .isPresent();
    }
}
