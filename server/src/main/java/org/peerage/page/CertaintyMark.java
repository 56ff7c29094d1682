package org.peerage.page;

import java.util.Set;
import org.peerage.profile.Certainty;
import org.peerage.profile.Reliability;
import org.peerage.render.Labels;
import org.peerage.render.ProfileWords;

/**
 * The mark at the end of a line: how sure it is, and the way to its evidence.
 *
 * @param code letter and digit: "B2"
 * @param meaning of the code, in words
 * @param sources how many independent sources there are
 * @param counted what that number says, for those who do not see the strokes
 * @param weak whether the source is unreliable, or the information is no more than possibly true
 * @param url of the evidence
 */
public record CertaintyMark(String code, String meaning, int sources, String counted, boolean weak, String url) {
    /** Beyond so many sources a mark has no more strokes; the number stands beside them. */
    private static final int STROKES = 5;

    private static final Set<Reliability> UNRELIABLE = Set.of(Reliability.D, Reliability.E);

    /** @param url of the evidence */
    public static CertaintyMark of(Certainty certainty, String url) {
        return of(certainty, url, Labels.ENGLISH);
    }

    /** The same in a reader's language. */
    public static CertaintyMark of(Certainty certainty, String url, Labels labels) {
        return new CertaintyMark(
                certainty.mark(),
                ProfileWords.meaning(certainty, labels),
                certainty.sources(),
                labels.say("certainty.counted", certainty.sources()),
                certainty.credibility().number() > 2 || UNRELIABLE.contains(certainty.reliability()),
                url);
    }

    /** From 0 to 5. */
    public int strokes() {
        return Math.min(sources, STROKES);
    }
}
