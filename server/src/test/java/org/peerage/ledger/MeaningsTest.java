package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerage.profile.Account;
import org.peerage.profile.Profile;
import org.peerage.profile.Section;

/** Which company articles mean by a name that several may be called by. */
class MeaningsTest {
    private static final String QUORLA = "Quorla";
    private static final String FERRIES = "Quorla Ferry Lines";
    private static final String FAUCETS = "Quorla Faucet Makers";

    private static final Account OF_FERRIES = seat("ferries.txt", FERRIES, "Bergen", "Liv Dahl");
    private static final Account OF_FAUCETS = seat("faucets.txt", FAUCETS, "Akron", "Tom Brand");
    private static final Account IN_BERGEN = seat("bergen.txt", QUORLA, "Bergen", "Liv Dahl");
    private static final Account IN_AKRON = seat("akron.txt", QUORLA, "Akron", "Tom Brand");
    private static final Account NOWHERE = buys("nowhere.txt", QUORLA, "Tarn Grain");

    private final TestLedger test;
    private final Ledger ledger;

    MeaningsTest() throws SQLException {
        test = TestLedger.create();
        ledger = test.ledger();
    }

    @BeforeEach
    void add() {
        ledger.append(List.of(OF_FERRIES, IN_BERGEN, NOWHERE), "r1");
        ledger.derive();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aShortNameOfOneCompanyIsItsOwn() {
        assertThat(documents(FERRIES)).containsExactlyInAnyOrder("ferries.txt", "bergen.txt", "nowhere.txt");
        assertThat(ledger.meanings(company(FERRIES))).isEmpty();
    }

    @Test
    void ofTwoCompaniesEachArticleTellsWhichOneItMeans() {
        addFaucets();
        assertThat(documents(FERRIES)).containsExactlyInAnyOrder("ferries.txt", "bergen.txt");
        assertThat(documents(FAUCETS)).containsExactlyInAnyOrder("faucets.txt", "akron.txt");
        assertThat(documents(alone())).containsExactly("nowhere.txt");
        assertThat(ledger.named(QUORLA))
                .extracting(KnownCompany::name)
                .containsExactlyInAnyOrder(FERRIES, FAUCETS, QUORLA);
        assertThat(ledger.meanings(company(FERRIES))).containsExactly(new Meaning(QUORLA, FERRIES, 2));
        assertThat(ledger.meanings(alone()))
                .containsExactly(new Meaning(QUORLA, FAUCETS, 2), new Meaning(QUORLA, FERRIES, 2));
    }

    @Test
    void theFullestNameOfAnArticleTells() {
        Account both = new Stated("both.txt", "2026-04-01")
                .says(
                        QUORLA + " agreed to buy Oxley Docks.",
                        "acquisition",
                        "agreed",
                        "buyer",
                        QUORLA,
                        "target",
                        "Oxley Docks")
                .says(
                        FAUCETS + " has a plant in Lorne.",
                        "headquarters",
                        "current",
                        "company",
                        FAUCETS,
                        "place",
                        "Lorne")
                .account();
        addFaucets();
        ledger.append(List.of(both), "r1");
        ledger.derive();
        assertThat(documents(FAUCETS)).contains("both.txt");
        Profile profile = ledger.profile(company(FAUCETS), 0, Optional.empty());
        assertThat(profile.lines(Section.DEALS)).hasSize(1);
        assertThat(documents(FERRIES)).doesNotContain("both.txt");
    }

    @Test
    void aPersonOfThatNameIsNoCompany() {
        addFaucets();
        Account person = new Stated("person.txt", "2026-04-02")
                .says(
                        "Ama Quorla is chairwoman of Oxley Docks in Bergen.",
                        "post",
                        "holds",
                        "person",
                        "Ama Quorla",
                        "company",
                        "Oxley Docks")
                .says(
                        QUORLA + " will buy Oxley Docks.",
                        "acquisition",
                        "agreed",
                        "buyer",
                        QUORLA,
                        "target",
                        "Oxley Docks")
                .account();
        ledger.append(List.of(person), "r1");
        ledger.derive();
        assertThat(documents(alone())).containsExactlyInAnyOrder("nowhere.txt", "person.txt");
    }

    @Test
    void aClaimThatTellsTheNameFromACompanyDoesNotMeanIt() {
        addFaucets();
        ledger.append(List.of(buys("owner.txt", QUORLA, FAUCETS)), "r1");
        ledger.derive();
        assertThat(documents(alone())).contains("owner.txt");
    }

    @Test
    void whatIsMadeAnewIsTheSame() {
        addFaucets();
        List<Meaning> meanings = ledger.meanings(alone());
        ledger.forgetDerived();
        assertThat(ledger.named(QUORLA)).isEmpty();
        ledger.derive();
        assertThat(ledger.meanings(alone())).isEqualTo(meanings);
    }

    @Test
    void aPersonSaysWhoseNameItIsAndTakesItBack() {
        addFaucets();
        ledger.reviews().join(QUORLA, FERRIES, "ann", "its register entry");
        assertThat(documents(FERRIES))
                .containsExactlyInAnyOrder("ferries.txt", "bergen.txt", "nowhere.txt", "akron.txt");
        ledger.reviews().split(QUORLA, FERRIES, "ann", "another one after all");
        assertThat(documents(FERRIES)).containsExactly("ferries.txt");
        assertThat(documents(FAUCETS)).contains("akron.txt");
    }

    @Test
    void whatIsMeantKeepsItsNumberAndItsWords() {
        addFaucets();
        String id = IN_AKRON.claims().getFirst().id();
        assertThat(ledger.about(company(FAUCETS).id(), 0, Optional.empty()))
                .flatExtracting(Account::claims)
                .anySatisfy(claim -> {
                    assertThat(claim.id()).isEqualTo(id);
                    assertThat(claim.fillers("company").getFirst().name()).isEqualTo(FAUCETS);
                    assertThat(claim.fillers("company").getFirst().text()).isEqualTo(QUORLA);
                });
    }

    @Test
    void aJoinGoesWithTheFactThatItRestedOn() {
        ContentKey bergen = ContentKey.of(IN_BERGEN.article());
        ledger.reviews().retract(bergen, Optional.empty(), "ann", "a hoax");
        assertThat(documents(FERRIES)).containsExactly("ferries.txt");
        assertThat(documents(company(QUORLA))).containsExactly("nowhere.txt");
        ledger.reviews().reinstate(bergen, Optional.empty(), "ann", "no hoax");
        assertThat(documents(FERRIES)).containsExactlyInAnyOrder("ferries.txt", "bergen.txt", "nowhere.txt");
    }

    @Test
    void aJoinGoesWhenABetterReadingTellsNoSuchFact() {
        ledger.append(List.of(new Account(IN_BERGEN.article(), List.of())), "r2");
        ledger.derive();
        assertThat(documents(FERRIES)).containsExactly("ferries.txt");
    }

    private void addFaucets() {
        ledger.append(List.of(OF_FAUCETS, IN_AKRON), "r1");
        ledger.derive();
    }

    private static Account seat(String document, String company, String place, String chief) {
        return new Stated(document, "2026-03-02")
                .says(
                        company + " is based in " + place + ".",
                        "headquarters",
                        "current",
                        "company",
                        company,
                        "place",
                        place)
                .says(
                        chief + " is chief executive of " + company + ".",
                        "post",
                        "holds",
                        "person",
                        chief,
                        "title",
                        "chief executive",
                        "company",
                        company)
                .account();
    }

    private static Account buys(String document, String buyer, String target) {
        return new Stated(document, "2026-03-02")
                .says(
                        buyer + " agreed to buy " + target + ".",
                        "acquisition",
                        "agreed",
                        "buyer",
                        buyer,
                        "target",
                        target)
                .account();
    }

    /** The company that bears the short name alone. */
    private KnownCompany alone() {
        return ledger.named(QUORLA).stream()
                .filter(company -> company.name().equals(QUORLA))
                .findFirst()
                .orElseThrow();
    }

    private KnownCompany company(String name) {
        return ledger.named(name).getFirst();
    }

    private Stream<String> documents(String name) {
        return documents(company(name));
    }

    private Stream<String> documents(KnownCompany company) {
        return ledger.about(company.id(), 0, Optional.empty()).stream()
                .map(account -> account.article().document());
    }
}
