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
import java.util.Set;
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

    @Test
    void nobodyStandsOnBothSidesOfADeal() {
        Line sale =
                of(sale("a", "Halm Glass|Wick Oil", "Wick Oil").told()).lines().getFirst();
        assertThat(texts(sale, "buyer")).containsExactly("Halm Glass");
        assertThat(texts(sale, "seller")).containsExactly("Wick Oil");
        Line purchase = of(sale("a", "Halm Glass", "Halm Glass").told()).lines().getFirst();
        assertThat(texts(purchase, "buyer")).containsExactly("Halm Glass");
        assertThat(purchase.term("seller")).isEmpty();
    }

    @Test
    void theSellerOfADealIsNotItsBuyer() {
        Account account = sale("a", "Halm Glass|Wick Oil", "Wick Oil").told();
        Profile seller = Profile.of(List.of(account), new Company("Wick Oil", Set.of("Wick Oil")), Optional.empty());
        assertThat(seller.lines().get(Section.DEALS)).extracting(Line::as).containsExactly("seller");
    }

    /** An article tells of what is sold for one sum thing by thing. */
    @Test
    void oneSumOfOneBuyerInOneStoryIsOneDeal() {
        Press parts = bought("a", "Kestrel Lamps", "$24 million")
                .asserts(
                        "acquisition",
                        "agreed",
                        "So is the Glow.",
                        "target=Kestrel Glow",
                        "buyer=Halm Glass",
                        "price=$24 million");
        assertThat(of(parts.told()).lines())
                .singleElement()
                .satisfies(deal ->
                        assertThat(texts(deal, "target")).containsExactlyInAnyOrder("Kestrel Lamps", "Kestrel Glow"));
        assertThat(of(
                                bought("a", "Kestrel Lamps", "$24 million").told(),
                                bought("b", "Kestrel Glow", "$24 million").told())
                        .lines())
                .hasSize(2);
        Press others = bought("a", "Kestrel Lamps", "$24 million")
                .asserts(
                        "acquisition",
                        "agreed",
                        "So is the Glow.",
                        "target=Kestrel Glow",
                        "buyer=Halm Glass",
                        "price=$9 million");
        assertThat(of(others.told()).lines()).hasSize(2);
    }

    @Test
    void thePriceOfAShareSaysNothingAgainstThatOfTheWhole() {
        assertThat(of(
                                bought("a", "Kestrel Lamps", "$11").told(),
                                bought("b", "Kestrel Lamps", "$5850 million").told())
                        .lines())
                .singleElement()
                .satisfies(deal ->
                        assertThat(Deals.price(deal).orElseThrow().differ()).isFalse());
        assertThat(of(
                                bought("a", "Kestrel Lamps", "$1 million").told(),
                                bought("b", "Kestrel Lamps", "$5850 million").told())
                        .lines())
                .hasSize(2);
    }

    private static List<String> texts(Line deal, String role) {
        return deal.term(role).orElseThrow().values().stream().map(Value::text).toList();
    }

    private static Press sale(String document, String buyer, String seller) {
        return article(document, "Outlet " + document, "2026-04-01")
                .asserts(
                        "acquisition",
                        "agreed",
                        buyer + " buys Kestrel Lamps of " + seller + ".",
                        "target=Kestrel Lamps",
                        "buyer=" + buyer,
                        "seller=" + seller);
    }

    private static Press bought(String document, String target, String price) {
        return article(document, "Outlet " + document, "2026-04-01")
                .asserts(
                        "acquisition",
                        "agreed",
                        target + " is bought for " + price + ", says " + document + ".",
                        "target=" + target,
                        "buyer=Halm Glass",
                        "price=" + price);
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
