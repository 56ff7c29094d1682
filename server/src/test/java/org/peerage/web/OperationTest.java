package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerage.web.Operation.Metrics;

/** What supervisors and monitors ask, and what the log keeps to itself. */
class OperationTest {
    private static final String TOKEN = "a-long-random-word";

    @RegisterExtension
    static final TestSite SITE =
            new TestSite(new Operation(List.of("127.0.0.1"), false, false, Metrics.LOOPBACK, Optional.of(TOKEN)));

    @Test
    void healthIsToldWithItsParts() throws Exception {
        assertThat(SITE.get("/health/live").body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(SITE.get("/health/ready").body())
                .isEqualTo("{\"database\":\"up\",\"index\":\"up\",\"status\":\"up\"}");
    }

    @Test
    void metricsAreForThisMachineAndForWhoHasTheToken() throws Exception {
        String forwarded = "X-Forwarded-For";
        assertThat(SITE.get("/metrics").statusCode()).isEqualTo(200);
        assertThat(SITE.get("/metrics", forwarded, "203.0.113.5").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/metrics", forwarded, "127.0.0.1, 203.0.113.5").statusCode())
                .isEqualTo(404);
        assertThat(SITE.get("/metrics", forwarded, "127.0.0.1, 10.1.2.3").statusCode())
                .isEqualTo(404);
        assertThat(SITE.get("/metrics", forwarded, "203.0.113.5", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(SITE.get("/metrics", forwarded, "203.0.113.5", "Authorization", "Bearer other")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void requestsAreCountedByRouteAndNeverByAddress() throws Exception {
        long company = SITE.company("Marrowick Group");
        SITE.get("/companies/" + company + "?as_of=2026-01-31");
        SITE.get("/no-such-page?email=ada@example.org");
        assertThat(SITE.get("/metrics").body())
                .contains("uri=\"/companies/{id}\"", "peerage_ledger_articles 40.0", "peerage_index_queue 0.0")
                .doesNotContain("/companies/" + company, "2026-01-31", "no-such-page", "example.org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail to ada.pell+x@example.org failed | mail to …@… failed",
                "Key (email)=(ada@example.org) exists | Key (email)=(…@…) exists",
                "no answer from 203.0.113.5:5432 | no answer from …:5432",
                "no answer from 2001:db8::1 today | no answer from … today",
                "GET /search?q=Ada+Pell&x=1 failed | GET /search?… failed",
                "version 42.7.14 at 12:30:05, is that so? | version 42.7.14 at 12:30:05, is that so?",
            })
    void theLogLeavesOutWhatTellsWhoSomebodyIs(String said, String logged) {
        assertThat(LogLine.impersonal(said)).isEqualTo(logged);
    }
}
