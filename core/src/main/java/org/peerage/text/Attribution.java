package org.peerage.text;

import java.util.Collection;
import java.util.Optional;
import org.peerage.article.Span;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;

/**
 * Who says what a sentence says.
 *
 * @param speaker who speaks, by name or as described ("two executives"); none where the article itself does, the issuer of a release included
 * @param person whether the speaker is a person by name
 * @param frame the words that attribute, outside of what is said: "said Ama Oduya, chief executive of Brightwater"
 * @param medium the outlet or occasion it was said through
 * @param stance whether the sentence asserts, denies, or declines to comment
 */
public record Attribution(
        Optional<Filler> speaker, boolean person, Optional<Span> frame, Optional<Filler> medium, Stance stance) {
    /** Room in a frame for the verb alone: " nevertheless said". */
    private static final int BARE = 14;

    static final Attribution NOBODY =
            new Attribution(Optional.empty(), false, Optional.empty(), Optional.empty(), Stance.ASSERTS);

    /**
     * Who says what a claim with these core fillers says: nobody where all of them stand in the frame, or one is the speaker in person: that a
     * speaker is chief executive is said by the article.
     */
    public Optional<Filler> speaker(Collection<Span> fillers) {
        boolean framed = frame.isPresent()
                && fillers.stream().allMatch(frame.get()::contains)
                && fillers.stream()
                        .anyMatch(
                                f -> speaker.isEmpty() || !speaker.get().span().contains(f));
        boolean himself =
                person && speaker.isPresent() && fillers.contains(speaker.get().span()) && introduces();
        return framed || himself ? Optional.empty() : speaker;
    }

    /** Whether the frame tells more about the speaker than the name. */
    private boolean introduces() {
        return frame.isPresent()
                && speaker.isPresent()
                && frame.get().length() > speaker.get().span().length() + BARE;
    }
}
