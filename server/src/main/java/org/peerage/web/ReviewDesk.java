package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Review;
import org.peerage.ledger.Reviews;
import org.peerage.page.ProblemPage;
import org.peerage.search.Indexing;
import org.peerage.search.SearchIndex;
import org.springframework.http.HttpStatus;

/** Where the user who asks says something of what was read and joined; the search index follows before the answer. */
final class ReviewDesk {
    private final Ledger ledger;
    private final SearchIndex index;

    ReviewDesk(Ledger ledger, SearchIndex index) {
        this.ledger = ledger;
        this.index = index;
    }

    /** What is said. */
    @FunctionalInterface
    interface Saying {
        Optional<Review> by(Reviews reviews, String author);
    }

    /**
     * Says it.
     *
     * @throws Missing where the ledger does not know what it is about
     * @throws Refused where it makes no sense
     */
    Review say(HttpServletRequest request, Saying saying) {
        return say(request, List.of(saying)).getFirst();
    }

    /** The same of several, which stand together or not at all. */
    List<Review> say(HttpServletRequest request, List<Saying> sayings) {
        Reviews reviews = ledger.reviews().from(Callers.of(request).network());
        String author = SignedIn.now().email();
        List<Review> said = sensible(() -> reviews.together(() -> sayings.stream()
                .map(saying -> saying.by(reviews, author)
                        .orElseThrow(() -> new Missing("The ledger does not know what this is about")))
                .toList()));
        try {
            for (Review review : said) {
                new Indexing(ledger).reviewed(index, review);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the review stands, but the search index did not follow", e);
        }
        return said;
    }

    /** A stage that there is not, a reason that is none: told to whoever sent it, and nothing is changed. */
    static <T> T sensible(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new ProblemPage("Nothing was changed", e.getMessage() + ". Go back and try again."));
        }
    }
}
