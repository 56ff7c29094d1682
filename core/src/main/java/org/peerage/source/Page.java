package org.peerage.source;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.peerage.article.Article;

/** A saved page. */
final class Page {
    /** What the page shows is better set than what its JSON-LD repeats, unless it shows much less. */
    private static final double MUCH_MORE = 3;

    /** Elements within elements; pages have some dozens, an attack has thousands. */
    private static final int DEEPEST = 200;

    private Page() {}

    /** @throws RefusedException where the parser fails on it */
    static Article article(String document, String html) throws RefusedException {
        Document page = parse(html);
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

    private static Document parse(String html) throws RefusedException {
        try {
            Document page = Jsoup.parse(html, Parser.htmlParser().setMaxDepth(DEEPEST));
            page.outputSettings().prettyPrint(false);
            return page;
        } catch (RuntimeException e) {
            // jsoup 1.24 runs out of bounds where formatting elements are nested beyond its depth
            throw new RefusedException(
                    "its HTML is too deeply nested to be parsed", "save the page again from a browser");
        }
    }
}
