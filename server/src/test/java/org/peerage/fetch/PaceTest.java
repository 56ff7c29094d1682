package org.peerage.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerage.fetch.RawServer.answer;
import static org.peerage.fetch.RawServer.page;
import static org.peerage.fetch.RawServer.redirect;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a host is asked, by a clock that goes on at once. */
class PaceTest {
    private static final Duration GAP = Duration.ofSeconds(5);
    private static final FetchSettings PACED = Loopback.SETTINGS.pacing(GAP, Duration.ofMinutes(5));
    private static final Instant START = FastClock.START;

    private RawServer server;
    private FastClock clock;
    private Fetcher fetcher;

    @BeforeEach
    void begin() throws IOException {
        server = new RawServer().on("/news", page("news"));
        clock = new FastClock();
        fetcher = Loopback.fetcher(PACED, clock);
    }

    @AfterEach
    void end() throws IOException {
        fetcher.close();
        server.close();
    }

    private Fetched fetch(String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.of(server.url(path)));
    }

    private static Fetched.Later later(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Later.class);
        return (Fetched.Later) fetched;
    }

    @Test
    void leavesAGapBetweenRequestsToOneHost() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            assertThat(fetch("/news")).isInstanceOf(Fetched.Body.class);
        }

        assertThat(clock.waits()).containsOnly(GAP).hasSize(3);
    }

    @Test
    void needsNoGapBetweenHosts() throws InterruptedException {
        for (String host : List.of("one.example", "two.example", "three.example")) {
            assertThat(fetcher.fetch(FetchRequest.of(server.url(host, "/news"))))
                    .isInstanceOf(Fetched.Body.class);
        }

        assertThat(clock.waits()).isEmpty();
    }

    @Test
    void theDotOfTheRootMakesNoOtherHost() throws InterruptedException {
        fetcher.fetch(FetchRequest.of(server.url("one.example", "/news")));
        fetcher.fetch(FetchRequest.of(server.url("one.example.", "/news")));

        assertThat(clock.waits()).containsExactly(GAP);
    }

    @Test
    void saysWhenItsTurnIsWhereTheCallerDoesNotWait() throws InterruptedException {
        fetch("/news");
        Fetched.Later later =
                later(fetcher.fetch(FetchRequest.of(server.url("/news")).waiting(Duration.ZERO)));
        assertThat(later.until()).isEqualTo(START.plus(GAP));
        assertThat(server.pages()).hasSize(1);

        clock.until(later.until());
        assertThat(fetcher.fetch(FetchRequest.of(server.url("/news")).waiting(Duration.ZERO)))
                .isInstanceOf(Fetched.Body.class);
    }

    @Test
    void redirectsWithinAHostAreOneVisit() throws InterruptedException {
        server.on("/old", redirect(301, "/older")).on("/older", redirect(301, "/news"));
        fetch("/old");
        assertThat(clock.waits()).isEmpty();

        fetch("/news");
        assertThat(clock.waits()).containsExactly(GAP);
    }

    @Test
    void hostsThatRedirectToEachOtherDoNotLockEachOtherUp() throws Exception {
        server.on("/there", redirect(302, server.url("two.example", "/news")))
                .on("/back", redirect(302, server.url("one.example", "/news")));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Fetched>> all = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                all.add(threads.submit(() -> fetcher.fetch(FetchRequest.of(server.url("one.example", "/there")))));
                all.add(threads.submit(() -> fetcher.fetch(FetchRequest.of(server.url("two.example", "/back")))));
            }
            for (Future<Fetched> one : all) {
                assertThat(one.get()).isInstanceOf(Fetched.Body.class);
            }
        }
    }

    @Test
    void oneAtATimeEvenWhereManyAsk() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Instant> times = Collections.synchronizedList(new ArrayList<>());
        RawServer.Script counted = (request, out) -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            times.add(clock.instant());
            Thread.sleep(5);
            inside.decrementAndGet();
            page("news").answer(request, out);
        };
        server.on("/news", counted);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Fetched>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(threads.submit(() -> fetch("/news")));
            }
            for (Future<Fetched> one : all) {
                assertThat(one.get()).isInstanceOf(Fetched.Body.class);
            }
        }

        assertThat(most).hasValue(1);
        assertThat(times).hasSize(20);
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i))).isGreaterThanOrEqualTo(GAP);
        }
        assertThat(server.asked()).hasSize(21);
    }

    @Test
    void hostsAreAskedBesideEachOther() throws InterruptedException, ExecutionException {
        CountDownLatch both = new CountDownLatch(2);
        server.on("/news", (request, out) -> {
            both.countDown();
            both.await();
            page("news").answer(request, out);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> fetcher.fetch(FetchRequest.of(server.url("one.example", "/news"))));
            var two = threads.submit(() -> fetcher.fetch(FetchRequest.of(server.url("two.example", "/news"))));
            assertThat(one.get()).isInstanceOf(Fetched.Body.class);
            assertThat(two.get()).isInstanceOf(Fetched.Body.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"429, 120", "503, 3600", "429, 7200"})
    void comesBackWhenItIsAskedTo(int status, int seconds) throws InterruptedException {
        server.on(
                "/news",
                answer(status + " Later", "Retry-After: " + seconds + "\r\nContent-Type: text/plain\r\n", "Come back"));

        Fetched.Later later = later(fetch("/news"));
        assertThat(later.until()).isEqualTo(START.plusSeconds(seconds));
        assertThat(later.why()).contains("127.0.0.1", Integer.toString(status), "Come back");
        FetchRequest impatient = FetchRequest.of(server.url("/other")).waiting(Duration.ZERO);
        assertThat(later(fetcher.fetch(impatient)).until()).isEqualTo(later.until());
        assertThat(server.pages()).hasSize(1);

        server.on("/news", page("news"));
        clock.until(later.until());
        assertThat(fetch("/news")).isInstanceOf(Fetched.Body.class);
    }

    @Test
    void understandsADate() throws InterruptedException {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(noon.atOffset(ZoneOffset.UTC));
        server.on("/news", answer("503 Later", "Retry-After: " + date + "\r\n", ""));

        assertThat(later(fetch("/news")).until()).isEqualTo(noon);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "-5", "0", "Mon, 02 Mar 2020 12:00:00 GMT", "Mon, 99 Xxx 2020 12:00:00 GMT", "1e3"})
    void aWishThatIsNoneIsTheFirstPause(String wish) throws InterruptedException {
        server.on("/news", answer("503 Later", "Retry-After: " + wish + "\r\n", ""));

        assertThat(later(fetch("/news")).until()).isEqualTo(START.plus(PACED.firstPause()));
        assertThat(server.pages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999", "999999999999999999999999", "Mon, 02 Mar 2099 12:00:00 GMT"})
    void foreverIsAMonth(String wish) throws InterruptedException {
        server.on("/news", answer("429 Later", "Retry-After: " + wish + "\r\n", ""));

        assertThat(later(fetch("/news")).until()).isEqualTo(START.plus(Duration.ofDays(30)));
    }

    @Test
    void pausesDoubleToALimitAndAreForgottenWhereAllIsWell() throws InterruptedException {
        server.on("/news", answer("503 Busy", "", ""));
        List<Long> minutes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Instant before = clock.instant();
            Instant until = later(fetch("/news")).until();
            minutes.add(Duration.between(before, until).toMinutes());
            clock.until(until);
            server.on("/robots.txt", answer("404 None", "", ""));
        }
        assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 360L, 360L, 360L);

        server.on("/news", page("news"));
        assertThat(fetch("/news")).isInstanceOf(Fetched.Body.class);
        server.on("/news", answer("503 Busy", "", ""));
        clock.pass(GAP);
        assertThat(later(fetch("/news")).until()).isEqualTo(clock.instant().plus(PACED.firstPause()));
    }

    @Test
    void aHostThatIsNotThereIsLeftAloneForAWhile() throws InterruptedException, IOException {
        String url = server.url("/news");
        server.close();
        assertThat(fetcher.fetch(FetchRequest.of(url))).isInstanceOfSatisfying(Fetched.Failed.class, failed -> {
            assertThat(failed.retryable()).isTrue();
            assertThat(failed.why()).contains("takes no connections");
        });
        FetchRequest impatient = FetchRequest.of(url).waiting(Duration.ZERO);
        assertThat(later(fetcher.fetch(impatient)).why()).contains("takes no connections");
    }

    @Test
    void oneBrokenPageHoldsUpNoOther() throws InterruptedException {
        server.on("/broken", answer("500 Broken", "", ""));
        assertThat(fetch("/broken"))
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed -> assertThat(failed.retryable()).isTrue());

        assertThat(fetch("/news")).isInstanceOf(Fetched.Body.class);
        assertThat(clock.waits()).containsExactly(GAP);
    }

    @Test
    void whatIsKnownFromEarlierIsKept() throws InterruptedException {
        Instant until = START.plus(Duration.ofHours(3));
        fetcher.hold("127.0.0.1", until, "127.0.0.1 asked us to wait");

        Fetched.Later later = later(fetch("/news"));
        assertThat(later).isEqualTo(new Fetched.Later(until, "127.0.0.1 asked us to wait"));
        assertThat(server.asked()).isEmpty();
    }
}
