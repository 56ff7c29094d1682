package org.peerage.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.peerage.source.Dated;
import org.peerage.source.Dated.Origin;

class DoubtedDayTest {
    private static final LocalDate FUTURE = LocalDate.parse("2031-03-12");
    private static final Account KNOWN = seat(Press.article("a", "Tarn Post", "2026-03-01"), "Tarnholm");

    private static Account seat(Press press, String place) {
        return press.asserts(
                        "headquarters",
                        "current",
                        "Kestrel Lamps is based in " + place + ".",
                        "company=Kestrel Lamps",
                        "place=" + place)
                .told();
    }

    private static Profile profile(Account other, Optional<String> doubt, Optional<LocalDate> asOf) {
        var filed = new Filed(
                "0a1b", Instant.parse("2026-03-06T07:40:00Z"), Optional.of(new Dated(FUTURE, Origin.JSON_LD, doubt)));
        var kept = new Account(other.article(), OptionalLong.empty(), Optional.of(filed), other.claims());
        return Profile.of(List.of(KNOWN, kept), "Kestrel Lamps", asOf);
    }

    @Test
    void anArticleWhoseDayIsDoubtedIsOneWithoutADay() {
        Account says = seat(Press.article("b", "Lamp Weekly", FUTURE.toString()), "Bergen");
        Account none = seat(Press.undated("b", "Lamp Weekly"), "Bergen");
        Optional<String> doubt = Optional.of("in the future");
        assertThat(profile(says, doubt, Optional.empty())).isEqualTo(profile(none, doubt, Optional.empty()));
        assertThat(profile(says, doubt, Optional.empty()).day()).contains(LocalDate.parse("2026-03-01"));
        assertThat(profile(says, Optional.empty(), Optional.empty()).day())
                .as("believed, it is the newest")
                .contains(FUTURE);
        assertThat(profile(says, doubt, Optional.of(LocalDate.parse("2026-03-31")))
                        .coverage()
                        .undated())
                .containsExactly("b");
    }
}
