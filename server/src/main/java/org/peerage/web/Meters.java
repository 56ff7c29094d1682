package org.peerage.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler.IgnoredMeters;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.peerage.ledger.Ledger;
import org.peerage.search.SearchIndex;
import org.peerage.web.Kept.Need;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** What is counted and measured. Requests are told apart by the pattern of their address ({@code /companies/{id}}), never by the address. */
@Configuration(proxyBeanMethods = false)
class Meters {
    private static final Map<String, ToLongFunction<Ledger.Size>> SIZES = Map.of(
            "articles", Ledger.Size::articles, "claims", Ledger.Size::claims, "companies", Ledger.Size::companies);

    @Bean
    PrometheusMeterRegistry meters(Ledger ledger, SearchIndex index) {
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        gauge(
                meters,
                "peerage.index.queue",
                "Readings of the ledger that the search index does not have yet",
                ledger,
                l -> Math.max(0, l.position() - position(index)));
        return meters;
    }

    /** How much the ledger holds. */
    @Bean
    Kept<String, Ledger.Size> sizes(PrometheusMeterRegistry meters, Ledger ledger, Keeper keeper) {
        Kept<String, Ledger.Size> kept = keeper.kept("sizes", 1, _ -> 1, _ -> ledger.size());
        SIZES.forEach((what, count) -> gauge(
                meters,
                "peerage.ledger." + what,
                "In the ledger: " + what,
                kept,
                sizes -> count.applyAsLong(sizes.of("all", Need.SOON))));
        return kept;
    }

    @Bean(destroyMethod = "close")
    JvmGcMetrics collections(PrometheusMeterRegistry meters) {
        var collections = new JvmGcMetrics();
        collections.bindTo(meters);
        return collections;
    }

    @Bean
    FilterRegistrationBean<ServerHttpObservationFilter> requests(PrometheusMeterRegistry meters) {
        ObservationRegistry observations = ObservationRegistry.create();
        observations
                .observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters, IgnoredMeters.LONG_TASK_TIMER));
        var filter = new FilterRegistrationBean<>(new ServerHttpObservationFilter(observations));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    private static long position(SearchIndex index) {
        try {
            return index.upTo();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> Gauge gauge(MeterRegistry meters, String name, String means, T of, ToDoubleFunction<T> value) {
        return Gauge.builder(name, of, value)
                .description(means)
                .strongReference(true)
                .register(meters);
    }
}
