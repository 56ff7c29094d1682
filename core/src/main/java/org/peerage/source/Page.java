package org.peerage.source;

import java.util.List;
import java.util.Optional;
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

    /**
     * @param layouts of its site; the first that fits holds
     * @throws RefusedException where the parser fails on it
     */
    static Intake.Read article(String document, String html, List<Layout> layouts) throws RefusedException {
        Document page = parse(html);
        PageFacts facts = PageFacts.of(page);
        Optional<Layout> layout = layouts.stream()
                .filter(one ->
                        one.fits(page, dated(one, page).or(facts::published).map(Dated::day)))
                .findFirst();
        Optional<Dated> dated = layout.flatMap(one -> dated(one, page)).or(facts::published);
        return new Intake.Read(
                new Article(
                        document,
                        facts.url(),
                        facts.publisher(),
                        layout.flatMap(one -> one.title(page)).or(facts::title),
                        layout.flatMap(one -> one.author(page)).or(facts::author),
                        dated.map(Dated::day),
                        facts.language(),
                        layout.flatMap(one -> one.text(page)).orElseGet(() -> text(page, facts, MainText.standard()))),
                dated);
    }

    private static Optional<Dated> dated(Layout layout, Document page) {
        return layout.day(page).map(day -> new Dated(day, Dated.Origin.LAYOUT));
    }

    /** What the page shows as its article, or repeats of it for search engines. */
    static String text(Document page, PageFacts facts, MainText mainText) {
        String shown = mainText.of(page, facts);
        return facts.body()
                .map(body -> Jsoup.parse(body).wholeText().strip())
                .filter(body -> body.length() > shown.length() * MUCH_MORE)
                .orElse(shown);
    }

    static Document parse(String html) throws RefusedException {
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
