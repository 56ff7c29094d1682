package org.peerage.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.peerage.identity.Judgement;
import org.peerage.identity.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people say of what was read and joined: appended with author and reason, in force at once, and reverted without reading anything again.
 *
 * <p>Each is a line of the audit log too. One rule for all: a review that was reverted is as if it had never been; of those that are left on one thing (a pair of names by one
 * author, a claim, an article) the last stands. Said twice is said once. Each method is one transaction and gives the review that stands
 * for what was said, or nothing where the ledger does not know what it is about.
 *
 * <p>A claim goes by its id, as it was read or as it is shown with its stage put right. Authors and reasons may not be blank, nor the
 * author the machine: {@link IllegalArgumentException}.
 */
public final class Reviews {
    /** The longest reason, in UTF-16 code units. */
    public static final int LONGEST_REASON = 2_000;

    private final Transactions transactions;
    private final String address;

    Reviews(Transactions transactions, String address) {
        this.transactions = transactions;
        this.address = address;
    }

    /**
     * The same, said from somewhere.
     *
     * @param address for the audit log, shortened to its network
     */
    public Reviews from(String address) {
        return new Reviews(transactions, address);
    }

    /** Several reviews as one: all of them stand or, where the work fails, none. */
    public <T> T together(Supplier<T> work) {
        return transactions.in(_ -> work.get());
    }

    /** Two names are of one company; so are the others that are joined to them, but those that somebody or something tells apart. */
    public Optional<Review> join(String one, String other, String author, String why) {
        return judge(one, other, Verdict.SAME, author, why);
    }

    /** Two names are of two companies. Names that hang on one of them go with it. */
    public Optional<Review> split(String one, String other, String author, String why) {
        return judge(one, other, Verdict.DIFFERENT, author, why);
    }

    /**
     * An article, or one claim of it, shall not count from now on; in later readings neither.
     *
     * @param claim the claim's id; all of the article where it is empty
     */
    public Optional<Review> retract(ContentKey article, Optional<String> claim, String author, String why) {
        return onPart(article, claim, author, why, (opinions, part) -> opinions.retract(part, false));
    }

    /** An article, or one claim of it, counts again. */
    public Optional<Review> reinstate(ContentKey article, Optional<String> claim, String author, String why) {
        return onPart(article, claim, author, why, (opinions, part) -> opinions.retract(part, true));
    }

    /**
     * The stage of a claim is another; in later readings that find the same claim too.
     *
     * @throws IllegalArgumentException where the claim's kind has no such stage, naming those that it has
     */
    public Optional<Review> correct(ContentKey article, String claim, String stage, String author, String why) {
        return onPart(article, Optional.of(claim), author, why, (opinions, part) -> opinions.correct(part, stage));
    }

    /** Two names that may be of one company were looked at; they are not suggested any more. */
    public Optional<Review> leave(String one, String other, String author, String why) {
        return write(
                author,
                why,
                jdbc -> Pair.of(jdbc, one, other)
                        .flatMap(pair -> entry(jdbc, new Opinions(jdbc, author, why).leave(pair))));
    }

    /** A claim was looked at and is right; it is not suggested any more. */
    public Optional<Review> leave(ContentKey article, String claim, String author, String why) {
        return onPart(article, Optional.of(claim), author, why, Opinions::leave);
    }

    /** A review shall not count any more, whoever made it; one that was reverted counts again. */
    public Optional<Review> revert(Review.Id id, String author, String why) {
        return write(author, why, jdbc -> {
            Optional<Review> entry = entry(jdbc, new Reversals(jdbc, author, why).revert(id));
            entry.filter(review -> review.subject() instanceof Review.Subject.Names)
                    .ifPresent(review -> settle(jdbc, (Review.Subject.Names) review.subject()));
            return entry.flatMap(review -> new History(jdbc).entry(review.id()));
        });
    }

    /**
     * Reviews, the newest first.
     *
     * @param company only those about this company's names, claims and articles
     * @param before only those that come after this one in the list
     * @param most how many
     */
    public List<Review> history(Optional<KnownCompany> company, Optional<Review.Id> before, int most) {
        return transactions.snapshot(jdbc -> new History(jdbc).page(company, before, most));
    }

    /**
     * What is worth a look and was not answered yet, the most worthwhile first. Any review of the names or of the claim is an answer.
     *
     * @param reason only those of this reason
     * @param after the place of the last one that is known; 0 to begin with
     * @param most how many
     */
    public List<Suggestion> queue(Optional<Suggestion.Reason> reason, int after, int most) {
        return transactions.snapshot(jdbc -> new Suggestions(jdbc).open(reason, after, most));
    }

    /**
     * What was retracted for a reason and does not count therefore, the newest first.
     *
     * @param why the whole reason
     */
    public List<Review> retracted(String why) {
        return transactions.snapshot(jdbc -> new History(jdbc).because(why)).stream()
                .filter(review -> review.deed() == Review.Deed.RETRACT && review.stands())
                .toList();
    }

    /** The review of this id. */
    public Optional<Review> review(Review.Id id) {
        return transactions.snapshot(jdbc -> new History(jdbc).entry(id));
    }

    /**
     * The keys of articles by what people know of them: the key itself or its beginning from 8 digits on, the address, the document's name; a few at most.
     */
    public List<ContentKey> articles(String text) {
        return new Articles(transactions.jdbc()).called(text);
    }

    private Optional<Review> judge(String one, String other, Verdict verdict, String author, String why) {
        return write(
                author,
                why,
                jdbc -> Pair.of(jdbc, one, other).flatMap(pair -> {
                    var judgements = new Judgements(jdbc);
                    judgements.add(List.of(Judgement.of(one, other, verdict, author, why)));
                    new Joining(jdbc).settle(pair.numbers());
                    return entry(jdbc, judgements.standing(pair, author));
                }));
    }

    private static void settle(JdbcClient jdbc, Review.Subject.Names names) {
        Pair.of(jdbc, names.one().name(), names.other().name())
                .ifPresent(pair -> new Joining(jdbc).settle(pair.numbers()));
    }

    @FunctionalInterface
    private interface OnPart {
        Optional<Review.Id> say(Opinions opinions, Part part);
    }

    private Optional<Review> onPart(
            ContentKey article, Optional<String> claim, String author, String why, OnPart opinion) {
        return write(
                author,
                why,
                jdbc -> Part.of(jdbc, article, claim)
                        .flatMap(part -> entry(jdbc, opinion.say(new Opinions(jdbc, author, why), part))));
    }

    private static Optional<Review> entry(JdbcClient jdbc, Optional<Review.Id> id) {
        return id.flatMap(new History(jdbc)::entry);
    }

    /** One after another, so that what two say at once is said once, and while nothing is derived, so that all names are seen. */
    private Optional<Review> write(String author, String why, Function<JdbcClient, Optional<Review>> work) {
        if (author.isBlank() || author.equals(Judgement.MACHINE)) {
            throw new IllegalArgumentException(
                    "a review needs the name of a person, and '" + author + "' is none: say who you are");
        }
        if (why.isBlank() || why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a review needs a reason in words, not longer than " + LONGEST_REASON
                    + " characters and without control characters");
        }
        return transactions.in(jdbc -> {
            new Derivation(jdbc).alone();
            Optional<Review> said = work.apply(jdbc);
            said.ifPresent(review -> {
                reconsider(jdbc, review.subject());
                audit(jdbc, review);
            });
            return said;
        });
    }

    /** What rested on claims that stand no longer, or stand again, is judged anew, and what short names mean where names were judged. */
    private static void reconsider(JdbcClient jdbc, Review.Subject subject) {
        var revisits = new Revisits(jdbc);
        if (subject instanceof Review.Subject.Part part) {
            revisits.told(part.key());
        }
        var joining = new Joining(jdbc);
        while (joining.revisit()) {
            // on to the next
        }
    }

    /** A line in the audit log, where the review is a new one. */
    private void audit(JdbcClient jdbc, Review review) {
        jdbc.sql("""
                        insert into act (at, who, what, object, detail, address)
                        select r.at, r.author, 'review: ' || r.deed, :object, :detail, :address from review r
                        where r.what = :what and r.number = :number and r.at = now()""")
                .param("object", review.subject().words())
                .param("detail", review.id() + ": " + review.why())
                .param("address", address)
                .param("what", review.id().what())
                .param("number", review.id().number())
                .update();
    }
}
