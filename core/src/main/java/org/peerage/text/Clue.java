package org.peerage.text;

import java.util.Locale;

/** What speaks for or against a company, from before a sentence, as the one that words in it stand for. */
enum Clue {
    /** Named one sentence back, and not since. */
    BACK_ONE,
    BACK_TWO,
    BACK_FIVE,
    /** Named first in the last earlier sentence that names a company. */
    BEFORE_FIRST,
    BEFORE_HEAD,
    /** It begins that sentence. */
    BEFORE_OPENS,
    BEFORE_LAST,
    BEFORE_ALONE,
    /** Named in this paragraph, before this sentence. */
    PARAGRAPH,
    /** The first of this paragraph. */
    PARAGRAPH_FIRST,
    /** Named most often in the article. */
    MAIN,
    /** Named as often as all others together. */
    LEADING,
    /** The first that the article names. */
    FIRST,
    /** An outlet of news. */
    OUTLET,
    /** What the last such words stood for. */
    AGAIN,
    /** The paragraphs are "About" it. */
    ABOUT,
    /** The text gives it this description: "(the “Company”)". */
    DEFINED,
    /** The text calls it by the noun or one like it. */
    SAID,
    /** Its name tells of the trade. */
    NAMED,
    /** The text calls it by the noun of another trade. */
    OTHER_TRADE,
    /** The text says of it what stands before the noun. */
    MODIFIED,
    /** The text says of another what stands before the noun, and not of it. */
    OTHER_MODIFIED;

    /** The name in {@code anaphora.yaml}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
