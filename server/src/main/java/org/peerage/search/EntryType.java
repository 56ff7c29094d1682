package org.peerage.search;

import java.util.Locale;

/** What the index holds. */
public enum EntryType {
    COMPANY,
    PERSON,
    CLAIM,
    ARTICLE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an entry is updated and removed by. */
    String key(String id) {
        return word() + ":" + id;
    }

    String key(long id) {
        return key(Long.toString(id));
    }
}
