package org.peerage.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.peerage.identity.Judgement;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Meaning;
import org.peerage.search.NameHit;
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
            "  # those whose name begins so, or nearly so",
            "  peerage companies north --why",
            "  peerage companies --json | jq -r '.companies[].name'"
        })
final class CompaniesCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Parameters(
            paramLabel = "TEXT",
            arity = "0..1",
            description = "Only companies with such a name; it may be begun only, or misspelt.")
    private Optional<String> text = Optional.empty();

    @Option(names = "--most", paramLabel = "N", description = "Not more than so many; default: ${DEFAULT-VALUE}.")
    private int most = 100;

    @Option(
            names = "--why",
            description =
                    "Also why names are taken for one company, and which others may be its own, for you to join or split.")
    private boolean why;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    CompaniesCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        return ledger.use(peerage.terminal(), store -> {
            List<KnownCompany> found = companies(store);
            json.print(
                    peerage.terminal(),
                    () -> new Printed.Companies(
                            found.stream().map(company -> told(store, company)).toList()),
                    () -> found.stream().map(company -> lines(store, company)).collect(Collectors.joining()));
            return Run.ALL_READ;
        });
    }

    private String lines(Ledger store, KnownCompany company) {
        return line(company) + (why ? reasons(store.judgements(company)) + meanings(store.meanings(company)) : "");
    }

    private Printed.Company told(Ledger store, KnownCompany company) {
        Printed.Company told = Printed.Company.of(company);
        return why ? told.because(store.judgements(company), store.meanings(company)) : told;
    }

    private List<KnownCompany> companies(Ledger store) {
        return text.isEmpty() ? store.largest(most) : found(store, text.get());
    }

    private List<KnownCompany> found(Ledger store, String text) {
        return ledger.search(
                store,
                index -> store.companies(
                        index.companies(text, most).stream().map(NameHit::id).toList()));
    }

    private static String line(KnownCompany company) {
        String also = company.alsoNamed().isEmpty() ? "" : " (also " + String.join(", ", company.alsoNamed()) + ")";
        return "%,7d  %s%s\n".formatted(company.claims(), company.name(), also);
    }

    private static String reasons(List<Judgement> judgements) {
        return judgements.stream().map(CompaniesCommand::reason).collect(Collectors.joining());
    }

    private static String meanings(List<Meaning> meanings) {
        return meanings.stream()
                .map(meaning -> "%9s%s means %s in %,d %s\n"
                        .formatted(
                                "",
                                meaning.name(),
                                meaning.meant(),
                                meaning.claims(),
                                meaning.claims() == 1 ? "claim" : "claims"))
                .collect(Collectors.joining());
    }

    private static String reason(Judgement judgement) {
        String verdict = switch (judgement.verdict()) {
            case SAME -> "is";
            case UNSURE -> "may be";
            case DIFFERENT -> "is not";
        };
        return "%9s%s %s %s: %s (%s)\n"
                .formatted("", judgement.one(), verdict, judgement.other(), judgement.why(), judgement.by());
    }
}
