package org.peerage.server;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.peerage.extract.Reader;
import org.peerage.extract.Reading;
import org.peerage.ledger.Added;
import org.peerage.ledger.Arrival;
import org.peerage.ledger.Ledger;
import org.peerage.profile.Account;
import org.peerage.source.Intake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description =
                "Read articles into the ledger. What is there already is not read again, so that a run that was cut off"
                        + " goes on where it stood.",
        footer = {
            "",
            "Examples:",
            "  peerage add news/",
            "  xz -dc news.jsonl.xz | peerage add -",
            "  # into a PostgreSQL of your own",
            "  peerage add news/ --database postgresql://localhost/peerage"
        })
final class AddCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Mixin
    private final Documents documents = new Documents();

    @Mixin
    private final Threads threads = new Threads();

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    AddCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        Terminal terminal = peerage.terminal();
        return ledger.use(terminal, store -> {
            Reader reads = reader.load();
            var intake = new Batches(store, reads.edition());
            Run run = peerage.run(threads.number(), false);
            if (documents.isRepeatable()) {
                run.counting(() -> documents.open(terminal));
            }
            int status = run.over(documents.open(terminal), (_, read) -> read(store, reads, read), intake::take);
            intake.write();
            store.derive();
            store.weigh(Reading.LIKELY);
            ledger.keepIndex(store);
            json.tell(terminal, intake.result(), intake.summary());
            return status;
        });
    }

    /** Known articles are told before they are read, which takes long. */
    private static Optional<Account> read(Ledger store, Reader reads, Intake.Read read) {
        Arrival arrival = Arrival.of(
                read.article(),
                read.dated(),
                Optional.empty(),
                Clock.systemUTC().instant());
        boolean known = !store.known(Set.of(arrival.key())).isEmpty();
        return known
                ? Optional.empty()
                : Optional.of(arrival.account(reads.read(arrival.article()).claims()));
    }

    /** Accounts on their way into the ledger, many at a time. */
    private static final class Batches {
        private static final int MOST = 64;

        private final Ledger store;
        private final String edition;
        private final List<Account> waiting = new ArrayList<>();
        private Added added = Added.NOTHING;
        private int articles;

        Batches(Ledger store, String edition) {
            this.store = store;
            this.edition = edition;
        }

        void take(Optional<Account> account) {
            articles++;
            account.ifPresent(waiting::add);
            if (waiting.size() == MOST) {
                write();
            }
        }

        void write() {
            added = added.plus(store.append(waiting, edition));
            waiting.clear();
        }

        Printed.Added result() {
            return new Printed.Added(added.articles(), added.claims(), articles - added.articles());
        }

        String summary() {
            return "%,d articles new with %,d claims, %,d known"
                    .formatted(added.articles(), added.claims(), articles - added.articles());
        }
    }
}
