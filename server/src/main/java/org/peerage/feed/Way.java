package org.peerage.feed;

import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** A way in: one format that lists articles or holds them. */
public interface Way {
    /** One word, as files of sources call it. */
    String name();

    /**
     * Whether it is of this format.
     *
     * @param head the first bytes, unpacked, at most {@link Ways#HEAD}, each a character (ISO 8859-1)
     */
    boolean recognises(String head);

    /**
     * Reads lazily, plain or packed with gzip. The same bytes give the same items, none twice.
     *
     * @param name what messages and articles call it: a file's name, an address
     * @param base what relative addresses stand beside
     * @return to be closed, which closes {@code in}; it throws nothing for what it reads but says it as an item
     */
    Stream<Item> items(String name, Optional<URI> base, InputStream in);
}
