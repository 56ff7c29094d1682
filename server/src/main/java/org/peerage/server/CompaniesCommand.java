package org.peerage.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peerage.ledger.KnownCompany;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "companies",
        mixinStandardHelpOptions = true,
        description = "List the companies of the ledger, those with most claims first, with all their names.",
        footer = {
            "",
            "Examples:",
            "  peerage companies --most 50",
            "  # those whose name begins so",
            "  peerage companies north"
        })
final class CompaniesCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Parameters(paramLabel = "TEXT", arity = "0..1", description = "Only companies one of whose names begins with it.")
    private Optional<String> text = Optional.empty();

    @Option(names = "--most", paramLabel = "N", description = "Not more than so many; default: ${DEFAULT-VALUE}.")
    private int most = 100;

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    CompaniesCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        Terminal terminal = peerage.terminal();
        List<KnownCompany> companies = ledger.use(terminal, store -> store.beginning(text.orElse("")));
        companies.stream().limit(most).forEach(company -> terminal.out().print(line(company) + "\n"));
        return Run.ALL_READ;
    }

    private static String line(KnownCompany company) {
        String also = company.alsoNamed().isEmpty() ? "" : " (also " + String.join(", ", company.alsoNamed()) + ")";
        return "%,7d  %s%s".formatted(company.claims(), company.name(), also);
    }
}
