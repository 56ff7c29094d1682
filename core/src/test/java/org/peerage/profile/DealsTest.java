package org.peerage.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerage.profile.Press.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DealsTest {
    @Test
    void aDealIsOneWhoeverItIsToldOf() {
        Deals deals = of(
                ProfileTest.rumour().told(),
                ProfileTest.denial().told(),
                ProfileTest.closing().told(),
                venture("a", "Wick Oil|Orrin Cobre").told(),
                venture("b", "Orrin Cobre|Wick Oil Ltd|Tarn Lamp Works").told(),
                venture("c", "Orrin Cobre|Tarn Post").told());
        assertThat(deals.lines())
                .extracting(l -> l.kind().name())
                .containsExactly("acquisition", "joint_venture", "joint_venture");
        Line takeover = deals.lines().getFirst();
        assertThat(takeover.as()).isEmpty();
        assertThat(takeover.term("target").orElseThrow().headline().text()).isEqualTo("Kestrel Lamps");
        assertThat(takeover.term("buyer").orElseThrow().headline().text()).isEqualTo("Halm Glass");
        assertThat(takeover.standing()).contains("completed");
        assertThat(takeover.steps()).hasSize(4);
        assertThat(Deals.lastDay(takeover)).contains(LocalDate.parse("2026-06-01"));
        assertThat(deals.lines().get(1).term("partner").orElseThrow().values()).hasSizeBetween(2, 3);
    }

    @Test
    void whoNamesNobodyTellsOfNoDealAndDescriptionsAreNotJoinedAcrossArticles() {
        Account nameless = article("n", "Lamp Weekly", "2026-01-10")
                .asserts("acquisition", "agreed", "A firm buys a rival.", "target=a rival", "buyer=a firm")
                .told();
        assertThat(of(nameless).lines()).isEmpty();
        assertThat(of(sold("a").told(), sold("b").told()).lines()).hasSize(2);
    }

    @Test
    void aRegistryDecidesWhoIsWho() {
        Account shortName = sells("a", "Halm").told();
        Account longName = sells("b", "Halm Glass").told();
        assertThat(of(shortName, longName).lines()).hasSize(2);
        Map<String, String> one = Map.of("Halm", "7", "Halm Glass", "7");
        assertThat(Deals.of(List.of(shortName, longName), one, Optional.empty()).lines())
                .hasSize(1);
        Account other = sells("c", "Halm Glass Ltd").told();
        assertThat(of(longName, other).lines()).hasSize(1);
        Map<String, String> two = Map.of("Halm Glass", "7", "Halm Glass Ltd", "8");
        assertThat(Deals.of(List.of(longName, other), two, Optional.empty()).lines())
                .hasSize(2);
    }

    @Test
    void thePriceIsWhatIsPaid() {
        Line deal = of(article("a", "Lamp Weekly", "2026-01-10")
                        .asserts(
                                "supply",
                                "agreed",
                                "Halm sells Kestrel Lamps glass for $40 million.",
                                "supplier=Halm",
                                "customer=Kestrel Lamps",
                                "value=$40 million")
                        .told())
                .lines()
                .getFirst();
        assertThat(Deals.price(deal).orElseThrow().headline().text()).isEqualTo("$40 million");
    }

    @ParameterizedTest
    @MethodSource("org.peerage.profile.ProfilePropertiesTest#seeds")
    void theOrderOfAccountsDoesNotMatterAndEveryTestimonyHasOneDeal(int seed) {
        Random random = new Random(seed);
        List<Account> accounts = new ArrayList<>(ProfilePropertiesTest.accounts(random));
        Deals deals = Deals.of(accounts, Map.of(), Optional.empty());
        Collections.shuffle(accounts, random);
        assertThat(Deals.of(accounts, Map.of(), Optional.empty())).isEqualTo(deals);
        List<Testimony> inDeals =
                deals.lines().stream().flatMap(l -> l.testimonies().stream()).toList();
        assertThat(inDeals).doesNotHaveDuplicates().hasSize((int) deals.sentences().stream()
                .mapToLong(s -> s.testimonies().size())
                .sum());
    }

    private static Press venture(String document, String partners) {
        return article(document, "Outlet " + document, "2026-04-01")
                .asserts("joint_venture", "agreed", partners + " found a venture.", "partner=" + partners);
    }

    private static Press sells(String document, String supplier) {
        return article(document, "Outlet " + document, "2026-04-01")
                .asserts(
                        "supply",
                        "agreed",
                        supplier + " sells to Wick Oil.",
                        "supplier=" + supplier,
                        "customer=Wick Oil");
    }

    private static Press sold(String document) {
        return article(document, "Outlet " + document, "2026-04-01")
                .asserts(
                        "acquisition",
                        "agreed",
                        "Wick Oil sells a plant to a firm, says " + document + ".",
                        "target=a plant",
                        "buyer=a firm",
                        "seller=Wick Oil");
    }

    private static Deals of(Account... accounts) {
        return Deals.of(List.of(accounts), Map.of(), Optional.empty());
    }
}
