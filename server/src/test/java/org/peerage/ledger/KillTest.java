package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peerage.profile.Account;

/**
 * A writer is killed at random points, and its database server too. As often as the system property {@code peerage.kills} says.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("peerage.kills", 5);
    /** Every so manyth time the server is killed with the writer. */
    private static final int SERVER_TOO = 4;

    private static final String END = ".";

    private final Path home = TestDatabase.reachableFolder();

    @AfterEach
    void delete() throws IOException {
        Staging.delete(home);
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingDoubled() throws Exception {
        TestDatabase.assumePlatform();
        Set<Integer> acknowledged = new HashSet<>();
        var random = new Random(17);
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = writer(acknowledged.size());
            try (BufferedReader out = writer.inputReader()) {
                out.lines()
                        .limit(1 + random.nextInt(40))
                        .flatMap(KillTest::number)
                        .forEach(acknowledged::add);
                Thread.sleep(random.nextInt(20));
                if (kill % SERVER_TOO == SERVER_TOO - 1) {
                    killServer();
                }
                writer.toHandle().destroyForcibly();
                out.lines().flatMap(KillTest::number).forEach(acknowledged::add);
                writer.waitFor();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        try (Database database = Database.open(Optional.empty(), home, _ -> {})) {
            Ledger ledger = Ledger.in(database.dataSource());
            List<ContentKey> keys = acknowledged.stream()
                    .map(number -> ContentKey.of(Writer.account(number).article()))
                    .toList();
            assertThat(ledger.known(keys)).containsAll(keys);
            List<Account> all = IntStream.range(0, 10 * acknowledged.size())
                    .mapToObj(Writer::account)
                    .filter(account -> !ledger.known(List.of(ContentKey.of(account.article())))
                            .isEmpty())
                    .toList();
            ledger.derive();
            Checked checked = ledger.check();
            assertThat(checked.faults()).isEmpty();
            assertThat(checked.articles()).isEqualTo(all.size());
            assertThat(checked.claims())
                    .isEqualTo(all.stream()
                            .mapToInt(account -> account.claims().size())
                            .sum());
        }
    }

    /** The number in a whole line: the last one may be cut off. */
    private static Stream<Integer> number(String line) {
        return line.endsWith(END)
                ? Stream.of(Integer.valueOf(line.substring(0, line.length() - END.length())))
                : Stream.empty();
    }

    private Process writer(int first) throws IOException {
        return Doomed.running(Writer.class, home, first)
                .redirectError(home.resolve("errors").toFile())
                .start();
    }

    private void killServer() throws IOException {
        Postmaster.of(home.resolve("postgresql").resolve("data"))
                .flatMap(server -> ProcessHandle.of(server.pid()))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Appends one account after another and prints the number of each that is stored. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            try (Database database = Database.open(Optional.empty(), Path.of(args[0]), _ -> {})) {
                Ledger ledger = Ledger.in(database.dataSource());
                for (int number = Integer.parseInt(args[1]); ; number++) {
                    ledger.append(List.of(account(number)), "r1");
                    System.out.print(number + END + "\n");
                    System.out.flush();
                    if (number % 10 == 0) {
                        ledger.derive();
                    }
                }
            }
        }

        static Account account(int number) {
            String mill = "Mill " + number % 13;
            String farm = "Farm " + number % 7;
            return new Stated("n" + number, "2026-01-01")
                    .says(
                            mill + " owns " + farm + " in year " + number + ".",
                            "parent",
                            "current",
                            "parent",
                            mill,
                            "child",
                            farm)
                    .says(
                            mill + " is based in Tarnholm.",
                            "headquarters",
                            "current",
                            "company",
                            mill,
                            "place",
                            "Tarnholm")
                    .account();
        }
    }
}
