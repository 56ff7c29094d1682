package org.peerage.ledger;

import java.util.Locale;
import org.peerage.article.Article;
import org.peerage.claim.Claim;

/**
 * Something of what was read or joined that a person might look at.
 *
 * @param place its place among all, the most worthwhile first; another one after the next derivation
 * @param reason why it is worth a look
 * @param touched how many claims an answer may touch
 * @param question what is asked
 */
public record Suggestion(int place, Reason reason, long touched, Question question) {
    /** Why something is worth a look. */
    public enum Reason {
        /** Two names may be of one company. */
        NEAR,
        /** A claim denies or refuses what others say. */
        DENIED,
        /** A claim is as likely wrong as right. */
        UNSURE;

        /** Its word in output and in addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException where it is none */
        public static Reason of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** What is asked, with a key that stays the same from one derivation to the next. */
    public sealed interface Question {
        /** The key. */
        String key();

        /**
         * Are two names of one company?
         *
         * @param score how likely the machine takes them to be, in 0..1
         * @param why its reasons, in words
         */
        record SameCompany(String key, Review.Name one, Review.Name other, double score, String why)
                implements Question {}

        /**
         * Is a claim read well?
         *
         * @param key the key
         * @param article the article's key
         * @param source the article without its text
         * @param claim as it is shown
         * @param company the name of it that most claims use, with its company
         */
        record WellRead(String key, ContentKey article, Article source, Claim claim, Review.Name company)
                implements Question {}
    }
}
