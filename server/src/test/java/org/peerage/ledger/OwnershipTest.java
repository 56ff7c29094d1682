package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peerage.profile.Ownership;

class OwnershipTest {
    private static final int ALL = 10;

    @Test
    void ofEachCompanyThatMuchIsLookedAtAndTheNewest() throws SQLException {
        try (TestLedger it = TestLedger.create()) {
            for (Stated article :
                    List.of(held("a", "Kestrel Bay"), held("b", "Dunmore Ferries"), held("c", "Larkspur Foods"))) {
                it.ledger().append(List.of(article.account()), "test");
            }
            it.ledger().derive();
            long orrin = number(it, "Orrin Mills");
            long kestrel = number(it, "Kestrel Bay");

            assertThat(holdings(it, orrin, ALL))
                    .containsExactlyInAnyOrder("Kestrel Bay", "Dunmore Ferries", "Larkspur Foods");
            assertThat(holdings(it, orrin, 2)).containsExactlyInAnyOrder("Dunmore Ferries", "Larkspur Foods");
            Map<Long, Ownership> both = it.ledger().ownership(Set.of(orrin, kestrel), 1, 0, Optional.empty());
            assertThat(of(both, kestrel).owners())
                    .extracting(Ownership.Node::name)
                    .containsExactly("Orrin Mills");
            assertThat(of(both, orrin).holdings())
                    .as("the newest, whatever is asked for with it")
                    .extracting(Ownership.Node::name)
                    .containsExactly("Larkspur Foods");
            LocalDate day = LocalDate.of(2026, 1, 5);
            assertThat(it.ledger().ownership(Set.of(orrin), 1, 0, Optional.of(day.minusDays(1))))
                    .as("before anything was published")
                    .allSatisfy((_, none) -> assertThat(none.holdings()).isEmpty());
        }
    }

    private static List<String> holdings(TestLedger it, long company, int most) {
        return of(it.ledger().ownership(Set.of(company), most, 0, Optional.empty()), company).holdings().stream()
                .map(Ownership.Node::name)
                .toList();
    }

    private static Ownership of(Map<Long, Ownership> companies, long number) {
        return Optional.ofNullable(companies.get(number)).orElseThrow();
    }

    private static long number(TestLedger it, String name) {
        return it.ledger().named(name).getFirst().id();
    }

    private static Stated held(String document, String child) {
        return new Stated(document, "2026-01-05")
                .says(
                        child + " is a subsidiary of Orrin Mills.",
                        "parent",
                        "current",
                        "child",
                        child,
                        "parent",
                        "Orrin Mills");
    }
}
