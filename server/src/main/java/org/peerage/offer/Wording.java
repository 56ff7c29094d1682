package org.peerage.offer;

/** Words that somebody agrees to, exactly as shown. */
public record Wording(String text, String language) {
    private static final int DIGITS = 8;

    /** Another for other words: the first digits of their SHA-256, so that no change of a text can keep its version. */
    public String version() {
        return LinkKey.hash(language + "\n" + text).substring(0, DIGITS);
    }
}
