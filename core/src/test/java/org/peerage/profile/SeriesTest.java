package org.peerage.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerage.profile.Press.article;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void figuresOfOneMeasureStandInTimeOrderWithTheirGapsNamed() {
        List<Series> series = Series.of(of(
                result("a", "2025-03-01", "revenue", "$40 million", "2024"),
                result("b", "2021-03-01", "Total revenues", "$30 million", "2020"),
                result("c", "2022-03-01", "revenue", "$35 million", "2021"),
                result("d", "2024-11-01", "revenue", "$9 million", "third quarter of 2024")));
        assertThat(series).hasSize(2);
        assertThat(series.getFirst().unit()).isEqualTo("USD");
        assertThat(series.getFirst().length()).isEqualTo("year");
        assertThat(series.getFirst().points())
                .extracting(p -> p.at() + " " + p.amount().value())
                .containsExactly("2020 30000000", "2021 35000000", "2024 40000000");
        assertThat(series.getFirst().gaps()).containsExactly("2022", "2023");
        assertThat(series.getLast().points()).extracting(Series.Point::at).containsExactly("Q3 2024");
        assertThat(series.getLast().gaps()).isEmpty();
    }

    @Test
    void gapsOfQuartersAreNamedAcrossYears() {
        Series quarters = Series.of(of(
                        result("a", "2024-08-01", "revenue", "$8 million", "second quarter of 2024"),
                        result("b", "2025-05-01", "revenue", "$9 million", "first quarter of 2025")))
                .getFirst();
        assertThat(quarters.gaps()).containsExactly("Q3 2024", "Q4 2024");
    }

    @Test
    void anotherValueOfATimeStandsBesideTheHeadline() {
        Series revenue = Series.of(of(
                        result("a", "2025-03-01", "revenue", "$40 million", "2024"),
                        result("b", "2025-03-02", "revenue", "$44 million", "2024")))
                .getFirst();
        assertThat(revenue.points()).hasSize(1);
        assertThat(revenue.points().getFirst().others()).hasSize(1);
        assertThat(revenue.points().getFirst().amount().value()).isEqualByComparingTo("44000000");
    }

    @Test
    void currenciesAreNeverMixed() {
        assertThat(Series.of(of(
                        result("a", "2025-03-01", "revenue", "$40 million", "2024"),
                        result("b", "2024-03-01", "revenue", "900", "2023"))))
                .extracting(Series::unit)
                .containsExactlyInAnyOrder("USD", "");
    }

    @Test
    void headcountsStandOnTheirDaysAndThoseOfAPlaceInNone() {
        List<Series> series = Series.of(of(
                headcount("a", "2024-03-01", "count=900"),
                headcount("b", "2025-03-01", "count=950"),
                headcount("c", "2025-04-01", "count=100", "place=Tarn")));
        assertThat(series).hasSize(1);
        assertThat(series.getFirst().points()).extracting(Series.Point::at).containsExactly("2024-03-01", "2025-03-01");
    }

    @Test
    void ownersStandAboveAndHoldingsBelowEachOnceWithItsShare() {
        Account account = article("a", "Lamp Weekly", "2026-03-01")
                .asserts(
                        "stake",
                        "current",
                        "Wick Oil holds 60 of Kestrel Lamps.",
                        "holder=Wick Oil",
                        "company=Kestrel Lamps",
                        "share=60")
                .asserts(
                        "parent",
                        "current",
                        "Wick Oil Ltd is the parent of Kestrel Lamps.",
                        "child=Kestrel Lamps",
                        "parent=Wick Oil Ltd")
                .asserts(
                        "stake",
                        "current",
                        "Tarn Trust holds a stake in Kestrel Lamps.",
                        "holder=Tarn Trust",
                        "company=Kestrel Lamps")
                .asserts("parent", "current", "Halm Glass is a unit.", "child=Halm Glass", "parent=Kestrel Lamps")
                .told();
        Ownership tree = Ownership.of(of(account));
        assertThat(tree.owners()).extracting(Ownership.Node::name).containsExactly("Wick Oil Ltd", "Tarn Trust");
        assertThat(tree.owners().getFirst().control()).isTrue();
        assertThat(tree.owners().getFirst().share())
                .hasValueSatisfying(s -> assertThat(s.headline().text()).isEqualTo("60"));
        assertThat(tree.owners().getFirst().lines()).hasSize(2);
        assertThat(tree.owners().getLast().share()).isEmpty();
        assertThat(tree.holdings()).extracting(Ownership.Node::name).containsExactly("Halm Glass");
    }

    private static Account result(String document, String day, String metric, String value, String period) {
        return article(document, document + " Gazette", day)
                .asserts(
                        "result",
                        "reported",
                        "Kestrel Lamps had " + metric + " of " + value + " in " + period + ".",
                        "company=Kestrel Lamps",
                        "metric=" + metric,
                        "value=" + value,
                        "period=" + period)
                .told();
    }

    private static Account headcount(String document, String day, String... more) {
        String[] roles = new String[more.length + 1];
        roles[0] = "company=Kestrel Lamps";
        System.arraycopy(more, 0, roles, 1, more.length);
        return article(document, document + " Gazette", day)
                .asserts("workforce", "employs", "Kestrel Lamps employs " + String.join(" ", more) + ".", roles)
                .told();
    }

    private static Profile of(Account... accounts) {
        return Profile.of(List.of(accounts), "Kestrel Lamps", Optional.empty());
    }
}
