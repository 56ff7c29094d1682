package org.peerage.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerage.profile.Press.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangesTest {
    @Test
    void aDealBeginsIsDeniedAndMoves() {
        List<Account> accounts = List.of(
                ProfileTest.rumour().told(),
                ProfileTest.denial().told(),
                ProfileTest.closing().told());
        assertThat(between(accounts, "2026-01-09", "2026-01-11"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Begun.class, c -> assertThat(c.section()).isEqualTo(Section.DEALS));
        assertThat(between(accounts, "2026-01-11", "2026-01-20"))
                .hasSize(2)
                .hasAtLeastOneElementOfType(Change.Contradicted.class)
                .anySatisfy(c -> assertThat(c)
                        .isInstanceOfSatisfying(
                                Change.Denied.class,
                                d -> assertThat(d.denials())
                                        .extracting(Testimony::speaker)
                                        .containsExactly(Optional.of("Ama Birk"))));
        assertThat(between(accounts, "2026-01-20", "2026-06-01"))
                .singleElement()
                .isInstanceOfSatisfying(Change.Moved.class, c -> {
                    assertThat(c.from()).contains("in_talks");
                    assertThat(c.line().standing()).contains("completed");
                });
    }

    @Test
    void aPriceIsNamedAndThenAnother() {
        List<Account> accounts = List.of(
                ProfileTest.rumour().told(),
                priced("a", "2026-02-01", "$40 million"),
                priced("b", "2026-03-01", "$50 million"));
        assertThat(between(accounts, "2026-01-11", "2026-02-01"))
                .anySatisfy(c -> assertThat(c).isInstanceOfSatisfying(Change.Revalued.class, r -> {
                    assertThat(r.role()).isEqualTo("price");
                    assertThat(r.before()).isEmpty();
                    assertThat(r.value().text()).isEqualTo("$40 million");
                }));
        assertThat(between(accounts, "2026-02-01", "2026-03-01"))
                .anySatisfy(c -> assertThat(c).isInstanceOfSatisfying(Change.Revalued.class, r -> {
                    assertThat(r.before().orElseThrow().text()).isEqualTo("$40 million");
                    assertThat(r.value().text()).isEqualTo("$50 million");
                }))
                .hasAtLeastOneElementOfType(Change.Contradicted.class);
        assertThat(between(accounts, "2026-03-01", "2026-03-02")).isEmpty();
    }

    @Test
    void aFactIsAnsweredAndGoesStale() {
        List<Account> accounts = List.of(chief("a", "2024-01-10", "Ama Birk"), chief("b", "2025-01-10", "Ivo Dahl"));
        assertThat(between(accounts, "2024-02-01", "2025-02-01"))
                .anySatisfy(c -> assertThat(c).isInstanceOfSatisfying(Change.Answered.class, a -> {
                    assertThat(a.fact().name()).isEqualTo("chief executive");
                    assertThat(a.before().lines()).hasSize(1);
                }));
        assertThat(between(accounts, "2025-02-01", "2026-11-01"))
                .singleElement()
                .isInstanceOf(Change.Staled.class);
    }

    @Test
    void whatIsTakenBackIsDropped() {
        Account rumour = ProfileTest.rumour().told();
        Account chief = chief("a", "2024-01-10", "Ama Birk");
        Profile before = Profile.of(List.of(rumour, chief), "Kestrel Lamps", Optional.empty());
        Profile after = Profile.of(List.of(chief), "Kestrel Lamps", Optional.empty());
        assertThat(Changes.between(before, after).changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Dropped.class, c -> assertThat(c.section()).isEqualTo(Section.DEALS));
    }

    @ParameterizedTest
    @MethodSource("org.peerage.profile.ProfilePropertiesTest#seeds")
    void nothingChangesWithoutNewClaimsAndAllIsNewToNobody(int seed) {
        List<Account> accounts = ProfilePropertiesTest.accounts(new Random(seed));
        Profile whole = Profile.of(accounts, "Kestrel Lamps", Optional.empty());
        assertThat(Changes.between(whole, whole).changes()).isEmpty();
        Profile none = Profile.of(List.of(), "Kestrel Lamps", Optional.empty());
        assertThat(Changes.between(none, whole).changes())
                .filteredOn(Change.Begun.class::isInstance)
                .hasSize((int) ProfileTest.lines(whole).count());
        assertThat(Changes.between(whole, none).changes())
                .filteredOn(Change.Dropped.class::isInstance)
                .hasSize((int) ProfileTest.lines(whole).count());
    }

    private static List<Change> between(List<Account> accounts, String since, String until) {
        return Changes.between(profile(accounts, since), profile(accounts, until))
                .changes();
    }

    private static Profile profile(List<Account> accounts, String day) {
        return Profile.of(accounts, "Kestrel Lamps", Optional.of(LocalDate.parse(day)));
    }

    private static Account priced(String document, String day, String price) {
        return article(document, "Outlet " + document, day)
                .asserts(
                        "acquisition",
                        "in_talks",
                        "Halm Glass offers " + price + " for Kestrel Lamps.",
                        "target=Kestrel Lamps",
                        "buyer=Halm Glass",
                        "price=" + price)
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
}
