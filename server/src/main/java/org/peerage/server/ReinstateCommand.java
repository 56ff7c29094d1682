package org.peerage.server;

import java.util.Optional;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Review;
import org.peerage.ledger.Reviews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "reinstate",
        mixinStandardHelpOptions = true,
        description = "Let an article, or one claim of it, count again.",
        footer = {
            "",
            "Examples:",
            "  peerage reinstate https://example.org/hoax --why \"it was none\"",
            "  peerage reinstate news.txt 5d41402abc4b2a76b9719d91 --why \"it is about this company after all\""
        })
final class ReinstateCommand extends PartCommand {
    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CLAIM",
            description = "The id of one of its claims; default: the whole article.")
    private Optional<String> claim = Optional.empty();

    ReinstateCommand(Peerage peerage) {
        super(peerage);
    }

    @Override
    Optional<Review> say(Reviews reviews, ContentKey article, String author, String why) {
        return reviews.reinstate(article, claim, author, why);
    }
}
