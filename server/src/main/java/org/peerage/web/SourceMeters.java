package org.peerage.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.SourceState;
import org.peerage.ledger.SourceState.Harvest;

/** How sources fare, in numbers; looked up whenever somebody asks for the metrics. */
final class SourceMeters {
    private final Ledger ledger;
    private final Clock clock;
    private final MultiGauge failing;
    private final MultiGauge age;
    private final MultiGauge articles;

    SourceMeters(Ledger ledger, Clock clock, MeterRegistry meters) {
        this.ledger = ledger;
        this.clock = clock;
        failing = gauge(meters, "failing", "Addresses that could not be fetched the last time");
        age = gauge(meters, "success.age.seconds", "Seconds since anything was there; -1 where nothing ever was");
        articles = gauge(meters, "articles.today", "New articles of this day, by UTC");
    }

    private static MultiGauge gauge(MeterRegistry meters, String name, String meaning) {
        return MultiGauge.builder("peerage.source." + name).description(meaning).register(meters);
    }

    void update() {
        Instant now = clock.instant();
        List<SourceState> states = ledger.frontier().states(LocalDate.ofInstant(now, ZoneOffset.UTC), 0);
        put(failing, states, SourceState::failing);
        put(
                age,
                states,
                state -> state.success()
                        .map(at -> now.getEpochSecond() - at.getEpochSecond())
                        .orElse(-1L));
        put(
                articles,
                states,
                state -> state.harvests().stream().mapToInt(Harvest::articles).sum());
    }

    private static void put(MultiGauge gauge, List<SourceState> states, ToDoubleFunction<SourceState> value) {
        gauge.register(
                states.stream()
                        .map(state -> MultiGauge.Row.of(Tags.of("source", state.name()), value.applyAsDouble(state)))
                        .toList(),
                true);
    }
}
