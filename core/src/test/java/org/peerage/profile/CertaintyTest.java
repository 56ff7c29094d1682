package org.peerage.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerage.profile.Press.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peerage.claim.Stance;

class CertaintyTest {
    private static final Company KESTREL = new Company("Kestrel Lamps", Set.of("Kestrel Lamps"));
    private static final Publishers JUDGED =
            Publishers.judged(Map.of("The Lamp Weekly", Reliability.B, "tarnpost.com", Reliability.D));

    @Test
    void kindsOfSourcesAreGradedAndPublishersOnlyByTheOperator() {
        assertThat(grade(sale("a", "Lamp Weekly", "2026-03-01"), Publishers.UNJUDGED))
                .isEqualTo(Reliability.F);
        assertThat(grade(sale("a", "Lamp Weekly", "2026-03-01"), JUDGED)).isEqualTo(Reliability.B);
        assertThat(grade(sale("a", "Tarn Post", "2026-03-01"), JUDGED)).isEqualTo(Reliability.D);
        assertThat(grade(sale("a", "PR Newswire", "2026-03-01"), JUDGED)).isEqualTo(Reliability.B);
        assertThat(grade(sale("a", "Kestrel Lamps", "2026-03-01"), JUDGED)).isEqualTo(Reliability.B);
        assertThat(grade(sale("a", "Companies House", "2026-03-01"), JUDGED)).isEqualTo(Reliability.A);
    }

    @Test
    void whoCitesIsNoMoreReliableThanWhomItCites() {
        Press cites = article("a", "Lamp Weekly", "2026-03-01");
        assertThat(grade(through(cites, "Tarn Post"), JUDGED)).isEqualTo(Reliability.D);
        assertThat(grade(through(article("b", "Orme Star", "2026-03-01"), "Lamp Weekly"), JUDGED))
                .isEqualTo(Reliability.F);
        assertThat(grade(through(article("c", "Lamp Weekly", "2026-03-01"), "a conference"), JUDGED))
                .isEqualTo(Reliability.B);
    }

    @Test
    void credibilityIsCountedInIndependentSources() {
        Account weekly = sale("a", "Lamp Weekly", "2026-03-01").told();
        Account post = sale("b", "Tarn Post", "2026-03-02").told();
        Account star = sale("c", "Orme Star", "2026-03-03").told();
        assertThat(mark(star)).isEqualTo("F3");
        assertThat(mark(weekly)).isEqualTo("B2");
        assertThat(mark(weekly, post)).isEqualTo("B1");
        assertThat(mark(weekly, post, denied("d", "Wick News", "2026-03-04"))).isEqualTo("B4");
        assertThat(mark(
                        weekly,
                        denied("d", "Wick News", "2026-03-04"),
                        denied("e", "Globe Daily", "2026-03-05", "Wick Oil also says there is no sale.")))
                .isEqualTo("B5");
        assertThat(mark(denied("d", "Wick News", "2026-03-04"))).isEqualTo("F5");
        assertThat(mark(says("d", "Wick News", "2026-03-04", Stance.DECLINES, "Kestrel would not comment.")))
                .isEqualTo("F6");
    }

    @Test
    void aDenialThatWasOvertakenIsSeenOnItsStepsOnly() {
        Line line = deal(
                sale("a", "Lamp Weekly", "2026-03-01").told(),
                denied("b", "Tarn Post", "2026-03-02"),
                article("c", "Orme Star", "2026-06-01")
                        .asserts("acquisition", "agreed", "Kestrel Lamps has bought Wick Oil.", PARTIES)
                        .told());
        assertThat(line.certainty()).isEqualTo(new Certainty(Reliability.B, Credibility.CONFIRMED, 2));
        assertThat(line.steps()).extracting(s -> line.certainty(s).mark()).containsExactly("B4", "D4", "F3");
    }

    @Test
    void otherValuesSpeakAgainstOneAndASourceThatCorrectsItselfTakesItBack() {
        Profile profile = profile(
                price("a", "Lamp Weekly", "2026-03-01", "$40 million"),
                price("b", "Tarn Post", "2026-03-01", "$40 million"),
                price("c", "Orme Star", "2026-03-01", "$50 million"),
                price("d", "Orme Star", "2026-03-09", "$60 million"));
        Line line = profile.lines(Section.DEALS).getFirst();
        Term price = line.term("price").orElseThrow();
        assertThat(price.values())
                .extracting(v -> v.text() + " " + line.certainty(price, v).mark())
                .containsExactly("$40 million B2", "$60 million F4", "$50 million F5");
    }

    @Test
    void reliabilityDecidesBeforeRecencyAndTheWeighingTellsWhy() {
        Contradiction known = only(profile(
                price("a", "Lamp Weekly", "2026-03-01", "$40 million"),
                price("b", "Tarn Post", "2026-03-02", "$50 million")));
        assertThat(known.sides()).extracting(Contradiction.Side::value).containsExactly("$40 million", "$50 million");
        assertThat(known.decided()).isEqualTo(Headline.Reason.RELIABILITY);
        assertThat(known.weighed())
                .containsExactly(
                        new Headline.Weighing(Headline.Reason.STANCE, "asserted", "asserted", true),
                        new Headline.Weighing(Headline.Reason.SOURCES, "1", "1", true),
                        new Headline.Weighing(Headline.Reason.RELIABILITY, "B", "D", false));
        assertThat(known.sides()).extracting(s -> known.certainty(s).mark()).containsExactly("B4", "D4");
    }

    @Test
    void recencyDecidesWhereAllElseIsEqualAndWhatHasNoDateIsTheOldest() {
        Account undated = priced(Press.undated("c", "Reed Echo"), "Reed Echo", "$30 million");
        Contradiction prices = only(profile(
                undated,
                price("a", "Orme Star", "2026-03-01", "$40 million"),
                price("b", "Halm News", "2026-03-02", "$50 million")));
        assertThat(prices.sides())
                .extracting(Contradiction.Side::value)
                .containsExactly("$50 million", "$40 million", "$30 million");
        assertThat(prices.decided()).isEqualTo(Headline.Reason.RECENCY);
        Contradiction dated = only(profile(undated, price("a", "Orme Star", "2026-03-01", "$40 million")));
        assertThat(dated.weighed().getLast())
                .isEqualTo(new Headline.Weighing(Headline.Reason.RECENCY, "2026-03-01", "no date", false));
    }

    /** So that the same articles give the same profile in any order. */
    @Test
    void whereAllIsEqualTheAlphabetDecides() {
        Account cheap = price("b", "Orme Star", "2026-03-01", "$40 million");
        Account dear = price("a", "Halm News", "2026-03-01", "$50 million");
        for (Contradiction tie : List.of(only(profile(cheap, dear)), only(profile(dear, cheap)))) {
            assertThat(tie.sides()).extracting(Contradiction.Side::value).containsExactly("$40 million", "$50 million");
            assertThat(tie.decided()).isEqualTo(Headline.Reason.NONE);
            assertThat(tie.weighed()).hasSize(4).allMatch(Headline.Weighing::equal);
        }
    }

    @Test
    void aTestimonyKeepsFourTimesApartAndLeadsToItsArticle() {
        Account told = article("a", "Lamp Weekly", "2026-03-05")
                .says(
                        "acquisition",
                        "agreed",
                        Stance.ASSERTS,
                        "",
                        "",
                        "2026-03-01",
                        "Kestrel bought Wick Oil.",
                        PARTIES)
                .says("acquisition", "agreed", Stance.DENIES, "Wick Oil", "", "2026-03-03", "It did not.", PARTIES)
                .told();
        Filed filed = new Filed("0a1b", Instant.parse("2026-03-06T07:40:00Z"));
        Line line = deal(new Account(told.article(), OptionalLong.empty(), Optional.of(filed), told.claims()));
        assertThat(line.testimonies()).extracting(Testimony::filed).containsOnly(Optional.of(filed));
        Times asserted = line.steps().getFirst().testimonies().getFirst().times();
        Times denied = line.steps().getLast().testimonies().getFirst().times();
        assertThat(asserted.happened())
                .hasValueSatisfying(w -> assertThat(w.text()).isEqualTo("2026-03-01"));
        assertThat(asserted.said()).isEmpty();
        assertThat(asserted.published()).contains(LocalDate.parse("2026-03-05"));
        assertThat(asserted.retrieved()).contains(filed.retrieved());
        assertThat(denied.happened()).isEmpty();
        assertThat(denied.said()).hasValueSatisfying(w -> assertThat(w.text()).isEqualTo("2026-03-03"));
    }

    // --- what is told

    private static final String[] PARTIES = {"target=Wick Oil", "buyer=Kestrel Lamps"};

    private static Press sale(String document, String outlet, String day) {
        return article(document, outlet, day)
                .asserts("acquisition", "in_talks", outlet + " hears that Kestrel Lamps may buy Wick Oil.", PARTIES);
    }

    private static Account denied(String document, String outlet, String day) {
        return denied(document, outlet, day, "There are no talks, said Wick Oil.");
    }

    private static Account denied(String document, String outlet, String day, String sentence) {
        return says(document, outlet, day, Stance.DENIES, sentence);
    }

    private static Account says(String document, String outlet, String day, Stance stance, String sentence) {
        return article(document, outlet, day)
                .says("acquisition", "in_talks", stance, "Wick Oil", "", "", sentence, PARTIES)
                .told();
    }

    private static Press through(Press press, String medium) {
        return press.says("acquisition", "in_talks", Stance.ASSERTS, "", medium, "", "Talks are on.", PARTIES);
    }

    private static Account price(String document, String outlet, String day, String price) {
        return priced(article(document, outlet, day), outlet, price);
    }

    private static Account priced(Press press, String outlet, String price) {
        return press.asserts(
                        "acquisition",
                        "agreed",
                        outlet + ": Kestrel Lamps buys Wick Oil for " + price + ".",
                        "target=Wick Oil",
                        "buyer=Kestrel Lamps",
                        "price=" + price)
                .told();
    }

    private static Reliability grade(Press press, Publishers publishers) {
        return Profile.of(List.of(press.told()), KESTREL, publishers, Optional.empty())
                .lines(Section.DEALS)
                .getFirst()
                .testimonies()
                .getFirst()
                .grade()
                .reliability();
    }

    private static String mark(Account... accounts) {
        return deal(accounts).certainty().mark();
    }

    private static Line deal(Account... accounts) {
        List<Line> deals = profile(accounts).lines(Section.DEALS);
        assertThat(deals).hasSize(1);
        return deals.getFirst();
    }

    private static Profile profile(Account... accounts) {
        return Profile.of(Stream.of(accounts).toList(), KESTREL, JUDGED, Optional.empty());
    }

    private static Contradiction only(Profile profile) {
        assertThat(profile.contradictions()).hasSize(1);
        return profile.contradictions().getFirst();
    }
}
