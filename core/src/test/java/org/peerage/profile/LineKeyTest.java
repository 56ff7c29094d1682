package org.peerage.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerage.profile.Press.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineKeyTest {
    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachLineHasAKeyOfItsOwnByWhichItIsFound(int seed) {
        Profile profile =
                Profile.of(ProfilePropertiesTest.accounts(new Random(seed)), "Kestrel Lamps", Optional.empty());
        List<Line> lines = ProfileTest.lines(profile).toList();
        assertThat(lines).extracting(Line::key).doesNotHaveDuplicates().allMatch(k -> k.matches("[0-9a-f]{12}"));
        assertThat(lines).allSatisfy(l -> assertThat(profile.line(l.key())).contains(l));
        assertThat(profile.line("000000000000")).isEmpty();
    }

    @Test
    void aLaterArticleChangesNoKeyAndAnOlderOneStillLeadsThere() {
        List<Account> accounts = new ArrayList<>(List.of(sale("b", "Lamp Weekly", "2026-03-01")));
        String key = deal(accounts).key();
        accounts.add(sale("a", "Tarn Post", "2026-04-01"));
        assertThat(deal(accounts).key()).isEqualTo(key);
        accounts.add(sale("c", "Orme Star", "2026-02-01"));
        assertThat(deal(accounts).key()).isNotEqualTo(key);
        assertThat(profile(accounts).line(key)).contains(deal(accounts));
    }

    @Test
    void aDealHasOneKeyInTheProfilesOfItsPartiesAndAmongAllDeals() {
        List<Account> accounts = List.of(sale("a", "Lamp Weekly", "2026-03-01"), sale("b", "Tarn Post", "2026-04-01"));
        String key = deal(accounts).key();
        Deals all = Deals.of(accounts, Map.of(), Optional.empty());
        assertThat(all.lines()).extracting(Line::key).containsExactly(key);
        assertThat(all.line(key)).isPresent();
        assertThat(Profile.of(accounts, "Wick Oil", Optional.empty()).line(key)).isPresent();
    }

    private static Account sale(String document, String outlet, String day) {
        return article(document, outlet, day)
                .asserts(
                        "acquisition",
                        "agreed",
                        outlet + ": Kestrel Lamps buys Wick Oil.",
                        "target=Wick Oil",
                        "buyer=Kestrel Lamps")
                .told();
    }

    private static Profile profile(List<Account> accounts) {
        return Profile.of(accounts, "Kestrel Lamps", Optional.empty());
    }

    private static Line deal(List<Account> accounts) {
        assertThat(profile(accounts).lines(Section.DEALS)).hasSize(1);
        return profile(accounts).lines(Section.DEALS).getFirst();
    }
}
