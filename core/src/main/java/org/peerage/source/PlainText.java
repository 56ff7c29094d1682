package org.peerage.source;

import java.time.LocalDate;
import java.util.Optional;
import org.peerage.article.Article;

/** A text file: all of it is the text. */
final class PlainText {
    /** The lines under a headline that may be nothing but a date. */
    private static final int HEAD = 4;

    private PlainText() {}

    static Intake.Read article(String document, String text) {
        Optional<LocalDate> day = published(text);
        return new Intake.Read(
                new Article(
                        document,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        day,
                        Language.UNKNOWN,
                        text),
                day.map(one -> new Dated(one, Dated.Origin.TEXT)));
    }

    private static Optional<LocalDate> published(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .limit(HEAD)
                .flatMap(line -> PublicationDate.alone(line).stream())
                .findFirst();
    }
}
