package org.peerage.web;

import java.util.List;
import java.util.Optional;

/**
 * How the server is watched.
 *
 * @param proxies the addresses of proxies whose word about who asks is believed
 * @param jsonLog whether the log is a JSON object a line, else for people
 * @param logsRequests whether each request makes a line in the log
 * @param metrics who may read the metrics
 * @param metricsToken who knows it may read them too; empty for nobody
 */
public record Operation(
        List<String> proxies, boolean jsonLog, boolean logsRequests, Metrics metrics, Optional<String> metricsToken) {
    /** As the settings have it by default. */
    public static final Operation PLAIN =
            new Operation(List.of("127.0.0.1", "::1"), false, false, Metrics.LOOPBACK, Optional.empty());

    public Operation {
        proxies = List.copyOf(proxies);
    }

    /** Who may read the metrics. */
    public enum Metrics {
        /** Whoever asks from this machine, or knows the token. */
        LOOPBACK,
        /** Anybody. */
        OPEN,
        /** Nobody. */
        OFF
    }
}
