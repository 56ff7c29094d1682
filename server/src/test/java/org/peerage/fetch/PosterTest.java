package org.peerage.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peerage.fetch.RawServer.answer;
import static org.peerage.fetch.RawServer.redirect;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks: signed, to where they may go, and no further. */
class PosterTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private RawServer server;
    private Poster poster;

    @BeforeEach
    void begin() throws IOException {
        server = new RawServer();
        poster = poster(Duration.ofSeconds(20));
    }

    @AfterEach
    void end() throws IOException {
        poster.close();
        server.close();
    }

    private static Poster poster(Duration whole) {
        return new Poster(
                new PublicAddresses(List.of(AddressRange.of("127.0.0.0/8")), Set.of()),
                whole,
                new FastClock(),
                Loopback.HERE);
    }

    private Posted post(String url) throws InterruptedException {
        return poster.post(new Webhook(url, SECRET), "msg_1", "{\"a\":1}");
    }

    @Test
    void isSigned() throws InterruptedException {
        server.on("/hook", answer("204 No Content", "", ""));

        assertThat(post(server.url("/hook"))).isEqualTo(new Posted.Taken(204));
        RawServer.Asked asked = server.asked().getFirst();
        assertThat(server.asked()).hasSize(1);
        assertThat(asked.body()).isEqualTo("{\"a\":1}");
        assertThat(asked.header("Content-Type")).startsWith("application/json");
        assertThat(asked.header("webhook-id")).isEqualTo("msg_1");
        assertThat(asked.header("webhook-timestamp")).isEqualTo(Long.toString(FastClock.START.getEpochSecond()));
        assertThat(asked.header("webhook-signature"))
                .isEqualTo(new Webhook("", SECRET).signature("msg_1", FastClock.START, "{\"a\":1}"));
    }

    /** The example of the standard (Standard Webhooks 1.0). */
    @Test
    void isSignedAsTheStandardHasIt() {
        String body = "{\"test\": 2432232314}";
        assertThat(new Webhook("", SECRET)
                        .signature("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @CsvSource({"500", "400", "410", "429"})
    void anotherAnswerIsTold(int status) throws InterruptedException {
        server.on("/hook", answer(status + " No", "Content-Type: text/plain\r\n", "not now\nnever"));

        assertThat(post(server.url("/hook"))).isEqualTo(new Posted.Declined(status, Optional.of("not now")));
    }

    @Test
    void goesNowhereElse() throws InterruptedException {
        server.on("/hook", redirect(307, "/other"));

        assertThat(post(server.url("/hook"))).isEqualTo(new Posted.Declined(307, Optional.empty()));
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.1/hook, ADDRESS",
        "http://169.254.169.254/, ADDRESS",
        "file:///tmp/x, SCHEME",
        "https://a:b@crm.example/, CREDENTIALS",
        "https://crm.example:22/, PORT",
        "crm, MALFORMED"
    })
    void isNotSentWhereItMayNot(String url, Ground ground) throws InterruptedException {
        assertThat(post(url))
                .isInstanceOfSatisfying(
                        Posted.Refused.class,
                        refused -> assertThat(refused.ground()).isEqualTo(ground));
    }

    @Test
    void anAnswerWithoutEndEnds() throws InterruptedException {
        server.on("/hook", (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            while (true) {
                out.write(new byte[1000]);
            }
        });

        assertThat(post(server.url("/hook"))).isEqualTo(new Posted.Taken(200));
    }

    @Test
    void silenceIsNoAnswer() throws InterruptedException {
        server.on("/hook", (_, _) -> Thread.sleep(60_000));
        try (Poster hurried = poster(Duration.ofMillis(500))) {
            assertThat(hurried.post(new Webhook(server.url("/hook"), SECRET), "1", "{}"))
                    .isEqualTo(new Posted.Failed("127.0.0.1 did not answer in time"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_short", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!"})
    void secretsHaveAForm(String secret) {
        assertThatThrownBy(() -> new Webhook("https://crm.example/", secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("openssl rand");
        assertThat(new Webhook("https://crm.example/", SECRET).toString()).doesNotContain(SECRET);
    }
}
