package org.peerage.server;

import java.util.Optional;
import org.peerage.ledger.Review;
import org.peerage.ledger.Reviews;
import picocli.CommandLine.Command;

@Command(
        name = "join",
        mixinStandardHelpOptions = true,
        description = "Say that two names are of one company. Nothing is read again, and split takes it back.",
        footer = {
            "",
            "Examples:",
            "  peerage join \"Northgate\" \"Northgate Holdings\" --why \"its annual report says so\"",
            "  # which names may be of one company",
            "  peerage companies northgate --why"
        })
final class JoinCommand extends JudgingCommand {
    JoinCommand(Peerage peerage) {
        super(peerage);
    }

    @Override
    Optional<Review> judge(Reviews reviews, String one, String other, String author, String why) {
        return reviews.join(one, other, author, why);
    }
}
