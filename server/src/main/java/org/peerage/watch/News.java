package org.peerage.watch;

import java.util.List;
import org.peerage.ledger.Follow;
import org.peerage.ledger.Mark;

/**
 * What is new for a follow.
 *
 * @param company its name
 * @param path of its page
 * @param mark up to where everything is in it
 */
public record News(Follow follow, String company, String path, Mark mark, List<Entry> entries) {
    public News {
        entries = List.copyOf(entries);
    }
}
