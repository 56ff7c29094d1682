package org.peerage.profile;

import java.util.Optional;

/**
 * How reliable the source of a testimony is, and why.
 *
 * @param why a sentence to show beside the letter
 * @param record the reports by which it was graded, where it was
 */
public record Grade(Reliability reliability, String why, Optional<TrackRecord> record) {
    /** By what is known or judged of it, not by its reports. */
    public Grade(Reliability reliability, String why) {
        this(reliability, why, Optional.empty());
    }
}
