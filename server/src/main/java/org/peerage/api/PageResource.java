package org.peerage.api;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param next the cursor of the page after this one; null where there is none
 * @param total how many there are in all, where that is counted
 */
public record PageResource<T>(List<T> items, Optional<String> next, Optional<Integer> total) {
    public PageResource {
        items = List.copyOf(items);
    }

    /** All of a list that is not counted further. */
    static <T> PageResource<T> of(List<T> items, Optional<String> next) {
        return new PageResource<>(items, next, Optional.empty());
    }
}
