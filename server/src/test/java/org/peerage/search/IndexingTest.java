package org.peerage.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Review;
import org.peerage.ledger.Stated;
import org.peerage.ledger.TestLedger;
import org.peerage.profile.Account;

/** People in the index, whose companies are joined and parted and who are named more fully later. */
class IndexingTest {
    private static final String MILLS = "Alderbrook Mills";
    private static final String GRAIN = "Tarn Grain";

    private final TestLedger test;
    private final Ledger ledger;

    @TempDir
    Path folder;

    IndexingTest() throws SQLException {
        test = TestLedger.create();
        ledger = test.ledger();
    }

    @BeforeEach
    void add() {
        ledger.append(
                List.of(
                        chief("mills.txt", MILLS, "Jon Quorn"),
                        chief("mills2.txt", MILLS, "J. Quorn"),
                        chief("grain.txt", GRAIN, "Jon Quorn"),
                        chief("unrest.txt", GRAIN, "workers")),
                "r1");
        ledger.derive();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void initialsAreThePersonOfTheirCompany() throws IOException {
        try (SearchIndex index = healed()) {
            assertThat(index.people("Quorn", 10))
                    .extracting(NameHit::names)
                    .containsExactlyInAnyOrder(List.of("Jon Quorn", "J. Quorn"), List.of("Jon Quorn"));
            assertThat(index.people("workers", 10)).isEmpty();
        }
    }

    @Test
    void whoIsNamedMoreFullyLaterIsNotFoundTwice() throws IOException {
        try (SearchIndex index = healed()) {
            more(index, chief("more.txt", GRAIN, "Jonathan Quorn"));
            assertThat(index.people("Quorn", 10))
                    .extracting(NameHit::names)
                    .containsExactlyInAnyOrder(
                            List.of("Jon Quorn", "J. Quorn"), List.of("Jonathan Quorn", "Jon Quorn"));
        }
    }

    @Test
    void initialsThatFitTwoStayAlone() throws IOException {
        try (SearchIndex index = healed()) {
            more(index, chief("more.txt", MILLS, "Jane Quorn"));
            assertThat(index.people("Quorn", 10)).hasSize(4);
        }
    }

    @Test
    void peopleOfCompaniesThatAreJoinedAreOneAndPartedAgain() throws IOException {
        try (SearchIndex index = healed()) {
            List<NameHit> apart = index.people("Quorn", 10);
            Review joined =
                    ledger.reviews().join(MILLS, GRAIN, "ann", "same owner").orElseThrow();
            new Indexing(ledger).reviewed(index, joined);
            assertThat(index.people("Quorn", 10))
                    .singleElement()
                    .satisfies(person -> assertThat(person.claims()).isEqualTo(3));
            Review parted =
                    ledger.reviews().split(MILLS, GRAIN, "ann", "it was not").orElseThrow();
            new Indexing(ledger).reviewed(index, parted);
            assertThat(index.people("Quorn", 10)).containsExactlyInAnyOrderElementsOf(apart);
        }
    }

    private SearchIndex healed() throws IOException {
        SearchIndex index = SearchIndex.open(folder);
        new Indexing(ledger).heal(index);
        return index;
    }

    private void more(SearchIndex index, Account account) throws IOException {
        ledger.append(List.of(account), "r1");
        ledger.derive();
        new Indexing(ledger).heal(index);
    }

    private static Account chief(String document, String company, String person) {
        return new Stated(document, "2026-03-02")
                .says(person + " leads " + company + ".", "post", "holds", "person", person, "company", company)
                .account();
    }
}
