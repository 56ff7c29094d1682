package org.peerage.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The metrics in Prometheus' text format, for whom the settings let read them. To others there are none. */
@RestController
final class MetricsController {
    private static final String BEARER = "Bearer ";

    private final PrometheusMeterRegistry meters;
    private final SourceMeters sources;
    private final Operation operation;

    MetricsController(PrometheusMeterRegistry meters, SourceMeters sources, WebSettings settings) {
        this.meters = meters;
        this.sources = sources;
        this.operation = settings.operation();
    }

    @GetMapping("/metrics")
    ResponseEntity<String> metrics(HttpServletRequest request) {
        if (!mayRead(request)) {
            return ResponseEntity.notFound().build();
        }
        sources.update();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8"))
                .body(meters.scrape());
    }

    private boolean mayRead(HttpServletRequest request) {
        return switch (operation.metrics()) {
            case OFF -> false;
            case OPEN -> true;
            case LOOPBACK -> isLoopback(request.getRemoteAddr()) || hasToken(request);
        };
    }

    /** The container tells addresses as numbers, so nothing is looked up. */
    private static boolean isLoopback(String address) {
        return InetAddress.ofLiteral(address).isLoopbackAddress();
    }

    private boolean hasToken(HttpServletRequest request) {
        Optional<byte[]> sent = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> bytes(header.substring(BEARER.length())));
        return operation.metricsToken().isPresent()
                && sent.filter(token -> MessageDigest.isEqual(
                                token, bytes(operation.metricsToken().get())))
                        .isPresent();
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}
