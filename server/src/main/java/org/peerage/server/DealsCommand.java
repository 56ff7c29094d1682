package org.peerage.server;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peerage.api.DealsResource;
import org.peerage.api.Json;
import org.peerage.profile.Deals;
import org.peerage.profile.Line;
import org.peerage.render.DealsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "deals",
        mixinStandardHelpOptions = true,
        description =
                "List the deals of all companies in the ledger, the newest first, each with its stages and who said so.",
        footer = {
            "",
            "Examples:",
            "  peerage deals --stage in_talks --since 2026-01-01",
            "  peerage deals --kind joint_venture --json"
        })
final class DealsCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Only deals that stand at this stage, such as in_talks.")
    private Optional<String> stage = Optional.empty();

    @Option(names = "--kind", paramLabel = "KIND", description = "Only deals of this kind, such as acquisition.")
    private Optional<String> kind = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Only deals of which something was said on this day, such as 2026-01-01, or later.")
    private Optional<LocalDate> since = Optional.empty();

    @Mixin
    private final LeastOption least = new LeastOption();

    @Mixin
    private final ViewOption view = new ViewOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    DealsCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        Terminal terminal = peerage.terminal();
        Deals deals =
                ledger.use(terminal, store -> store.deals(kind, least.share())).only(this::isMeant);
        terminal.out()
                .print(view.isJson() ? Json.line(DealsResource.of(deals)) : DealsText.of(deals, terminal.colours()));
        return Run.ALL_READ;
    }

    private boolean isMeant(Line deal) {
        return stage.map(wanted -> deal.standing().filter(wanted::equals).isPresent())
                        .orElse(true)
                && since.map(day -> Deals.lastDay(deal)
                                .filter(last -> !last.isBefore(day))
                                .isPresent())
                        .orElse(true);
    }
}
