package org.peerage.render;

/** How all pages look that Peerage writes. */
public final class Style {
    /** Colours and letters, light and dark, as the beginning of a stylesheet. */
    public static final String TOKENS = Resource.text("tokens.css");

    private Style() {}
}
