package org.peerage.server;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peerage.api.ChangesResource;
import org.peerage.api.Json;
import org.peerage.ledger.Ledger;
import org.peerage.profile.Changes;
import org.peerage.render.ChangesText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        description =
                "Print what the ledger says otherwise of a company than it said on an earlier day: what is new, what moved a stage,"
                        + " what is denied, what contradicts what.",
        footer = {
            "",
            "Examples:",
            "  peerage changes \"Some Company\" --since 2026-01-01",
            "  peerage changes \"Some Company\" --since 2025-12-31 --as-of 2026-06-30 --json"
        })
final class ChangesCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Parameters(paramLabel = "NAME", description = "The company's name; a misspelt one will do.")
    private String name = "";

    @Option(
            names = "--since",
            paramLabel = "DATE",
            required = true,
            converter = Day.class,
            description = "The earlier day, such as 2026-01-01: what was published by then is known.")
    private LocalDate since = LocalDate.MIN;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The later day; default: all that is there.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Mixin
    private final LeastOption least = new LeastOption();

    @Mixin
    private final ViewOption view = new ViewOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    ChangesCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        Terminal terminal = peerage.terminal();
        Optional<Changes> changes = ledger.use(terminal, store -> changes(store, terminal));
        changes.ifPresent(found -> terminal.out()
                .print(
                        view.isJson()
                                ? Json.line(ChangesResource.of(found))
                                : ChangesText.of(found, terminal.colours())));
        return changes.isPresent() ? Run.ALL_READ : Run.SOME_NOT_READ;
    }

    private Optional<Changes> changes(Ledger store, Terminal terminal) {
        return Asked.company(store, ledger, terminal, name)
                .map(company -> store.changes(company, least.share(), since, asOf));
    }
}
