package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.claim.Claim;
import org.peerage.profile.Account;
import org.peerage.web.News;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All claims that count, read out some at a time. */
class RecitalTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final List<Account> NEWS = News.DEMO;

    @BeforeAll
    static void add() {
        with(ledger -> {
            ledger.append(NEWS.subList(0, 20), "one");
            ledger.append(NEWS.subList(20, NEWS.size()), "one");
            ledger.derive();
        });
    }

    private interface Work {
        void on(Ledger ledger);
    }

    private static void with(Work work) {
        try (Database database = DATABASE.open()) {
            work.on(Ledger.in(database.dataSource()));
        }
    }

    private static List<StandingClaim> recited(Ledger ledger, double least, Optional<LocalDate> asOf) {
        List<StandingClaim> recited = new ArrayList<>();
        assertThat(ledger.recite(least, asOf, recited::add)).isEqualTo(recited.size());
        return recited;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 10_000})
    void eachClaimComesOnceWhereverAPageEnds(int page) {
        List<StandingClaim> recited = new ArrayList<>();
        try (Database database = DATABASE.open()) {
            new Recital(JdbcClient.create(database.dataSource()), page).of(0, Optional.empty(), recited::add);
        }
        assertThat(recited.stream().map(StandingClaim::number)).isSorted().doesNotHaveDuplicates();
        assertThat(recited.stream().map(one -> one.claim().id()))
                .containsExactlyInAnyOrderElementsOf(NEWS.stream()
                        .flatMap(account -> account.claims().stream())
                        .map(Claim::id)
                        .distinct()
                        .toList());
    }

    @Test
    void eachHasItsArticleAndTheCompaniesItIsAbout() {
        with(ledger -> {
            KnownCompany company = ledger.named("Marrowick Group").getFirst();
            List<StandingClaim> recited = recited(ledger, 0, Optional.empty());
            assertThat(recited).allSatisfy(one -> {
                assertThat(one.article().document()).isEqualTo(one.claim().document());
                assertThat(one.filed().key()).hasSize(64);
            });
            assertThat(recited.stream()
                            .filter(one -> one.companies().containsValue(company.id()))
                            .map(one -> one.claim().id()))
                    .containsExactlyInAnyOrderElementsOf(ledger.about(company.id(), 0, Optional.empty()).stream()
                            .flatMap(account -> account.claims().stream())
                            .map(Claim::id)
                            .toList());
            assertThat(recited.stream().map(StandingClaim::companies).map(Map::size))
                    .anyMatch(size -> size > 1);
        });
    }

    @Test
    void aDayAndALeastConfidenceLeaveOthersOut() {
        LocalDate day = LocalDate.of(2025, 9, 30);
        with(ledger -> assertThat(recited(ledger, 0.8, Optional.of(day)))
                .isNotEmpty()
                .hasSizeLessThan(recited(ledger, 0.8, Optional.empty()).size())
                .allSatisfy(one -> {
                    assertThat(one.claim().confidence()).isGreaterThanOrEqualTo(0.8);
                    assertThat(one.article().published().orElse(day)).isBeforeOrEqualTo(day);
                }));
    }

    @Test
    void whatIsRetractedIsNotRecited() {
        with(ledger -> {
            StandingClaim first = recited(ledger, 0, Optional.empty()).getFirst();
            Reviews reviews = ledger.reviews();
            reviews.retract(
                    new ContentKey(first.filed().key()),
                    Optional.of(first.claim().id()),
                    "a test",
                    "wrong");
            assertThat(recited(ledger, 0, Optional.empty()).stream().map(StandingClaim::number))
                    .doesNotContain(first.number());
            reviews.reinstate(
                    new ContentKey(first.filed().key()),
                    Optional.of(first.claim().id()),
                    "a test",
                    "right after all");
        });
    }
}
