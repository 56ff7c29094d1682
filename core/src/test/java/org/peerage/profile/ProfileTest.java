package org.peerage.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerage.profile.Press.article;
import static org.peerage.profile.Press.undated;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;

class ProfileTest {
    @Test
    void aClaimIsAboutTheCompanyWhateverTheLegalFormAndTheRole() {
        Profile profile = of(
                "Kestrel Lamps",
                article("a", "Lamp Weekly", "2026-03-01")
                        .asserts(
                                "headquarters",
                                "current",
                                "Kestrel Lamps PLC is based in Orme.",
                                "company=Kestrel Lamps PLC",
                                "place=Orme")
                        .asserts(
                                "parent",
                                "current",
                                "Wick Oil belongs to KESTREL LAMPS.",
                                "child=Wick Oil",
                                "parent=KESTREL LAMPS")
                        .asserts(
                                "headquarters",
                                "current",
                                "Halm Glass is based in Tarn.",
                                "company=Halm Glass",
                                "place=Tarn")
                        .told());
        assertThat(profile.coverage().claims()).isEqualTo(2);
        assertThat(values(profile, Section.ORIGINS, "place")).containsExactly("Orme");
        assertThat(values(profile, Section.HOLDINGS, "child")).containsExactly("Wick Oil");
    }

    @Test
    void aChangeOfNameJoinsTheTwoNames() {
        Press old = article("a", "Lamp Weekly", "2024-03-01")
                .asserts(
                        "facility",
                        "operating",
                        "Orme Gaslight runs a works at Tarn.",
                        "operator=Orme Gaslight",
                        "place=Tarn");
        Press change = article("b", "Lamp Weekly", "2025-03-01")
                .asserts(
                        "name_change",
                        "done",
                        "Orme Gaslight is now Kestrel.",
                        "company=Orme Gaslight",
                        "new_name=Kestrel Lamps");
        assertThat(values(of("Kestrel Lamps", old.told(), change.told()), Section.SITES, "place"))
                .containsExactly("Tarn");
        assertThat(of("Kestrel Lamps", old.told()).isEmpty()).isTrue();
    }

    @Test
    void initialsFindTheCompanyWhenNobodyElseHasThem() {
        Account account = article("a", "Lamp Weekly", "2026-03-01")
                .asserts(
                        "market",
                        "present",
                        "Kestrel Lamp Works sells in Norway.",
                        "company=Kestrel Lamp Works",
                        "place=Norway")
                .told();
        Account other = article("b", "Lamp Weekly", "2026-03-01")
                .asserts(
                        "market",
                        "present",
                        "Kite Line Works sells in Chile.",
                        "company=Kite Line Works",
                        "place=Chile")
                .told();
        assertThat(values(of("KLW", account), Section.MARKETS, "place")).containsExactly("Norway");
        assertThat(of("KLW", account, other).isEmpty()).isTrue();
    }

    @Test
    void aNameThatIsNotThereGivesTheLikeOnesAndNoProfile() {
        Profile profile = of(
                "Kestrel",
                article("a", "Lamp Weekly", "2026-03-01")
                        .asserts(
                                "market",
                                "present",
                                "Kestrel Lamps sells in Norway.",
                                "company=Kestrel Lamps",
                                "place=Norway")
                        .asserts(
                                "market",
                                "present",
                                "Kestrel Boats sells in Chile.",
                                "company=Kestrel Boats",
                                "place=Chile")
                        .told());
        assertThat(profile.isEmpty()).isTrue();
        assertThat(profile.alike()).containsExactly("Kestrel Boats", "Kestrel Lamps");
    }

    @Test
    void aDealGathersItsStagesOverArticlesInTime() {
        Profile profile = of("Kestrel Lamps", closing().told(), denial().told(), rumour().told());
        Line deal = only(profile, Section.DEALS);
        assertThat(deal.as()).isEqualTo("target");
        assertThat(deal.standing()).contains("completed");
        assertThat(deal.disputed()).isTrue();
        assertThat(track(deal))
                .containsExactly("in_talks asserts", "in_talks denies", "in_talks declines", "completed asserts");
        assertThat(deal.steps().getFirst().testimonies().getFirst().speaker()).contains("two bankers");
    }

    @Test
    void aLaterLookBackDoesNotUndoAClosing() {
        Account lookBack = article("z", "Tarn Post", "2026-12-01")
                .asserts(
                        "acquisition",
                        "agreed",
                        "Halm Glass, which agreed to buy Kestrel Lamps, hired more.",
                        "target=Kestrel Lamps",
                        "buyer=Halm Glass")
                .told();
        assertThat(only(of("Kestrel Lamps", closing().told(), lookBack), Section.DEALS)
                        .standing())
                .contains("completed");
    }

    @Test
    void aDescribedPartnerJoinsTheNamedOneOnlyWhereThereIsNoChoice() {
        Account described = article("a", "Lamp Weekly", "2026-03-01")
                .asserts(
                        "joint_venture",
                        "in_talks",
                        "Kestrel Lamps is talking with a Chilean firm.",
                        "partner=Kestrel Lamps|a Chilean firm")
                .told();
        Account named = venture("b", "Orrin Cobre");
        Account other = venture("c", "Vidal Hermanos");
        assertThat(of("Kestrel Lamps", described, named).lines(Section.DEALS)).hasSize(1);
        assertThat(of("Kestrel Lamps", described, named, other).lines(Section.DEALS))
                .hasSize(3);
    }

    @Test
    void aDescriptionAloneJoinsNoDeals() {
        Account first = firms("a", "2024-03-01", "price=$40 million");
        assertThat(deals(first, firms("b", "2026-03-01"))).hasSize(2);
        assertThat(deals(first, firms("b", "2026-03-01", "price=$40 million"))).hasSize(1);
        assertThat(deals(first, firms("b", "2024-05-01"))).hasSize(1);
    }

    @Test
    void aDescribedPartnerOfLongBeforeIsNotTheNamedOne() {
        Account described = article("a", "Lamp Weekly", "2025-01-01")
                .asserts(
                        "joint_venture",
                        "in_talks",
                        "Kestrel Lamps is talking with a Chilean firm.",
                        "partner=Kestrel Lamps|a Chilean firm")
                .told();
        assertThat(deals(described, venture("b", "Orrin Cobre"))).hasSize(2);
    }

    @Test
    void aMergerOfThreeDoesNotChainThoseOfTwo() {
        Account three = merger("a", "Kestrel Lamps|Halm Glass|Orrin Cobre");
        Account halm = merger("b", "Kestrel Lamps|Halm Glass");
        Account orrin = merger("c", "Kestrel Lamps|Orrin Cobre");
        assertThat(deals(three, halm)).hasSize(1);
        assertThat(deals(three, halm, orrin)).hasSize(2);
    }

    private static List<Line> deals(Account... accounts) {
        return of("Kestrel Lamps", accounts).lines(Section.DEALS);
    }

    private static Account merger(String document, String parties) {
        return article(document, document + " Gazette", "2026-03-01")
                .asserts("merger", "considered", parties + " may merge.", "party=" + parties)
                .told();
    }

    private static Account firms(String document, String day, String... price) {
        String[] roles = Stream.concat(Stream.of("target=two glass firms", "buyer=Kestrel Lamps"), Stream.of(price))
                .toArray(String[]::new);
        return article(document, document + " Gazette", day)
                .asserts(
                        "acquisition",
                        "agreed",
                        document + ": Kestrel Lamps bought two glass firms " + String.join("", price),
                        roles)
                .told();
    }

    @Test
    void roundsOfFundingStayApart() {
        Account account = article("a", "Lamp Weekly", "2026-03-01")
                .asserts(
                        "funding",
                        "completed",
                        "Kestrel Lamps raised $40 million.",
                        "recipient=Kestrel Lamps",
                        "amount=$40 million",
                        "round=Series B")
                .asserts(
                        "funding",
                        "completed",
                        "It had raised $8 million before.",
                        "recipient=Kestrel Lamps",
                        "amount=$8 million",
                        "round=Series A")
                .told();
        Account again = article("b", "Tarn Post", "2026-03-02")
                .asserts(
                        "funding",
                        "completed",
                        "Kestrel raised $41 million.",
                        "recipient=Kestrel Lamps",
                        "amount=$41 million")
                .told();
        assertThat(of("Kestrel Lamps", account, again).lines(Section.DEALS)).hasSize(2);
    }

    @Test
    void twoValuesOfOneFigureStandBesideEachOtherAndSourcesDecide() {
        Profile profile = of(
                "Kestrel Lamps",
                revenue("a", "Sales of the lamp maker came to $70 million last year.", "$70 million"),
                revenue("b", "Kestrel booked $75 million, its accounts show.", "$75 million"),
                revenue("c", "Revenue for 2025: $75 million, says the register.", "$75 million"));
        assertThat(profile.contradictions()).singleElement().satisfies(c -> {
            assertThat(c.sides()).extracting(Contradiction.Side::value).containsExactly("$75 million", "$70 million");
            assertThat(c.decided()).isEqualTo(Headline.Reason.SOURCES);
        });
        Fact revenue = fact(profile, "revenue");
        assertThat(revenue.lines())
                .extracting(l -> l.term("value").orElseThrow().headline().text())
                .containsExactly("$75 million", "$70 million");
    }

    @Test
    void figuresOfDifferentPeriodsDoNotContradictAndTheNewestLeads() {
        Account account = article("a", "Lamp Weekly", "2026-03-01")
                .asserts(
                        "result",
                        "reported",
                        "Revenue was $70 million in 2024.",
                        "company=Kestrel Lamps",
                        "metric=revenue",
                        "value=$70 million",
                        "period=2024")
                .asserts(
                        "result",
                        "reported",
                        "Revenue was $75 million in 2025.",
                        "company=Kestrel Lamps",
                        "metric=Revenues",
                        "value=$75 million",
                        "period=fiscal 2025")
                .told();
        Profile profile = of("Kestrel Lamps", account);
        assertThat(profile.contradictions()).isEmpty();
        assertThat(values(profile, Section.FIGURES, "value")).containsExactly("$75 million", "$70 million");
        assertThat(fact(profile, "revenue").lines()).hasSize(1);
    }

    @Test
    void twoChiefExecutivesAtOneTimeContradictButASuccessorDoesNot() {
        Account ama = chief("a", "2024-03-01", "Ama Birk");
        Account ivo = chief("b", "2026-03-01", "Ivo Dahl");
        Profile succession = of("Kestrel Lamps", ama, ivo);
        assertThat(succession.contradictions()).isEmpty();
        assertThat(fact(succession, "chief executive").lines())
                .singleElement()
                .satisfies(l -> assertThat(person(l)).isEqualTo("Ivo Dahl"));
        Profile both = of("Kestrel Lamps", ama, ivo, chief("c", "2026-05-01", "Ama Birk"));
        assertThat(both.contradictions())
                .singleElement()
                .extracting(Contradiction::question)
                .isEqualTo("chief executive");
    }

    @Test
    void aSurnameStandsForTheOnlyFullName() {
        Account full = chief("a", "2026-03-01", "Ama K. Birk");
        Account brief = chief("b", "2026-03-05", "Birk");
        assertThat(of("Kestrel Lamps", full, brief).lines(Section.PEOPLE)).hasSize(1);
        assertThat(of("Kestrel Lamps", full, brief, chief("c", "2026-03-02", "Per Birk"))
                        .lines(Section.PEOPLE))
                .hasSize(3);
    }

    @Test
    void twoHeadOfficesContradictButATownAndItsCountryDoNot() {
        Profile profile = of("Kestrel Lamps", seat("a", "Orme, Norway"), seat("b", "Norway"), seat("c", "Tarn"));
        assertThat(profile.contradictions())
                .singleElement()
                .satisfies(c -> assertThat(c.sides())
                        .extracting(Contradiction.Side::value)
                        .containsExactly("Orme, Norway", "Tarn"));
    }

    @Test
    void blanksAreHonest() {
        Account refused = article("a", "Lamp Weekly", "2026-03-01")
                .says(
                        "result",
                        "reported",
                        Stance.DECLINES,
                        "a spokesman",
                        "",
                        "",
                        "A spokesman would not give its revenue.",
                        "company=Kestrel Lamps",
                        "metric=revenue")
                .told();
        Account old = article("b", "Lamp Weekly", "2021-03-01")
                .asserts("workforce", "employs", "Kestrel Lamps employs 900.", "company=Kestrel Lamps", "count=900")
                .told();
        Profile profile = of("Kestrel Lamps", refused, old);
        assertThat(fact(profile, "revenue").blank()).contains(Blank.UNDISCLOSED);
        assertThat(fact(profile, "chairman").blank()).contains(Blank.UNKNOWN);
        assertThat(fact(profile, "identifiers").blank()).contains(Blank.NOT_LOOKED_FOR);
        assertThat(fact(profile, "employees").blank()).contains(Blank.STALE);
        assertThat(fact(profile, "employees").since()).contains(LocalDate.parse("2021-03-01"));
    }

    @Test
    void copiesAndCitationsAreOneSource() {
        Account wire = rumour().told();
        Account copy = rumour().copiedBy("copy", "Orme Star");
        Account citing = article("c", "Tarn Post", "2026-01-11")
                .says(
                        "acquisition",
                        "in_talks",
                        Stance.ASSERTS,
                        "two bankers",
                        "Lamp Weekly",
                        "",
                        "Halm Glass talks to Kestrel Lamps, bankers told Lamp Weekly.",
                        "target=Kestrel Lamps",
                        "buyer=Halm Glass")
                .told();
        Account independent = article("d", "Northern Echoes", "2026-01-12")
                .asserts(
                        "acquisition",
                        "in_talks",
                        "Kestrel Lamps is in talks with Halm Glass.",
                        "target=Kestrel Lamps",
                        "buyer=Halm Glass")
                .told();
        assertThat(only(of("Kestrel Lamps", wire, copy, citing), Section.DEALS).sources())
                .isEqualTo(1);
        assertThat(only(of("Kestrel Lamps", wire, copy, citing, independent), Section.DEALS)
                        .sources())
                .isEqualTo(2);
        assertThat(of("Kestrel Lamps", wire, copy, independent).coverage().stories())
                .isEqualTo(2);
    }

    @Test
    void papersThatCiteOneAgencyAreOneSource() {
        Account medium = talks("a", "Tarn Post", "", "Reuters");
        Account speaker = talks("b", "Orme Star", "Reuters", "");
        Account agency = talks("c", "www.reuters.com", "", "");
        assertThat(only(of("Kestrel Lamps", medium, speaker, agency), Section.DEALS)
                        .sources())
                .isEqualTo(1);
        Account paper = talks("d", "Tarn Post", "", "");
        assertThat(only(of("Kestrel Lamps", medium, speaker, agency, paper), Section.DEALS)
                        .sources())
                .isEqualTo(2);
        Account citing = talks("e", "Orme Star", "", "the Tarn Post");
        assertThat(only(of("Kestrel Lamps", medium, speaker, agency, paper, citing), Section.DEALS)
                        .sources())
                .isEqualTo(2);
    }

    @Test
    void aStoryBelongsToThoseWhoToldItFirst() {
        Account report = rumour().told();
        Account reprint = rumour().copiedBy("copy", "Orme Star", "2026-01-12");
        Account own = talks("c", "Orme Star", "", "");
        assertThat(only(of("Kestrel Lamps", report, reprint, own), Section.DEALS)
                        .sources())
                .isEqualTo(2);
    }

    @Test
    void aRegistryDecidesTheNamesAndTheStories() {
        Account lamps = numbered(7, talks("a", "Tarn Post", "", ""));
        Account copy = numbered(7, talks("b", "Orme Star", "", ""));
        Account renamed = numbered(8, venture("c", "Halm Glass", "KLW"));
        Account holding = numbered(9, venture("d", "Halm Glass", "Kestrel Lamps Group"));
        Company company = new Company("Kestrel Lamps plc", Set.of("KESTREL LAMPS", "KLW"));
        List<Account> accounts = List.of(lamps, copy, renamed, holding);
        Profile profile = Profile.of(accounts, company, Optional.empty());
        assertThat(profile.name()).isEqualTo("Kestrel Lamps plc");
        assertThat(profile.alsoNamed()).containsExactly("Kestrel Lamps", "KLW");
        assertThat(profile.alike()).containsExactly("Kestrel Lamps Group");
        assertThat(profile.coverage().about()).isEqualTo(3);
        assertThat(profile.coverage().stories()).isEqualTo(2);
        assertThat(profile.outOf(12, 3).coverage().articles()).isEqualTo(12);
        assertThat(profile.sentences().getFirst().text()).isEqualTo("Halm Glass talks to Kestrel Lamps, says a.");
    }

    @Test
    void asOfLeavesOutWhatWasPublishedLaterAndKeepsTheUndated() {
        Account undated = undated("u", "Lamp Weekly")
                .asserts("market", "present", "Kestrel Lamps sells in Norway.", "company=Kestrel Lamps", "place=Norway")
                .told();
        Profile profile = Profile.of(
                List.of(rumour().told(), closing().told(), undated),
                "Kestrel Lamps",
                Optional.of(LocalDate.parse("2026-02-01")));
        assertThat(only(profile, Section.DEALS).standing()).contains("in_talks");
        assertThat(profile.coverage().later()).isEqualTo(1);
        assertThat(profile.coverage().undated()).containsExactly("u");
    }

    @Test
    void rivalsAreTheSameFromEitherSide() {
        Account account = article("a", "Lamp Weekly", "2026-03-01")
                .asserts(
                        "rivalry",
                        "current",
                        "Kestrel Lamps rivals Halm Glass.",
                        "company=Kestrel Lamps",
                        "rival=Halm Glass")
                .asserts(
                        "rivalry",
                        "current",
                        "Halm Glass has a rival in Kestrel Lamps.",
                        "company=Halm Glass",
                        "rival=Kestrel Lamps")
                .told();
        assertThat(values(of("Kestrel Lamps", account), Section.RIVALS, "rival"))
                .containsExactly("Halm Glass");
    }

    @Test
    void aBareNumberIsThePriceThatHasACurrency() {
        Profile profile = of("Kestrel Lamps", priced("a", "130"), priced("b", "$130"), priced("c", "130"));
        Term price = only(profile, Section.DEALS).term("price").orElseThrow();
        assertThat(price.values()).extracting(Value::text).containsExactly("$130");
    }

    @Test
    void pricesThatDifferStandInOneDeal() {
        Account low = priced("a", "$40 million");
        Account high = priced("b", "$50 million");
        Profile profile = of("Kestrel Lamps", low, high);
        Term price = only(profile, Section.DEALS).term("price").orElseThrow();
        assertThat(price.differ()).isTrue();
        assertThat(price.values()).hasSize(2);
        assertThat(profile.contradictions()).hasSize(1);
    }

    @Test
    void aRateOfChangeDoesNotContradictALevel() {
        Account account = article("a", "Lamp Weekly", "2026-03-01")
                .asserts(
                        "result",
                        "reported",
                        "Revenue was $70 million.",
                        "company=Kestrel Lamps",
                        "metric=revenue",
                        "value=$70 million",
                        "period=2025")
                .asserts(
                        "result",
                        "reported",
                        "Revenue rose 8%.",
                        "company=Kestrel Lamps",
                        "metric=revenue",
                        "value=8%",
                        "change=8%",
                        "period=2025")
                .told();
        Profile profile = of("Kestrel Lamps", account);
        assertThat(profile.contradictions()).isEmpty();
        assertThat(fact(profile, "revenue").lines())
                .singleElement()
                .satisfies(
                        l -> assertThat(l.term("value").orElseThrow().headline().text())
                                .isEqualTo("$70 million"));
    }

    @Test
    void aSentenceDoesNotContradictItself() {
        Account account = article("a", "Lamp Weekly", "2026-03-01")
                .asserts(
                        "result",
                        "reported",
                        "Revenue will be $70 million or $75 million.",
                        "company=Kestrel Lamps",
                        "metric=revenue",
                        "value=$70 million",
                        "period=2025")
                .told();
        Claim first = account.claims().getFirst();
        var roles = new LinkedHashMap<>(first.roles());
        roles.put(
                "value",
                List.of(Filler.of("$75 million", "$75 million", first.evidence().span())));
        Claim second = new Claim(
                first.document(),
                first.kind(),
                roles,
                first.stage(),
                first.stance(),
                first.speaker(),
                first.medium(),
                first.when(),
                first.evidence(),
                first.confidence(),
                first.foundBy());
        Profile profile = of("Kestrel Lamps", new Account(account.article(), List.of(first, second)));
        assertThat(profile.lines(Section.FIGURES)).hasSize(2);
        assertThat(profile.contradictions()).isEmpty();
        assertThat(fact(profile, "revenue").lines()).hasSize(1);
    }

    @Test
    void aYearToComeIsNoHeadline() {
        Account account = article("a", "Lamp Weekly", "2026-03-01")
                .asserts(
                        "result",
                        "reported",
                        "Revenue of $90 million in 2026 is the plan.",
                        "company=Kestrel Lamps",
                        "metric=revenue",
                        "value=$90 million",
                        "period=2026")
                .asserts(
                        "result",
                        "reported",
                        "Revenue was $75 million in 2025.",
                        "company=Kestrel Lamps",
                        "metric=revenue",
                        "value=$75 million",
                        "period=2025")
                .told();
        assertThat(fact(of("Kestrel Lamps", account), "revenue").lines())
                .singleElement()
                .satisfies(
                        l -> assertThat(l.term("value").orElseThrow().headline().text())
                                .isEqualTo("$75 million"));
    }

    @Test
    void theWorkersOfOnePlaceAreNotAllOfThem() {
        Account account = article("a", "Lamp Weekly", "2026-03-01")
                .asserts(
                        "workforce",
                        "employs",
                        "It employs 900 in Tarn.",
                        "company=Kestrel Lamps",
                        "count=900",
                        "place=Tarn")
                .told();
        assertThat(fact(of("Kestrel Lamps", account), "employees").blank()).contains(Blank.UNKNOWN);
    }

    @Test
    void productsAndPlacesAreOneUnderTheirUsualNames() {
        Account account = article("a", "Lamp Weekly", "2026-03-01")
                .asserts(
                        "product",
                        "launched",
                        "The Kestrel Lamps Glow is out.",
                        "maker=Kestrel Lamps",
                        "product=Kestrel Lamps Glow™")
                .asserts("product", "offered", "It sells the Glow.", "maker=Kestrel Lamps", "product=Glow")
                .asserts("market", "present", "It sells in the UK.", "company=Kestrel Lamps", "place=UK")
                .asserts(
                        "market",
                        "present",
                        "It sells in the United Kingdom.",
                        "company=Kestrel Lamps",
                        "place=United Kingdom")
                .told();
        Profile profile = of("Kestrel Lamps", account);
        assertThat(profile.lines(Section.PRODUCTS)).hasSize(1);
        assertThat(profile.lines(Section.MARKETS)).hasSize(1);
    }

    @Test
    void aPartnerIsTheSameByItsInitials() {
        Account acronym = venture("a", "OCM");
        Account full = venture("b", "Orrin Cobre Minera");
        assertThat(of("Kestrel Lamps", acronym, full).lines(Section.DEALS)).hasSize(1);
    }

    // --- the press

    static Press rumour() {
        return article("rumour", "Lamp Weekly", "2026-01-10")
                .says(
                        "acquisition",
                        "in_talks",
                        Stance.ASSERTS,
                        "two bankers",
                        "",
                        "",
                        "Halm Glass is talking to the lamp maker Kestrel Lamps about a takeover, two bankers with knowledge of the matter said on Friday.",
                        "target=Kestrel Lamps",
                        "buyer=Halm Glass");
    }

    static Press denial() {
        return article("denial", "Tarn Post", "2026-01-14")
                .says(
                        "acquisition",
                        "in_talks",
                        Stance.DENIES,
                        "Ama Birk",
                        "",
                        "",
                        "“There are no talks,” said Ama Birk of Kestrel.",
                        "target=Kestrel Lamps",
                        "buyer=Halm Glass")
                .says(
                        "acquisition",
                        "in_talks",
                        Stance.DECLINES,
                        "Halm Glass",
                        "",
                        "",
                        "Halm Glass declined to comment.",
                        "target=Kestrel Lamps",
                        "buyer=Halm Glass");
    }

    static Press closing() {
        return article("closing", "Orme Star", "2026-06-01")
                .asserts(
                        "acquisition",
                        "completed",
                        "Halm Glass has completed the purchase of Kestrel Lamps.",
                        "target=Kestrel Lamps",
                        "buyer=Halm Glass Ltd");
    }

    private static Account priced(String document, String price) {
        return article(document, "Outlet " + document, "2026-06-0" + (document.charAt(0) - 'a' + 1))
                .asserts(
                        "acquisition",
                        "agreed",
                        "Halm Glass pays " + price + " for Kestrel Lamps.",
                        "target=Kestrel Lamps",
                        "buyer=Halm Glass",
                        "price=" + price)
                .told();
    }

    private static Account venture(String document, String partner) {
        return article(document, "Outlet " + document, "2026-04-01")
                .asserts(
                        "joint_venture",
                        "agreed",
                        "Kestrel Lamps and " + partner + " found a venture.",
                        "partner=Kestrel Lamps|" + partner)
                .told();
    }

    private static Account venture(String document, String one, String other) {
        return article(document, "Outlet " + document, "2026-04-01")
                .asserts(
                        "joint_venture",
                        "agreed",
                        one + " and " + other + " found a venture.",
                        "partner=" + one + "|" + other)
                .told();
    }

    private static Account talks(String document, String outlet, String speaker, String medium) {
        return article(document, outlet, "2026-01-11")
                .says(
                        "acquisition",
                        "in_talks",
                        Stance.ASSERTS,
                        speaker,
                        medium,
                        "",
                        "Halm Glass talks to Kestrel Lamps, says " + document + ".",
                        "target=Kestrel Lamps",
                        "buyer=Halm Glass")
                .told();
    }

    /** As a ledger has it: without the text, with the number of its story. */
    private static Account numbered(long story, Account account) {
        Article a = account.article();
        Article head = new Article(
                a.document(), a.url(), a.publisher(), a.title(), a.author(), a.published(), a.language(), "");
        return new Account(head, OptionalLong.of(story), account.claims());
    }

    private static Account revenue(String document, String sentence, String value) {
        return article(document, "Outlet " + document, "2026-03-01")
                .asserts(
                        "result",
                        "reported",
                        sentence,
                        "company=Kestrel Lamps",
                        "metric=revenue",
                        "value=" + value,
                        "period=2025")
                .told();
    }

    private static Account chief(String document, String day, String person) {
        return article(document, "Outlet " + document, day)
                .asserts(
                        "post",
                        "holds",
                        person + " leads Kestrel Lamps.",
                        "person=" + person,
                        "company=Kestrel Lamps",
                        "title=CEO")
                .told();
    }

    private static Account seat(String document, String place) {
        return article(document, "Outlet " + document, "2026-03-01")
                .asserts(
                        "headquarters",
                        "current",
                        "Kestrel Lamps of " + place + " said so.",
                        "company=Kestrel Lamps",
                        "place=" + place)
                .told();
    }

    private static Profile of(String name, Account... accounts) {
        return Profile.of(List.of(accounts), name, Optional.empty());
    }

    private static Line only(Profile profile, Section section) {
        assertThat(profile.lines(section)).hasSize(1);
        return profile.lines(section).getFirst();
    }

    private static List<String> values(Profile profile, Section section, String role) {
        return profile.lines(section).stream()
                .flatMap(l -> l.term(role).stream())
                .map(t -> t.headline().text())
                .toList();
    }

    private static List<String> track(Line line) {
        return line.steps().stream()
                .map(s -> s.stage() + " " + s.stance().word())
                .toList();
    }

    private static String person(Line line) {
        return line.term("person").orElseThrow().headline().text();
    }

    private static Fact fact(Profile profile, String name) {
        return profile.facts().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Line> lines(Profile profile) {
        return profile.lines().values().stream().flatMap(List::stream);
    }
}
