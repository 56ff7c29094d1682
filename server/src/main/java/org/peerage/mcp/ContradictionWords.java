package org.peerage.mcp;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import org.peerage.api.ContradictionResource;
import org.peerage.api.ContradictionResource.SideResource;

/** What cannot all be true, as one statement with a sentence for each side. */
final class ContradictionWords {
    private ContradictionWords() {}

    static Statement statement(ContradictionResource contradiction, Sentences sentences, String before) {
        String sides = contradiction.sides().stream().map(SideResource::value).collect(joining(" ‖ "));
        int sources =
                contradiction.sides().stream().mapToInt(SideResource::sources).sum();
        return sentences.statement(
                before + contradiction.question() + ": " + sides + "; the first is first by "
                        + contradiction.decidedBy(),
                Optional.empty(),
                sources,
                contradiction.sides().stream().map(SideResource::evidence).toList(),
                1);
    }
}
