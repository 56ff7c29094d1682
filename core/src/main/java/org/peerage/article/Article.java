package org.peerage.article;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One document as read.
 *
 * @param document what the reader calls it: the file's name, with the record's number where a file holds several ("news.jsonl#12")
 * @param url where it was published
 * @param publisher the outlet or site
 * @param title its headline, not part of {@code text} unless the source printed it there
 * @param author the byline
 * @param published the day it was published; relative dates in the text are resolved against it
 * @param language ISO 639 code of the language of the text, "und" where it could not be told
 * @param text the verbatim main text, without the page's furniture; all offsets point into it
 */
public record Article(
        String document,
        Optional<String> url,
        Optional<String> publisher,
        Optional<String> title,
        Optional<String> author,
        Optional<LocalDate> published,
        String language,
        String text) {

    /** The same article, published on this day. */
    public Article on(Optional<LocalDate> day) {
        return new Article(document, url, publisher, title, author, day, language, text);
    }

    /** An article of which nothing but its text is known. */
    public static Article of(String document, String text) {
        return new Article(
                document,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                text);
    }
}
