package org.peerage.identity;

/** Whether two names are one company. */
public enum Verdict {
    SAME,
    DIFFERENT,
    /** It may be: a suggestion for people, which joins nothing. */
    UNSURE
}
