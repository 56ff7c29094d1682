package org.peerage.server;

import java.util.Optional;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Review;
import org.peerage.ledger.Reviews;
import org.peerage.search.Indexing;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who says something of what was read or joined, and why. */
final class ReviewOption {
    @Option(names = "--why", paramLabel = "REASON", required = true, description = "What shows it; it is kept.")
    private String why = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who says so; it is kept. Default: ${DEFAULT-VALUE}.")
    private String author = System.getProperty("user.name");

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    /** What is said; it gives nothing where the ledger does not know what it is about. */
    @FunctionalInterface
    interface Saying {
        Optional<Review> say(Reviews reviews, String author, String why);
    }

    /**
     * Says it, and lets the search index follow.
     *
     * @param unknown what to tell where the ledger does not know what it is about
     * @return the exit status
     */
    int say(Terminal terminal, String unknown, Saying saying) {
        Optional<Review> review = ledger.use(terminal, store -> {
            Optional<Review> said = saying.say(store.reviews(), author, why);
            said.ifPresent(one -> follow(store, one));
            return said;
        });
        review.ifPresentOrElse(
                said -> json.tell(
                        terminal,
                        Printed.Reviewed.of(said),
                        said.id() + "; peerage reviews revert " + said.id() + " takes it back"),
                () -> terminal.tell("peerage: " + unknown));
        return review.isPresent() ? Run.ALL_READ : Run.SOME_NOT_READ;
    }

    private void follow(Ledger store, Review review) {
        ledger.search(index -> {
            new Indexing(store).reviewed(index, review);
            return index;
        });
    }
}
