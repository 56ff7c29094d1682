package org.peerage.server;

import java.util.Optional;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Review;
import org.peerage.ledger.Reviews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description =
                "Say that a claim has another stage than was read, in later readings too; peerage reviews revert takes it back.",
        footer = {
            "",
            "Examples:",
            "  # peerage read prints the ids of claims",
            "  peerage correct news.txt 5d41402abc4b2a76b9719d91 in_talks --why \"only talks yet\"",
            "  # by the key of the article, which its page has",
            "  peerage correct 1f0e8a77 5d41402abc4b2a76b9719d91 withdrawn --why \"it fell through\" --by ada"
        })
final class CorrectCommand extends PartCommand {
    @Parameters(index = "1", paramLabel = "CLAIM", description = "The id of the claim.")
    private String claim = "";

    @Parameters(index = "2", paramLabel = "STAGE", description = "The right stage, such as in_talks.")
    private String stage = "";

    CorrectCommand(Peerage peerage) {
        super(peerage);
    }

    @Override
    Optional<Review> say(Reviews reviews, ContentKey article, String author, String why) {
        return reviews.correct(article, claim, stage, author, why);
    }
}
