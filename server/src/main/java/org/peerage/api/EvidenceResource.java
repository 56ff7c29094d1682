package org.peerage.api;

import java.util.List;
import org.peerage.profile.Testimony;

/**
 * A claim that something rests on.
 *
 * @param claim its id, as {@code peerage read} prints it
 * @param sentence the number of its sentence among those of the answer
 */
public record EvidenceResource(String claim, int sentence) {
    static List<EvidenceResource> of(List<Testimony> testimonies) {
        return testimonies.stream()
                .map(testimony -> new EvidenceResource(testimony.claim().id(), testimony.sentence()))
                .toList();
    }
}
