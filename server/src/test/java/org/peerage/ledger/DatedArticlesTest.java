package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peerage.profile.Account;
import org.peerage.profile.Filed;
import org.peerage.profile.Profile;
import org.peerage.profile.Testimony;
import org.peerage.source.Dated;
import org.peerage.source.Dated.Origin;

class DatedArticlesTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final Account DATED = stated("dated.txt", "2026-03-02", "Tarnholm");
    private static final Account AHEAD = stated("ahead.txt", "2031-03-12", "Bergen");

    private final TestLedger test;
    private final Ledger ledger;

    DatedArticlesTest() throws SQLException {
        test = TestLedger.create();
        ledger = test.ledger();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static Account stated(String document, String day, String place) {
        return new Stated(document, day)
                .says(
                        "Alderbrook Mills is based in " + place + ".",
                        "headquarters",
                        "current",
                        "company",
                        "Alderbrook Mills",
                        "place",
                        place)
                .account();
    }

    private static Arrival arrival(Account account, Origin origin) {
        return Arrival.of(
                account.article(),
                account.article().published().map(day -> new Dated(day, origin)),
                Optional.empty(),
                NOW);
    }

    private void add(Account account, Origin origin) {
        ledger.append(List.of(arrival(account, origin).account(account.claims())), "r1");
        ledger.derive();
    }

    private KnownArticle article(Account account) {
        return ledger.library()
                .article(ContentKey.of(account.article()))
                .orElseThrow()
                .article();
    }

    private Profile profile(Optional<LocalDate> asOf) {
        return ledger.profile(ledger.named("Alderbrook Mills").getFirst(), 0, asOf);
    }

    @Test
    void whereADayWasReadIsKept() {
        add(DATED, Origin.JSON_LD);
        assertThat(article(DATED).dated()).contains(new Dated(LocalDate.parse("2026-03-02"), Origin.JSON_LD));
        assertThat(article(DATED).retrieved()).isEqualTo(NOW);
        assertThat(profile(Optional.empty()).sentences().getFirst().testimonies())
                .extracting(Testimony::filed)
                .allSatisfy(filed -> assertThat(filed.flatMap(Filed::dated))
                        .map(Dated::origin)
                        .contains(Origin.JSON_LD));
    }

    @Test
    void aDoubtedDayIsKeptBesideAndCountsNowhere() {
        add(DATED, Origin.META);
        add(AHEAD, Origin.URL);

        KnownArticle ahead = article(AHEAD);
        assertThat(ahead.article().published()).isEmpty();
        assertThat(ahead.dated())
                .contains(new Dated(LocalDate.parse("2031-03-12"), Origin.URL, Optional.of("in the future")));
        assertThat(profile(Optional.empty()).day()).contains(LocalDate.parse("2026-03-02"));
        Profile march = profile(Optional.of(LocalDate.parse("2026-03-31")));
        assertThat(march.coverage().undated()).containsExactly("ahead.txt");
        assertThat(march.coverage().about()).isEqualTo(2);
    }

    @Test
    void whatComesAgainOrIsReadAgainIsTheSameArticle() {
        add(AHEAD, Origin.META);
        Arrival later = Arrival.of(
                AHEAD.article(),
                AHEAD.article().published().map(day -> new Dated(day, Origin.META)),
                Optional.empty(),
                Instant.parse("2031-04-01T09:00:00Z"));
        assertThat(ledger.append(List.of(later.account(AHEAD.claims())), "r1")).isEqualTo(Added.NOTHING);

        Arrival unread = ledger.unread("r2", 10).getFirst();
        assertThat(unread).isEqualTo(arrival(AHEAD, Origin.META));
        assertThat(ledger.append(List.of(unread.account(AHEAD.claims())), "r2")).isEqualTo(new Added(0, 1, 1));
        assertThat(ledger.size().articles()).isOne();
    }

    @Test
    void aBackupHasDoubtsAndWhereDaysWereRead() throws SQLException {
        add(DATED, Origin.LAYOUT);
        add(AHEAD, Origin.TEXT);
        String backup = backup(ledger);
        try (TestLedger other = TestLedger.create()) {
            other.ledger().restore(new StringReader(backup));
            assertThat(backup(other.ledger())).isEqualTo(backup);
        }
    }

    @Test
    void theDaysOfAnOldBackupAreLookedAt() throws SQLException {
        ledger.append(List.of(DATED, AHEAD), "r1");
        String old = backup(ledger).replaceFirst("\"version\":6", "\"version\":5");
        try (TestLedger other = TestLedger.create()) {
            other.ledger().restore(new StringReader(old));
            Library library = other.ledger().library();
            KnownArticle ahead = library.article(ContentKey.of(AHEAD.article()))
                    .orElseThrow()
                    .article();
            assertThat(ahead.article().published()).isEmpty();
            assertThat(ahead.dated())
                    .contains(new Dated(LocalDate.parse("2031-03-12"), Origin.UNKNOWN, Optional.of("in the future")));
            KnownArticle dated = library.article(ContentKey.of(DATED.article()))
                    .orElseThrow()
                    .article();
            assertThat(dated.article()).isEqualTo(DATED.article());
            assertThat(dated.dated()).contains(new Dated(LocalDate.parse("2026-03-02"), Origin.UNKNOWN));
        }
    }

    private static String backup(Ledger ledger) {
        var out = new StringWriter();
        ledger.backup(out);
        return out.toString();
    }
}
