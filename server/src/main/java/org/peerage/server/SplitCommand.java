package org.peerage.server;

import java.util.Optional;
import org.peerage.ledger.Review;
import org.peerage.ledger.Reviews;
import picocli.CommandLine.Command;

@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description = "Say that two names are not of one company. Nothing is read again, and join takes it back.",
        footer = {
            "",
            "Examples:",
            "  peerage split \"Northgate\" \"Northgate Foods\" --why \"another firm of that name\" --by ada",
            "  # why they are one until now",
            "  peerage companies northgate --why"
        })
final class SplitCommand extends JudgingCommand {
    SplitCommand(Peerage peerage) {
        super(peerage);
    }

    @Override
    Optional<Review> judge(Reviews reviews, String one, String other, String author, String why) {
        return reviews.split(one, other, author, why);
    }
}
