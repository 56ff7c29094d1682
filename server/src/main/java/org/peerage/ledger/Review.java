package org.peerage.ledger;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.peerage.article.Article;
import org.peerage.claim.Claim;

/**
 * What one person said once of what was read or joined.
 *
 * @param id by which it is reverted
 * @param at when it was said
 * @param author who said it
 * @param why the reason, in words
 * @param deed what it does
 * @param subject what it is about
 * @param stage the right stage, where it corrects that of a claim
 * @param stands whether it counts: neither reverted nor followed by another on the same
 * @param reverts which review it takes back or lets count again
 */
public record Review(
        Id id,
        Instant at,
        String author,
        String why,
        Deed deed,
        Subject subject,
        Optional<String> stage,
        boolean stands,
        Optional<Id> reverts) {

    /**
     * Which review; it never changes.
     *
     * @param what the table of the ledger in which it stands, such as "judgement"
     * @param number its number there
     */
    public record Id(String what, long number) {
        /**
         * The id that {@link #toString} gives.
         *
         * @throws IllegalArgumentException where it is none
         */
        public static Id of(String text) {
            int dash = text.lastIndexOf('-');
            try {
                return new Id(text.substring(0, Math.max(dash, 0)), Long.parseLong(text.substring(dash + 1)));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "'" + text + "' is no review; they have names such as judgement-12", e);
            }
        }

        @Override
        public String toString() {
            return what + "-" + number;
        }
    }

    /** What a review does. */
    public enum Deed {
        /** Two names are of one company. */
        JOIN,
        /** Two names are of two companies. */
        SPLIT,
        /** A claim, or all of an article, does not count. */
        RETRACT,
        /** A claim, or all of an article, counts again. */
        REINSTATE,
        /** A claim has another stage. */
        CORRECT,
        /** All stays as the machine has it. */
        LEAVE,
        /** Another review does not count. */
        REVERT,
        /** A reverted review counts again. */
        RENEW;

        /** Its word in output. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a review is about. */
    public sealed interface Subject {
        /** What it is about, in a few words. */
        default String words() {
            return switch (this) {
                case Names names -> names.one.name + " / " + names.other.name;
                case Part part ->
                    part.article.url().orElse(part.article.document())
                            + part.claim.map(claim -> " " + claim.id()).orElse("");
            };
        }

        /** Two names of companies. */
        record Names(Name one, Name other) implements Subject {}

        /**
         * An article, or one claim of it.
         *
         * @param key the article's
         * @param article without its text
         * @param claim as it was read last; empty where all of the article is meant
         */
        record Part(ContentKey key, Article article, Optional<Claim> claim) implements Subject {}
    }

    /**
     * A name of a company.
     *
     * @param company the number of the company that bears it now
     */
    public record Name(String name, long company) {}
}
