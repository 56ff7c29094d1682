package org.peerage.text;

import org.peerage.claim.Filler;

/** Someone who speaks: by name, as described, or as a pronoun with the name that it means. */
record Voice(Filler who, Sort sort) {
    enum Sort {
        PERSON,
        COMPANY,
        /** "Two executives". */
        DESCRIBED,
        /** "The airline": a company that the article names elsewhere. */
        ANAPHOR,
        /** "Both companies": speaks only where it refuses or denies. */
        PARTIES
    }

    boolean is(Sort other) {
        return sort == other;
    }
}
