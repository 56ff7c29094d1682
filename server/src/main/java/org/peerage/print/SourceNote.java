package org.peerage.print;

import java.util.List;
import java.util.Optional;

/**
 * A source in the list at the end.
 *
 * @param number by which lines refer to it
 * @param publisher that published it, else what its file is called
 * @param title of the article
 * @param published the day, "no date" where none is known
 * @param retrieved the day on which it was taken in
 * @param link to where it was published; addresses of the web only
 * @param letter how reliable it is, A to F
 * @param reliability in words
 * @param why it is so graded
 * @param sentences that lines refer to
 */
public record SourceNote(
        int number,
        String publisher,
        Optional<String> title,
        String published,
        Optional<String> retrieved,
        Optional<String> link,
        String letter,
        String reliability,
        String why,
        List<Quoted> sentences) {
    public SourceNote {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence of the source.
     *
     * @param words verbatim; none where they may not be quoted
     * @param language ISO 639 code of the source's language, "und" where it could not be told
     * @param claims what it was found to say
     * @param places where lines refer to it, the first of them
     * @param more how many further lines do
     */
    public record Quoted(
            Reference reference,
            Optional<String> words,
            String language,
            List<Finding> claims,
            List<Place> places,
            int more) {
        public Quoted {
            claims = List.copyOf(claims);
            places = List.copyOf(places);
        }
    }

    /**
     * A part of the booklet that refers to a sentence.
     *
     * @param part its heading
     * @param lines names of the lines that do
     */
    public record Place(String part, List<String> lines) {
        public Place {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What a sentence was found to say of the company.
     *
     * @param claim kind and stage: "acquisition, agreed"
     * @param speaker who says it, where the source names somebody
     * @param happened when, as the source puts it
     * @param method what found it, and how sure it is: "reader, 0.93"
     */
    public record Finding(String claim, Optional<String> speaker, Optional<String> happened, String method) {}
}
