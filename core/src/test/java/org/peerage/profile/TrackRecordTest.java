package org.peerage.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerage.profile.Press.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peerage.claim.Stance;

class TrackRecordTest {
    private static Account report(String document, String publisher, String day, String buyer, String stage) {
        return article(document, publisher, day)
                .asserts(
                        "acquisition",
                        stage,
                        buyer + " and Kestrel Lamps: " + stage + ", wrote " + document + ".",
                        "target=Kestrel Lamps",
                        "buyer=" + buyer)
                .told();
    }

    private static Account denial(String document, String day, String buyer) {
        return article(document, "Tarn Post", day)
                .says(
                        "acquisition",
                        "in_talks",
                        Stance.DENIES,
                        "",
                        "",
                        "",
                        buyer + " denies that it talks to Kestrel Lamps, wrote " + document + ".",
                        "target=Kestrel Lamps",
                        "buyer=" + buyer)
                .told();
    }

    private static Map<String, TrackRecord> records(Account... accounts) {
        return TrackRecord.of(
                Deals.of(List.of(accounts), Map.of(), Optional.empty()).lines());
    }

    @Test
    void aReportIsConfirmedWhereOthersTellLaterHowItWentOn() {
        assertThat(records(
                        report("a", "Lamp Weekly", "2026-01-10", "Halm Glass", "in_talks"),
                        report("b", "Tarn Post", "2026-03-10", "Halm Glass", "agreed")))
                .isEqualTo(Map.of("Lamp Weekly", new TrackRecord(1, 0)));
    }

    @Test
    void nobodyConfirmsItself() {
        assertThat(records(
                        report("a", "Lamp Weekly", "2026-01-10", "Halm Glass", "in_talks"),
                        report("b", "Lamp Weekly", "2026-03-10", "Halm Glass", "agreed")))
                .isEmpty();
    }

    @Test
    void aDenialCountsUnlessTheDealWentOn() {
        assertThat(records(
                        report("a", "Lamp Weekly", "2026-01-10", "Halm Glass", "in_talks"),
                        denial("b", "2026-01-12", "Halm Glass")))
                .isEqualTo(Map.of("Lamp Weekly", new TrackRecord(0, 1)));
        assertThat(records(
                        report("a", "Lamp Weekly", "2026-01-10", "Halm Glass", "in_talks"),
                        denial("b", "2026-01-12", "Halm Glass"),
                        report("c", "Orrin Times", "2026-05-10", "Halm Glass", "completed")))
                .isEqualTo(Map.of("Lamp Weekly", new TrackRecord(1, 0)));
    }

    @Test
    void whatIsAgreedAlreadyIsNoReportOfTalks() {
        assertThat(records(
                        report("a", "Lamp Weekly", "2026-01-10", "Halm Glass", "agreed"),
                        report("b", "Tarn Post", "2026-03-10", "Halm Glass", "completed")))
                .isEmpty();
    }

    @Test
    void aRecordIsWorthALetterOnceItIsLongEnoughAndTheOperatorsWins() {
        assertThat(new TrackRecord(4, 0).grade()).isEmpty();
        List<Optional<Reliability>> letters = new ArrayList<>();
        for (int denied = 0; denied <= 10; denied += 2) {
            letters.add(new TrackRecord(10 - denied, denied).grade().map(Grade::reliability));
        }
        assertThat(letters)
                .containsExactly(
                        Optional.of(Reliability.B),
                        Optional.of(Reliability.C),
                        Optional.of(Reliability.D),
                        Optional.of(Reliability.E),
                        Optional.of(Reliability.E),
                        Optional.of(Reliability.E));
        Publishers byRecord = TrackRecord.publishers(Map.of("Lamp Weekly", new TrackRecord(9, 1)));
        assertThat(byRecord.grading().apply("The Lamp Weekly"))
                .isEqualTo(new Grade(Reliability.B, new TrackRecord(9, 1)))
                .extracting(Grade::why)
                .isEqualTo("Of its reports of talks about deals, 9 were confirmed later and 1 denied.");
        assertThat(byRecord.and(Publishers.judged(Map.of("Lamp Weekly", Reliability.D)))
                        .grading()
                        .apply("Lamp Weekly")
                        .reliability())
                .isEqualTo(Reliability.D);
    }
}
