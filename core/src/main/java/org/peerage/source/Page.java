package org.peerage.source;

import org.jsoup.Jsoup;
import org.peerage.article.Article;

/** A saved page. */
final class Page {
    private Page() {}

    static Article article(String document, String html) {
        return PlainText.article(document, Jsoup.parse(html).text());
    }
}
