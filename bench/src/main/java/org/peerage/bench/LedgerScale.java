package org.peerage.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.peerage.extract.Reader;
import org.peerage.ledger.Added;
import org.peerage.ledger.Database;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.Ledger;
import org.peerage.profile.Account;
import org.peerage.source.Intake;
import org.peerage.source.Source;

/**
 * Loads a ledger with variations of real readings and folds some of its companies: {@code LedgerScale HOME CLAIMS FILE}, or with the URL of a database for
 * the folder. FILE holds the articles that are read and varied.
 */
final class LedgerScale {
    private static final int BATCH = 64;
    private static final int FOLDS = 15;
    /** Among so many of the largest companies those to fold are looked for. */
    private static final int COMPANIES = 20_000;

    private LedgerScale() {}

    public static void main(String[] args) throws Exception {
        boolean url = args[0].contains("://");
        Consumer<String> said = System.err::println;
        try (Database database =
                Database.open(url ? Optional.of(args[0]) : Optional.empty(), Path.of(url ? "unused" : args[0]), said)) {
            Ledger ledger = Ledger.in(database.dataSource());
            load(ledger, new Variations(readings(Path.of(args[2])), 20_000), Integer.parseInt(args[1]));
            try (Connection connection = database.dataSource().getConnection();
                    Statement sql = connection.createStatement();
                    ResultSet row = sql.executeQuery(
                            "select pg_database_size(current_database()), (select count(*) from claim)")) {
                row.next();
                System.out.printf(
                        "database: %,d MB, %,d bytes a claim%n", row.getLong(1) >> 20, row.getLong(1) / row.getLong(2));
            }
            fold(ledger);
        }
    }

    private static List<Account> readings(Path file) throws Exception {
        Reader reader = Reader.load();
        List<Account> accounts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                Stream<Intake> intakes = new Source().read(file.getFileName().toString(), in)) {
            intakes.forEach(intake -> {
                if (intake instanceof Intake.Read read) {
                    accounts.add(new Account(
                            read.article(), reader.read(read.article()).claims()));
                }
            });
        }
        return accounts;
    }

    private static void load(Ledger ledger, Variations variations, int claims) {
        Added added = Added.NOTHING;
        long begun = System.nanoTime();
        long derived = 0;
        int number = 0;
        while (added.claims() < claims) {
            List<Account> batch = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                batch.add(variations.of(number++));
            }
            added = added.plus(ledger.append(batch, "bench"));
            if (number % (BATCH * 100) == 0) {
                long before = System.nanoTime();
                ledger.derive();
                derived += System.nanoTime() - before;
                double seconds = (System.nanoTime() - begun) / 1e9;
                System.out.printf(
                        "%,d articles, %,d claims, %,.0f claims/s, of the time %.0f%% for companies and stories%n",
                        number, added.claims(), added.claims() / seconds, derived / 1e7 / seconds);
            }
        }
        ledger.derive();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "loaded %,d claims of %,d articles in %,.0f s: %,.0f claims/s, all derived%n",
                added.claims(), added.articles(), seconds, added.claims() / seconds);
    }

    private static void fold(Ledger ledger) {
        for (int size : new int[] {100, 1_000, 5_000, Integer.MAX_VALUE}) {
            ledger.largest(COMPANIES).stream()
                    .min(Comparator.comparingInt(company -> Math.abs(company.claims() - size)))
                    .ifPresent(company -> fold(ledger, company));
        }
    }

    private static void fold(Ledger ledger, KnownCompany company) {
        long[] millis = new long[FOLDS];
        for (int i = 0; i < FOLDS; i++) {
            long before = System.nanoTime();
            ledger.profile(company, 0, Optional.empty());
            millis[i] = (System.nanoTime() - before) / 1_000_000;
        }
        Arrays.sort(millis);
        System.out.printf(
                "the profile of a company with %,d claims, fetched and folded: %d ms (median of %d)%n",
                company.claims(), millis[FOLDS / 2], FOLDS);
    }
}
