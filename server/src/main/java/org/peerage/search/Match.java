package org.peerage.search;

/** Why a name was found, best first. */
public enum Match {
    /** It is the name, or an identifier. */
    EXACT,
    /** The name begins so. */
    PREFIX,
    /** The words are in the name, in any order; the last may be begun only. */
    WORDS,
    /** Some words are in the name, the others are a place or a company that belongs to it. */
    CONTEXT,
    /** The name is one or two typing errors away. */
    FUZZY
}
