package org.peerage.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
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

    /** A name of an entry of it that is the same wherever and whenever it is told (RFC 9562, version 3). */
    public String id(Entry entry) {
        return name(follow.name() + " " + entry.id());
    }

    static String name(String words) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("peerage " + words).getBytes(UTF_8));
    }
}
