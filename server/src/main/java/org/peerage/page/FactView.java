package org.peerage.page;

import java.util.List;
import java.util.Optional;

/**
 * A headline fact.
 *
 * @param name such as "chief executive"
 * @param answer its value in words, none where it is blank
 * @param beside other answers, which stand beside it
 * @param blank why there is no value, or since when it is stale
 * @param also what completes it: a stage, a time
 * @param mark how sure it is; none where no sentence exists
 */
public record FactView(
        String name,
        List<Named> answer,
        List<Beside> beside,
        Optional<String> blank,
        Optional<String> also,
        Optional<CertaintyMark> mark) {
    public FactView {
        answer = List.copyOf(answer);
        beside = List.copyOf(beside);
    }

    /** Another answer and the way to its evidence. */
    public record Beside(String value, String url) {}
}
