package org.peerage.offer;

/**
 * Somebody asks for a sample.
 *
 * @param company the number of a name of it
 * @param email as typed
 * @param language of the form
 * @param page where the form stands; empty where nobody says
 * @param network from where
 */
public record Asking(long company, String email, String language, String page, String network) {
    private static final int LONGEST_PAGE = 500;

    /** Of a page that is too long or no address of the web, nothing is kept. */
    public Asking {
        boolean isPage = page.length() <= LONGEST_PAGE && page.matches("https?://[^\\s\\p{Cntrl}<>\"]+");
        page = isPage ? page.replaceFirst("[?#].*", "") : "";
    }
}
