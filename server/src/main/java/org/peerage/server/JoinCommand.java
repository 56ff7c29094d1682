package org.peerage.server;

import org.peerage.ledger.Ledger;
import picocli.CommandLine.Command;

@Command(
        name = "join",
        mixinStandardHelpOptions = true,
        description = "Say that two names are of one company. Nothing is read again, and split takes it back.",
        footer = {
            "",
            "Examples:",
            "  peerage join \"Northgate\" \"Northgate Holdings\" --why \"its annual report says so\""
        })
final class JoinCommand extends JudgingCommand {
    JoinCommand(Peerage peerage) {
        super(peerage);
    }

    @Override
    boolean judge(Ledger store, String one, String other, String author, String why) {
        return store.reviews().join(one, other, author, why).isPresent();
    }
}
