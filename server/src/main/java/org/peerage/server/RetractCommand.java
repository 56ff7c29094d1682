package org.peerage.server;

import java.util.Optional;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Review;
import org.peerage.ledger.Reviews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "retract",
        mixinStandardHelpOptions = true,
        description =
                "Say that an article, or one claim of it, shall not count, in later readings neither; reinstate takes it back.",
        footer = {
            "",
            "Examples:",
            "  peerage retract https://example.org/hoax --why \"withdrawn by its publisher\"",
            "  # one of its claims only",
            "  peerage retract news.txt 5d41402abc4b2a76b9719d91 --why \"the sentence is about another company\""
        })
final class RetractCommand extends PartCommand {
    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CLAIM",
            description = "The id of one of its claims; default: the whole article.")
    private Optional<String> claim = Optional.empty();

    RetractCommand(Peerage peerage) {
        super(peerage);
    }

    @Override
    Optional<Review> say(Reviews reviews, ContentKey article, String author, String why) {
        return reviews.retract(article, claim, author, why);
    }
}
