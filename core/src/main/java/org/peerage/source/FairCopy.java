package org.peerage.source;

import java.util.regex.Pattern;
import org.peerage.article.Article;
import tools.jackson.databind.JsonNode;

/** The article as Peerage keeps it: characters only, one kind of line end, no promotional boxes, its language looked at. */
final class FairCopy {
    /** What is no character: U+0000, which stores of texts end at, and halves of surrogate pairs, which no encoding can hold. */
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\x00\\p{Cs}]");

    private FairCopy() {}

    /**
     * An article with its fair text.
     *
     * @param read as it stands in the document
     * @param where how messages call the document
     */
    static Intake of(Intake.Read read, String where) {
        Article raw = read.article();
        String text = Promotion.without(lineEnds(characters(raw.text())));
        if (text.isBlank()) {
            return new Intake.Unreadable(where, "no text in it", "leave it out");
        }
        return new Intake.Read(
                new Article(
                        raw.document(),
                        raw.url().map(FairCopy::characters),
                        raw.publisher().map(FairCopy::characters),
                        raw.title().map(FairCopy::characters),
                        raw.author().map(FairCopy::characters),
                        raw.published(),
                        Language.of(text, raw.language()),
                        text),
                read.dated());
    }

    /** The same for the object of a record, {@code done} added to what is wrong with it. */
    static Intake of(JsonNode object, String document, String where, String done) {
        Article raw;
        try {
            raw = ArticleJson.read(document, object);
        } catch (IllegalArgumentException e) {
            return new Intake.Unreadable(where, e.getMessage() + done, "give it a \"text\", or remove it");
        }
        return of(new Intake.Read(raw, raw.published().map(day -> new Dated(day, ArticleJson.origin(object)))), where);
    }

    /** With the replacement character for what is none. */
    private static String characters(String text) {
        return isFair(text) ? text : NO_CHARACTER.matcher(text).replaceAll("\ufffd");
    }

    private static boolean isFair(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static String lineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
