package org.peerage.ledger;

import java.util.List;

/**
 * A page of the log of changes.
 *
 * @param changes in the order in which they were made
 * @param place after the last of them
 * @param hasMore whether there are more now
 */
public record ChangePage(List<Change> changes, ChangePlace place, boolean hasMore) {
    public ChangePage {
        changes = List.copyOf(changes);
    }
}
