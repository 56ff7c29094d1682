package org.peerage.source;

import org.peerage.article.Article;
import tools.jackson.databind.JsonNode;

/** The article as Peerage keeps it: one kind of line end, no promotional boxes, its language looked at. */
final class FairCopy {
    private FairCopy() {}

    /**
     * An article with its fair text.
     *
     * @param raw as it stands in the document
     * @param where how messages call the document
     */
    static Intake of(Article raw, String where) {
        String text = Promotion.without(lineEnds(raw.text()));
        if (text.isBlank()) {
            return new Intake.Unreadable(where, "no text in it", "leave it out");
        }
        return new Intake.Read(new Article(
                raw.document(),
                raw.url(),
                raw.publisher(),
                raw.title(),
                raw.author(),
                raw.published(),
                Language.of(text, raw.language()),
                text));
    }

    /** The same for the object of a record, {@code done} added to what is wrong with it. */
    static Intake of(JsonNode object, String document, String where, String done) {
        Article raw;
        try {
            raw = ArticleJson.read(document, object);
        } catch (IllegalArgumentException e) {
            return new Intake.Unreadable(where, e.getMessage() + done, "give it a \"text\", or remove it");
        }
        return of(raw, where);
    }

    private static String lineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
