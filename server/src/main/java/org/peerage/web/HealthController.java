package org.peerage.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.peerage.ledger.Ledger;
import org.peerage.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a supervisor asks: whether the process lives, and whether it can answer. */
@RestController
final class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

    private final Ledger ledger;
    private final SearchIndex index;

    HealthController(Ledger ledger, SearchIndex index) {
        this.ledger = ledger;
        this.index = index;
    }

    @GetMapping("/health/live")
    ResponseEntity<Map<String, String>> live() {
        return answer(new TreeMap<>());
    }

    /** Whether the database and the search index answer; 503 where one does not. */
    @GetMapping("/health/ready")
    ResponseEntity<Map<String, String>> ready() {
        Map<String, String> parts = new TreeMap<>();
        parts.put("database", word("database", () -> ledger.position() >= 0));
        parts.put("index", word("index", () -> !index.state(ledger.position()).needsRebuild()));
        return answer(parts);
    }

    private static ResponseEntity<Map<String, String>> answer(Map<String, String> parts) {
        boolean up = !parts.containsValue("down");
        parts.put("status", up ? "up" : "down");
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(parts);
    }

    private static String word(String part, Callable<Boolean> answers) {
        try {
            return answers.call() ? "up" : "down";
        } catch (Exception e) {
            LOG.warn("the {} does not answer", part, e);
            return "down";
        }
    }
}
