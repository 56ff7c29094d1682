package org.peerage.search;

import java.util.List;

/**
 * Claims or articles found by their words.
 *
 * @param ids the best ones, best first
 * @param total how many there are in all
 */
public record TextHits(List<String> ids, int total) {
    public TextHits {
        ids = List.copyOf(ids);
    }
}
