package org.peerage.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.peerage.extract.Reader;
import org.peerage.ledger.Added;
import org.peerage.ledger.Arrival;
import org.peerage.ledger.Ledger;
import org.peerage.profile.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reread",
        mixinStandardHelpOptions = true,
        description =
                "Read all articles of the ledger again that another model or other rules read. The new claims supersede the old"
                        + " ones, which stay. A run that was cut off goes on where it stood.",
        footer = {
            "",
            "Examples:",
            "  # after an upgrade that reads better",
            "  peerage reread",
            "  peerage reread --model better.model --threads 2"
        })
final class RereadCommand implements Callable<Integer> {
    /** Articles that are fetched, and whose claims are written, at a time. */
    private static final int BATCH = 64;

    private final Peerage peerage;

    @Mixin
    private final Threads threads = new Threads();

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    RereadCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        Added added = ledger.use(peerage.terminal(), this::reread);
        json.tell(
                peerage.terminal(),
                new Printed.Reread(added.readings(), added.claims()),
                "%,d articles read again, %,d claims".formatted(added.readings(), added.claims()));
        return Run.ALL_READ;
    }

    private Added reread(Ledger store) {
        Reader reads = reader.load();
        Added added = Added.NOTHING;
        for (List<Arrival> old = store.unread(reads.edition(), BATCH);
                !old.isEmpty();
                old = store.unread(reads.edition(), BATCH)) {
            List<Account> accounts = new ArrayList<>();
            new Lanes(threads.number())
                    .each(
                            old.iterator(),
                            arrival -> arrival.account(
                                    reads.read(arrival.article()).claims()),
                            accounts::add);
            added = added.plus(store.append(accounts, reads.edition()));
        }
        store.derive();
        ledger.keepIndex(store);
        return added;
    }
}
