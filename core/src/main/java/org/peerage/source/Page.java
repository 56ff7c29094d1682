package org.peerage.source;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.peerage.article.Article;

/** A saved page. */
final class Page {
    /** What the page shows is better set than what its JSON-LD repeats, unless it shows much less. */
    private static final double MUCH_MORE = 3;

    private Page() {}

    static Article article(String document, String html) {
        Document page = Jsoup.parse(html);
        PageFacts facts = PageFacts.of(page);
        String shown = MainText.of(page, facts.author());
        String text = facts.body()
                .map(body -> Jsoup.parse(body).wholeText().strip())
                .filter(body -> body.length() > shown.length() * MUCH_MORE)
                .orElse(shown);
        return new Article(
                document,
                facts.url(),
                facts.publisher(),
                facts.title(),
                facts.author(),
                facts.published(),
                facts.language(),
                text);
    }
}
