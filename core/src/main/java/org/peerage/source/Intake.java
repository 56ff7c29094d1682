package org.peerage.source;

import java.util.Optional;
import org.peerage.article.Article;

/** What came of one document: its article, or why it could not be read. */
public sealed interface Intake {
    /**
     * It was read.
     *
     * @param article the article, its text never blank
     * @param dated its day of publication and where that was read; empty where the article has none
     */
    record Read(Article article, Optional<Dated> dated) implements Intake {}

    /**
     * It could not be read; whatever stands beside it still is.
     *
     * @param where the file as it was asked for, with the line or record where it is one of several: "news.jsonl line 7"
     * @param what what is wrong, and what was done about it: "broken JSON (unexpected '}'), line skipped"
     * @param remedy what the reader of the message can do: "mend or remove it"
     */
    record Unreadable(String where, String what, String remedy) implements Intake {
        public Unreadable {
            where = oneLine(where);
            what = oneLine(what);
            remedy = oneLine(remedy);
        }

        /** All of it in one line, without its line end. */
        public String message() {
            return where + ": " + what + ": " + remedy;
        }

        /** File names and broken data may hold line ends and terminal escapes. */
        private static String oneLine(String text) {
            return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        }
    }
}
