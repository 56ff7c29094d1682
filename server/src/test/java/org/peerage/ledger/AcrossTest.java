package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.claim.Stance;
import org.peerage.profile.Publishers;

class AcrossTest {
    private static final int PAGE = 10;

    @Test
    void aDealIsFoundOnceThoughBothPartiesHaveIt() throws SQLException {
        try (TestLedger it = TestLedger.create()) {
            add(
                    it,
                    new Stated("a", "2026-01-05")
                            .says(
                                    "Orrin Mills is in talks to buy Kestrel Bay.",
                                    "acquisition",
                                    "in_talks",
                                    "target",
                                    "Kestrel Bay",
                                    "buyer",
                                    "Orrin Mills"),
                    new Stated("b", "2026-02-05")
                            .says(
                                    "Orrin Mills agreed to buy Kestrel Bay.",
                                    "acquisition",
                                    "agreed",
                                    "target",
                                    "Kestrel Bay",
                                    "buyer",
                                    "Orrin Mills"),
                    new Stated("c", "2026-02-06")
                            .says(
                                    "Dunmore Ferries leads Larkspur Foods.",
                                    "supply",
                                    "agreed",
                                    "supplier",
                                    "Dunmore Ferries",
                                    "customer",
                                    "Larkspur Foods"));
            Found all = find(it, Sought.deals(), Found.Place.FIRST);
            assertThat(all.further()).isEmpty();
            assertThat(all.hits()).extracting(hit -> hit.line().kind().name()).containsExactly("supply", "acquisition");
            assertThat(all.hits().getLast().line().steps()).hasSize(2);
            assertThat(all.hits().getLast().last()).contains(LocalDate.parse("2026-02-05"));
            assertThat(find(it, at("in_talks"), Found.Place.FIRST).hits()).isEmpty();
            assertThat(find(it, at("agreed"), Found.Place.FIRST).hits()).hasSize(2);
            assertThat(find(it, Sought.deals().withDenial(), Found.Place.FIRST).hits())
                    .isEmpty();
            long kestrel = it.ledger().named("Kestrel Bay").getFirst().id();
            assertThat(find(it, of(kestrel), Found.Place.FIRST).hits())
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.company()).isEqualTo(kestrel));
        }
    }

    @Test
    void pagesTogetherHaveEachDealOnceAlsoWhereADayHasMoreThanAPage() throws SQLException {
        try (TestLedger it = TestLedger.create()) {
            List<Stated> articles = new ArrayList<>();
            IntStream.range(0, 130)
                    .forEach(i -> articles.add(new Stated(
                                    "n" + i,
                                    i < 35
                                            ? "2026-03-01"
                                            : LocalDate.of(2026, 2, 20)
                                                    .minusDays(i / 3)
                                                    .toString())
                            .says(
                                    "Northmoor" + i + " Works bought Southey" + i + " Tile.",
                                    "acquisition",
                                    "completed",
                                    "target",
                                    "Southey" + i + " Tile",
                                    "buyer",
                                    "Northmoor" + i + " Works")));
            add(it, articles.toArray(Stated[]::new));
            List<Found.Hit> seen = new ArrayList<>();
            Optional<Found.Place> place = Optional.of(Found.Place.FIRST);
            while (place.isPresent()) {
                Found page = find(it, Sought.deals(), Found.Place.of(place.get().word()));
                assertThat(page.hits()).hasSizeLessThanOrEqualTo(PAGE);
                seen.addAll(page.hits());
                place = page.further();
            }
            assertThat(seen).hasSize(130);
            assertThat(seen).extracting(hit -> hit.line().key()).doesNotHaveDuplicates();
            assertThat(seen).extracting(hit -> hit.last().orElseThrow()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, Across.LARGE})
    void pagesTogetherTellEachClaimOnceHoweverLargeACompanyIs(int large) throws SQLException {
        try (TestLedger it = TestLedger.create()) {
            Random random = new Random(20261201);
            add(
                    it,
                    IntStream.range(0, 300)
                            .mapToObj(i -> deal("n" + i, random.nextInt(14), random))
                            .toArray(Stated[]::new));
            List<Found.Hit> seen = new ArrayList<>();
            Optional<Found.Place> place = Optional.of(Found.Place.FIRST);
            while (place.isPresent()) {
                Found.Place begun = place.get();
                Found page = new Transactions(it.database().dataSource())
                        .snapshot(jdbc ->
                                new Across(jdbc, Publishers.UNJUDGED, Sought.deals(), 0, large).page(begun, PAGE));
                seen.addAll(page.hits());
                place = page.further();
            }
            assertThat(seen.stream().flatMap(AcrossTest::claims))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(it.ledger().deals(Optional.empty(), 0).lines().stream()
                            .flatMap(line -> line.testimonies().stream())
                            .map(t -> t.claim().id())
                            .toList());
            assertThat(seen).extracting(hit -> hit.last().orElseThrow()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        }
    }

    private static Stream<String> claims(Found.Hit hit) {
        return hit.line().testimonies().stream().map(t -> t.claim().id());
    }

    /** One step of one of many deals, of which each buyer has two. */
    private static Stated deal(String document, int number, Random random) {
        String buyer = "Northmoor" + number / 2 + " Works";
        String target = "Southey" + number + " Tile";
        return new Stated(
                        document,
                        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(40)).toString())
                .says(
                        random.nextInt(5) == 0 ? Stance.DENIES : Stance.ASSERTS,
                        0.9,
                        buyer + " and " + target + ", report " + document + ".",
                        "acquisition",
                        List.of("considered", "in_talks", "agreed", "completed").get(random.nextInt(4)),
                        "target",
                        target,
                        "buyer",
                        buyer);
    }

    @Test
    void postsAreFoundByWordsOfPersonAndTitle() throws SQLException {
        try (TestLedger it = TestLedger.create()) {
            add(
                    it,
                    new Stated("a", "2026-01-05")
                            .says(
                                    "Moira Tench is finance chief of Orrin Mills.",
                                    "post",
                                    "holds",
                                    "person",
                                    "Moira Tench",
                                    "company",
                                    "Orrin Mills",
                                    "title",
                                    "finance chief"),
                    new Stated("b", "2026-01-06")
                            .says(
                                    "Ada Pell is chief executive of Orrin Mills.",
                                    "post",
                                    "holds",
                                    "person",
                                    "Ada Pell",
                                    "company",
                                    "Orrin Mills",
                                    "title",
                                    "chief executive"));
            assertThat(find(it, Sought.posts(), Found.Place.FIRST).hits()).hasSize(2);
            assertThat(find(it, named("tench", "FINANCE"), Found.Place.FIRST).hits())
                    .hasSize(1);
            assertThat(find(it, named("tench", "executive"), Found.Place.FIRST).hits())
                    .isEmpty();
            assertThat(find(it, named("%"), Found.Place.FIRST).hits()).isEmpty();
        }
    }

    private static Found find(TestLedger it, Sought sought, Found.Place place) {
        return it.ledger().across(sought, place, PAGE, 0);
    }

    private static void add(TestLedger it, Stated... articles) {
        it.ledger().append(List.of(articles).stream().map(Stated::account).toList(), "test");
        it.ledger().derive();
    }

    private static Sought at(String stage) {
        return new Sought(
                Sought.deals().kinds(),
                Optional.of(stage),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Sought of(long company) {
        return new Sought(
                Set.of("acquisition"),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(company),
                Optional.empty(),
                List.of());
    }

    private static Sought named(String... words) {
        return new Sought(
                Sought.posts().kinds(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(words));
    }
}
