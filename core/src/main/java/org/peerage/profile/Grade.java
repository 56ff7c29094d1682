package org.peerage.profile;

import java.util.Optional;

/** How reliable the source of a testimony is, and on what that rests. */
public record Grade(Reliability reliability, Basis basis) {
    /** By whoever runs this Peerage, in their words. */
    public Grade(Reliability reliability, String because) {
        this(reliability, new Basis.Judged(Optional.of(because)));
    }

    /** An English sentence to show beside the letter. */
    public String why() {
        return basis.words();
    }
}
