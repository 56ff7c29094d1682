package org.peerage.server;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.peerage.ledger.Ledger;
import org.peerage.profile.Account;
import org.peerage.search.Filter;
import org.peerage.search.NameHit;
import org.peerage.search.SearchIndex;
import org.peerage.search.TextHits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Find companies and people by name, and claims by the words of their sentences.",
        footer = {
            "",
            "Examples:",
            "  # names may be begun only, or misspelt",
            "  peerage search northgat",
            "  peerage search \"new plant\" --json | jq -r '.claims[].claim.evidence.text'",
            "  peerage search \"joint venture\" --kind joint_venture --stage in_talks --since 2026-01-01"
        })
final class SearchCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Parameters(paramLabel = "TEXT", description = "A name, or words of a sentence.")
    private String text = "";

    @Option(names = "--kind", paramLabel = "KIND", description = "Only claims of this kind, such as acquisition.")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--stage", paramLabel = "STAGE", description = "Only claims at this stage, such as in_talks.")
    private Optional<String> stage = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Only what was published on this day, such as 2026-01-01, or later.")
    private Optional<LocalDate> since = Optional.empty();

    @Option(names = "--place", paramLabel = "PLACE", description = "Only claims that name this place.")
    private Optional<String> place = Optional.empty();

    @Option(names = "--source", paramLabel = "OUTLET", description = "Only what this outlet published.")
    private Optional<String> source = Optional.empty();

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "Not more than so many of each; default: ${DEFAULT-VALUE}.")
    private int most = 10;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    SearchCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        return ledger.use(peerage.terminal(), store -> ledger.search(store, index -> print(store, index)));
    }

    private int print(Ledger store, SearchIndex index) throws IOException {
        List<NameHit> names = filter().equals(Filter.NONE) ? index.suggest(text, most) : List.of();
        TextHits found = index.claims(text, filter(), most);
        List<Account> accounts =
                store.claims(found.ids().stream().map(Long::valueOf).toList());
        Terminal terminal = peerage.terminal();
        json.print(
                terminal,
                () -> Printed.Search.of(names, accounts, found.total()),
                () -> names.stream().map(SearchCommand::line).collect(Collectors.joining())
                        + accounts.stream().map(SearchCommand::lines).collect(Collectors.joining()));
        if (!json.isAsked()) {
            terminal.tell("%,d claims".formatted(found.total()));
        }
        return Run.ALL_READ;
    }

    private static String lines(Account account) {
        String publisher =
                account.article().publisher().orElse(account.article().document());
        String day = account.article().published().map(LocalDate::toString).orElse("no date");
        return account.claims().stream()
                .map(claim -> "%s  %s, %s · %s · %s\n"
                        .formatted(
                                claim.evidence().text(),
                                claim.kind().name().replace('_', ' '),
                                claim.stage().replace('_', ' '),
                                publisher,
                                day))
                .collect(Collectors.joining());
    }

    private Filter filter() {
        Filter filter = Filter.NONE;
        filter = kind.map(filter::kind).orElse(filter);
        filter = stage.map(filter::stage).orElse(filter);
        filter = since.map(filter::since).orElse(filter);
        filter = place.map(filter::place).orElse(filter);
        return source.map(filter::publisher).orElse(filter);
    }

    private static String line(NameHit hit) {
        return "%-8s %s, %,d claims\n".formatted(hit.type().name().toLowerCase(Locale.ROOT), hit.name(), hit.claims());
    }
}
