package org.peerage.profile;

import java.util.List;
import java.util.Optional;
import org.peerage.claim.Amount;

/**
 * One filler of a role, with all that say it.
 *
 * @param text in the words of the testimony that says it best, never converted
 * @param amount its parsed value
 * @param named whether it is a name; else a description such as "a Chinese firm", or a word
 * @param testimonies who says so, in time order, never empty
 * @param sources how many independent sources they are
 */
public record Value(String text, Optional<Amount> amount, boolean named, List<Testimony> testimonies, int sources) {
    public Value {
        testimonies = List.copyOf(testimonies);
    }
}
