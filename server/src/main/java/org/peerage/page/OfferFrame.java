package org.peerage.page;

import java.util.List;
import java.util.Locale;
import org.peerage.offer.Texts;

/**
 * What stands around the pages of the offer.
 *
 * @param texts in the language of the page
 * @param sender who offers it
 * @param imprint who answers for it
 * @param others the same page in other languages
 * @param isBox whether it stands in a frame on somebody's page, where it is only a box
 * @param offers whether samples are offered here, so that there are pages about privacy and rights
 */
public record OfferFrame(
        Texts texts, String sender, String imprint, List<Other> others, boolean isBox, boolean offers) {
    public OfferFrame {
        others = List.copyOf(others);
    }

    /** The page in another language. */
    public record Other(String tag, String url) {
        /** The language in its own words. */
        public String name() {
            var language = Locale.forLanguageTag(tag);
            return language.getDisplayLanguage(language);
        }
    }

    /** A path with the language of this page. */
    public String at(String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + texts.tag();
    }
}
