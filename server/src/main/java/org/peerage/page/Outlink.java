package org.peerage.page;

import java.util.Optional;

/** A way out of the site: an address of the web that an article was published at. */
public record Outlink(String url) {
    /** Empty where the address is none of the web, such as one that would run a script. */
    public static Optional<Outlink> of(Optional<String> url) {
        return url.filter(address -> address.matches("(?is)https?://\\S+")).map(Outlink::new);
    }

    /** The address without what all have in common. */
    public String words() {
        return url.replaceFirst("(?i)^https?://(www\\.)?", "");
    }
}
