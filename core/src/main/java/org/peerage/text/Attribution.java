package org.peerage.text;

import java.util.Optional;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;

/**
 * Who says what a sentence, or a part of it, says.
 *
 * @param speaker who speaks, by name or as described ("two executives"); none where the article itself does, the issuer of a release included
 * @param medium the outlet or occasion it was said through
 * @param stand whether the speaker asserts, denies, or declines to comment
 */
public record Attribution(Optional<Filler> speaker, Optional<Filler> medium, Stand stand) {
    /**
     * A stance by its words.
     *
     * @param sure whether the words are enough: others, such as a mere "not", need a second opinion
     */
    public record Stand(Stance stance, boolean sure) {
        public static final Stand ASSERTING = new Stand(Stance.ASSERTS, true);
    }

    /** The article itself, asserting. */
    public static final Attribution NOBODY = new Attribution(Optional.empty(), Optional.empty(), Stand.ASSERTING);

    /** The same speaker, surely of another stance. */
    public Attribution with(Stance stance) {
        return new Attribution(speaker, medium, new Stand(stance, true));
    }
}
