package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JoiningTest {
    /** The two names share no key but that of the change. */
    @Test
    void aCompanyThatTookAnotherNameIsOne() throws SQLException {
        try (TestLedger test = TestLedger.create()) {
            Ledger ledger = test.ledger();
            ledger.append(
                    List.of(new Stated("a.txt", "2026-03-02")
                            .says(
                                    "Tarn Grain is called Orrin Cobre now.",
                                    "name_change",
                                    "done",
                                    "company",
                                    "Tarn Grain",
                                    "new_name",
                                    "Orrin Cobre")
                            .account()),
                    "r1");
            ledger.derive();
            assertThat(ledger.named("Tarn Grain")).isNotEmpty().isEqualTo(ledger.named("Orrin Cobre"));
        }
    }

    @Test
    void whatWasTakenForANameOnceIsNoCompanyAfterDerivingAnew() throws SQLException {
        try (TestLedger test = TestLedger.create()) {
            Ledger ledger = test.ledger();
            ledger.append(
                    List.of(new Stated("a.txt", "2026-03-02")
                            .says(
                                    "The workers own Tarn Grain.",
                                    "parent",
                                    "current",
                                    "parent",
                                    "workers",
                                    "child",
                                    "Tarn Grain")
                            .account()),
                    "r1");
            JdbcClient jdbc = JdbcClient.create(test.database().dataSource());
            jdbc.sql("insert into company_name (name, key) values ('workers', 'workers')")
                    .update();
            jdbc.sql(
                            "insert into naming (name, claim) select n.id, c.id from company_name n, claim c where n.name = 'workers'")
                    .update();
            ledger.forgetDerived();
            ledger.derive();
            assertThat(ledger.named("workers")).isEmpty();
            assertThat(ledger.named("Tarn Grain")).hasSize(1);
        }
    }
}
