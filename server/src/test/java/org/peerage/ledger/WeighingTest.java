package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.claim.Stance;
import org.peerage.profile.Publishers;
import org.peerage.profile.TrackRecord;

class WeighingTest {
    private static final List<String> COMPANIES = List.of(
            "Orrin Mills", "Kestrel Bay", "Dunmore Ferries", "Larkspur Foods", "Tamsin Looms", "Wexcombe Glass");
    private static final List<String> PUBLISHERS = List.of("The Lamp", "Harbour News", "The Wire");
    private static final List<String> STAGES = List.of("considered", "in_talks", "preliminary", "agreed", "completed");
    private static final List<String> WORDS = List.of(
            "amid", "brisk", "coastal", "demand", "early", "filing", "gloomy", "heavy", "inland", "junior", "kept",
            "local");

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 4_000})
    void inPartsItIsWhatItIsAsAWhole(int batch) throws SQLException {
        try (TestLedger it = TestLedger.create()) {
            Random random = new Random(20261201);
            it.ledger()
                    .append(
                            IntStream.range(0, 150)
                                    .mapToObj(i -> report(i, random).account())
                                    .toList(),
                            "test");
            it.ledger().derive();
            Map<String, TrackRecord> whole =
                    TrackRecord.of(it.ledger().deals(Optional.empty(), 0).lines());

            assertThat(whole).hasSizeGreaterThan(1);
            assertThat(new Weighing(new Transactions(it.database().dataSource()), Publishers.UNJUDGED, 0, batch)
                            .records())
                    .isEqualTo(whole);
        }
    }

    @Test
    void whatTakesNoTimeIsWeighedEachTime() throws SQLException {
        try (TestLedger it = TestLedger.create()) {
            it.ledger().weigh(0);
            assertThat(it.ledger().trackRecords()).isEmpty();
            Random random = new Random(1);
            it.ledger()
                    .append(
                            IntStream.range(0, 60)
                                    .mapToObj(i -> report(i, random).account())
                                    .toList(),
                            "test");
            it.ledger().derive();
            it.ledger().weigh(0);
            assertThat(it.ledger().trackRecords()).isNotEmpty();
        }
    }

    @Test
    void whatTookLongRests() throws SQLException {
        try (TestLedger it = TestLedger.create()) {
            var records = new TrackRecords(new Transactions(it.database().dataSource()).jdbc());
            assertThat(records.areDue()).isTrue();
            records.put(Map.of(), Duration.ofMinutes(1));
            assertThat(records.areDue()).isFalse();
            records.put(Map.of(), Duration.ofMillis(20));
            assertThat(records.areDue()).isTrue();
        }
    }

    private static Stated report(int number, Random random) {
        int buyer = random.nextInt(COMPANIES.size());
        String bought = COMPANIES.get((buyer + 1 + random.nextInt(COMPANIES.size() - 1)) % COMPANIES.size());
        String sentence = "%s and %s: %s."
                .formatted(
                        COMPANIES.get(buyer),
                        bought,
                        String.join(
                                " ",
                                random.ints(12, 0, WORDS.size())
                                        .mapToObj(WORDS::get)
                                        .toList()));
        return new Stated(
                        "n" + number,
                        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(90)).toString(),
                        PUBLISHERS.get(random.nextInt(PUBLISHERS.size())))
                .says(
                        random.nextInt(6) == 0 ? Stance.DENIES : Stance.ASSERTS,
                        0.9,
                        sentence,
                        "acquisition",
                        STAGES.get(random.nextInt(STAGES.size())),
                        "target",
                        bought,
                        "buyer",
                        COMPANIES.get(buyer));
    }
}
