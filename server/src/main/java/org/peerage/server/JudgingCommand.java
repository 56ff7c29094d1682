package org.peerage.server;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.peerage.ledger.Review;
import org.peerage.ledger.Reviews;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command by which its user judges whether two names are of one company. */
abstract sealed class JudgingCommand implements Callable<Integer> permits JoinCommand, SplitCommand {
    private final Peerage peerage;

    @Parameters(index = "0", paramLabel = "A", description = "A name as articles have it.")
    private String one = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another.")
    private String other = "";

    @Mixin
    private final ReviewOption review = new ReviewOption();

    JudgingCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    /** @return nothing where the ledger does not know both names */
    abstract Optional<Review> judge(Reviews reviews, String one, String other, String author, String why);

    @Override
    public final Integer call() {
        return review.say(
                peerage.terminal(),
                "no articles name both '" + one + "' and '" + other
                        + "' in these words; peerage companies lists the names that they use",
                (reviews, author, why) -> judge(reviews, one, other, author, why));
    }
}
