package org.peerage.api;

import java.util.List;
import org.peerage.profile.Contradiction;

/**
 * What cannot all be true.
 *
 * @param kind of claim
 * @param question that has several answers
 * @param decidedBy the part of the headline rule that put the first side first
 * @param weighed the parts that were asked
 * @param sides the headline first
 */
public record ContradictionResource(
        String kind, String question, String decidedBy, List<WeighingResource> weighed, List<SideResource> sides) {
    static ContradictionResource of(Contradiction contradiction) {
        return new ContradictionResource(
                contradiction.kind().name(),
                contradiction.question(),
                contradiction.decided().word(),
                contradiction.weighed().stream()
                        .map(weighing ->
                                new WeighingResource(weighing.reason().word(), weighing.first(), weighing.second()))
                        .toList(),
                contradiction.sides().stream()
                        .map(side -> new SideResource(
                                side.value(),
                                side.sources(),
                                contradiction.certainty(side).mark(),
                                EvidenceResource.of(side.testimonies())))
                        .toList());
    }

    /**
     * @param part of the rule
     * @param first what speaks for the first side
     * @param second what speaks for the second
     */
    public record WeighingResource(String part, String first, String second) {}

    /** @param certainty as that of a line */
    public record SideResource(String value, int sources, String certainty, List<EvidenceResource> evidence) {}
}
