package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peerage.claim.Claim;
import org.peerage.profile.Account;
import org.peerage.profile.Filed;
import org.peerage.profile.Sentence;

class LedgerTest {
    private static final Account DEAL = new Stated("deal.txt", "2026-03-02")
            .says(
                    "Alderbrook Mills agreed to buy Birchway Foods.",
                    "acquisition",
                    "agreed",
                    "buyer",
                    "Alderbrook Mills",
                    "target",
                    "Birchway Foods")
            .says(
                    "Alderbrook Mills is based in Tarnholm.",
                    "headquarters",
                    "current",
                    "company",
                    "Alderbrook Mills",
                    "place",
                    "Tarnholm")
            .account();

    private static final Account CLOSING = new Stated("closing.txt", "2026-06-30")
            .says(
                    "Alderbrook Mills has bought Birchway Foods.",
                    "acquisition",
                    "completed",
                    "buyer",
                    "Alderbrook Mills",
                    "target",
                    "Birchway Foods")
            .account();

    private final TestLedger test;
    private final Ledger ledger;

    LedgerTest() throws SQLException {
        test = TestLedger.create();
        ledger = test.ledger();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void theSameReadingIsAddedOnce() {
        assertThat(ledger.append(List.of(DEAL, CLOSING), "r1")).isEqualTo(new Added(2, 2, 3));
        assertThat(ledger.append(List.of(CLOSING, DEAL), "r1")).isEqualTo(Added.NOTHING);
        assertThat(ledger.known(List.of(ContentKey.of(DEAL.article())))).containsExactly(ContentKey.of(DEAL.article()));
    }

    @Test
    void whatTwoWritersAddAtOnceIsThereOnce() throws Exception {
        List<Account> accounts = IntStream.range(0, 60)
                .mapToObj(i -> new Stated("n" + i + ".txt", "2026-01-01")
                        .says(
                                "Mill " + i % 7 + " owns Farm " + i % 5 + ".",
                                "parent",
                                "current",
                                "parent",
                                "Mill " + i % 7,
                                "child",
                                "Farm " + i % 5)
                        .account())
                .toList();
        Added added = Added.NOTHING;
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Added>> writers = Stream.of(accounts, accounts.reversed(), accounts, accounts.reversed())
                    .<Callable<Added>>map(order -> () -> IntStream.range(0, 6)
                            .mapToObj(i -> ledger.append(order.subList(i * 10, i * 10 + 10), "r1"))
                            .reduce(Added.NOTHING, Added::plus))
                    .toList();
            for (Future<Added> writer : threads.invokeAll(writers)) {
                added = added.plus(writer.get());
            }
        }
        assertThat(added).isEqualTo(new Added(60, 60, 60));
        assertThat(ledger.check().claims()).isEqualTo(60);
    }

    @Test
    void aLaterReadingSupersedesAndTheEarlierStays() {
        ledger.append(List.of(DEAL), "r1");
        Account better = new Account(DEAL.article(), DEAL.claims().subList(0, 1));
        assertThat(ledger.unread("r2", 10)).extracting(Arrival::article).containsExactly(DEAL.article());
        ledger.append(List.of(better), "r2");
        ledger.derive();

        assertThat(ledger.unread("r2", 10)).isEmpty();
        assertThat(claimsOf("Alderbrook Mills")).containsExactlyElementsOf(better.claims());
        assertThat(ledger.check().claims()).isEqualTo(3);
    }

    @Test
    void aProfileLeadsToItsArticles() {
        ledger.append(List.of(DEAL), "r1");
        ledger.derive();

        assertThat(ledger.profile(company("Alderbrook Mills"), 0, Optional.empty())
                        .sentences())
                .isNotEmpty()
                .flatExtracting(Sentence::testimonies)
                .allSatisfy(testimony -> {
                    assertThat(testimony.filed())
                            .map(Filed::key)
                            .contains(ContentKey.of(DEAL.article()).hex());
                    assertThat(testimony.times().retrieved()).isPresent();
                });
    }

    @Test
    void whatIsRetractedDoesNotCountUntilItIsReinstated() {
        ledger.append(List.of(DEAL), "r1");
        ledger.derive();
        ContentKey article = ContentKey.of(DEAL.article());
        String claim = DEAL.claims().getFirst().id();

        ledger.reviews().retract(article, Optional.of(claim), "ann", "misread");
        assertThat(claimsOf("Alderbrook Mills")).containsExactly(DEAL.claims().getLast());
        ledger.reviews().retract(article, Optional.empty(), "ann", "a hoax");
        assertThat(claimsOf("Alderbrook Mills")).isEmpty();
        ledger.reviews().reinstate(article, Optional.empty(), "ann", "no hoax");
        assertThat(claimsOf("Alderbrook Mills")).containsExactly(DEAL.claims().getLast());
        ledger.reviews().reinstate(article, Optional.of(claim), "ann", "well read");
        assertThat(claimsOf("Alderbrook Mills")).containsExactlyElementsOf(DEAL.claims());
    }

    @Test
    void joinsAndSplitsShowAtOnceAndAreTakenBack() {
        Account other = new Stated("other.txt", "2026-05-05")
                .says(
                        "Tarn Grain is based in Tarnholm.",
                        "headquarters",
                        "current",
                        "company",
                        "Tarn Grain",
                        "place",
                        "Tarnholm")
                .account();
        ledger.append(List.of(DEAL, other), "r1");
        ledger.derive();
        assertThat(names("Tarn Grain")).containsExactly("Tarn Grain");

        assertThat(ledger.reviews().join("Tarn Grain", "Alderbrook Mills", "ann", "its register entry"))
                .isPresent();
        assertThat(names("Tarn Grain")).containsExactlyInAnyOrder("Tarn Grain", "Alderbrook Mills");
        assertThat(ledger.reviews().split("Alderbrook Mills", "Tarn Grain", "ann", "another entry"))
                .isPresent();
        assertThat(names("Tarn Grain")).containsExactly("Tarn Grain");
        assertThat(ledger.reviews().join("Tarn Grain", "Nobody Ever", "ann", "a guess"))
                .isEmpty();
    }

    @Test
    void whoAppendsDoesNotWaitForWhatIsDerived() throws SQLException {
        try (Connection deriving = test.database().dataSource().getConnection();
                Statement sql = deriving.createStatement()) {
            sql.execute("select pg_advisory_lock(hashtext('peerage derivation'))");
            assertTimeoutPreemptively(Duration.ofMinutes(1), () -> ledger.append(List.of(DEAL), "r1"));
            sql.execute("select pg_advisory_unlock(hashtext('peerage derivation'))");
        }
        ledger.derive();
        assertThat(names("Alderbrook Mills")).containsExactly("Alderbrook Mills");
    }

    @Test
    void copiesOfAnArticleTellOneStory() {
        String report = "Alderbrook Mills agreed to buy Birchway Foods. "
                + "The two have milled rye at the same river for longer than anybody there can remember. "
                + "Their workers were told on Monday, in a hall that holds half of them, and asked how long their jobs would last.";
        ledger.append(List.of(printed("first", report), printed("second", report), DEAL), "r1");
        ledger.derive();

        List<Long> stories = ledger.about(company("Alderbrook Mills").id(), 0, Optional.empty()).stream()
                .map(account -> account.story().orElseThrow())
                .toList();
        assertThat(stories).hasSize(3);
        assertThat(Set.copyOf(stories)).hasSize(2);
    }

    @Test
    void anArticleIsOfOneStoryWithWhatItCopiesThoughItIsNoCopyOfTheNewest() {
        String report = "Alderbrook Mills agreed to buy Birchway Foods. " + words('a', 60);
        for (Account article : List.of(
                printed("first", report),
                printed("second", report + words('k', 80)),
                printed("third", report + words('r', 80)))) {
            ledger.append(List.of(article), "r1");
            ledger.derive();
        }
        assertThat(ledger.about(company("Alderbrook Mills").id(), 0, Optional.empty()))
                .extracting(Account::story)
                .hasSize(3)
                .containsOnly(OptionalLong.of(1));
    }

    @Test
    void aReprintIsFoundAmongMoreReleasesThanAreComparedThatEndAlike() {
        String ending = words('z', 200);
        String report = "Alderbrook Mills agreed to buy Birchway Foods. " + words('a', 60) + ending;
        List<Account> others = IntStream.range(0, 100)
                .mapToObj(
                        i -> printed("other", "Alderbrook Mills agreed to buy Birchway Foods. " + numbers(i) + ending))
                .toList();
        ledger.append(List.of(printed("first", report)), "r1");
        ledger.append(others, "r1");
        ledger.append(List.of(printed("second", report)), "r1");
        ledger.derive();

        assertThat(ledger.about(company("Alderbrook Mills").id(), 0, Optional.empty()))
                .hasSize(102)
                .filteredOn(account -> account.story().equals(OptionalLong.of(1)))
                .extracting(account -> account.article().document())
                .containsExactlyInAnyOrder("first", "second");
    }

    private static String numbers(int from) {
        return IntStream.range(0, 60).mapToObj(i -> "n" + (from * 60 + i)).collect(Collectors.joining(" ", "", "."));
    }

    private static String words(char first, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "" + first + (char) ('a' + i / 26) + (char) ('a' + i % 26))
                .collect(Collectors.joining(" ", " ", "."));
    }

    private static Account printed(String outlet, String report) {
        return new Stated(outlet, "2026-03-02")
                .says(report, "acquisition", "agreed", "buyer", "Alderbrook Mills", "target", "Birchway Foods")
                .account();
    }

    @Test
    void aBackupIsRestoredBitForBit() throws SQLException {
        ledger.append(List.of(DEAL, CLOSING), "r1");
        ledger.append(List.of(DEAL), "r2");
        ledger.derive();
        ledger.reviews().join("Alderbrook Mills", "Birchway Foods", "ann", "for the test");
        ledger.reviews().retract(ContentKey.of(DEAL.article()), Optional.empty(), "ann", "for the test");
        String backup = backup(ledger);

        try (TestLedger other = TestLedger.create()) {
            Ledger restored = other.ledger();
            restored.restore(new StringReader(backup));
            restored.derive();

            assertThat(backup(restored)).isEqualTo(backup);
            assertThat(restored.check().faults()).isEmpty();
            assertThat(restored.append(List.of(DEAL, CLOSING), "r1")).isEqualTo(Added.NOTHING);
            assertThat(restored.append(List.of(CLOSING), "r2").claims()).isEqualTo(1);
        }
    }

    @Test
    void aDamagedBackupLeavesNothing() throws SQLException {
        ledger.append(List.of(DEAL, CLOSING), "r1");
        String backup = backup(ledger);
        String cut = backup.substring(0, backup.lastIndexOf("{\"rows\""));
        String changed = backup.replace("closing.txt", "opening.txt");
        try (TestLedger other = TestLedger.create()) {
            Ledger restored = other.ledger();
            assertThatThrownBy(() -> restored.restore(new StringReader(cut))).hasMessageContaining("cut off");
            assertThatThrownBy(() -> restored.restore(new StringReader(changed)))
                    .hasMessageContaining("changed or damaged");
            assertThatThrownBy(() -> restored.restore(new StringReader("{\"a\": 1}\n")))
                    .hasMessageContaining("line 1");
            assertThatThrownBy(() -> ledger.restore(new StringReader(backup))).hasMessageContaining("not empty");
            assertThat(restored.check()).isEqualTo(new Checked(0, 0, 0, 0, List.of()));
            restored.restore(new StringReader(backup));
            assertThat(backup(restored)).isEqualTo(backup);
        }
    }

    private static String backup(Ledger ledger) {
        var out = new StringWriter();
        ledger.backup(out);
        return out.toString();
    }

    private KnownCompany company(String name) {
        return ledger.named(name).getFirst();
    }

    private Stream<String> names(String name) {
        KnownCompany company = company(name);
        return Stream.concat(Stream.of(company.name()), company.alsoNamed().stream());
    }

    private List<Claim> claimsOf(String name) {
        return ledger.about(company(name).id(), 0, Optional.empty()).stream()
                .flatMap(account -> account.claims().stream())
                .toList();
    }
}
