package org.peerage.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.ledger.Lead;
import org.peerage.ledger.Leads;
import org.peerage.ledger.SampleRequest;
import org.peerage.offer.Rights;

/** What people do with forms and links that they should not. */
class OfferAbuseTest {
    @RegisterExtension
    static final Offering OFFER = new Offering();

    private static final Map<String, String> STAMPS = new HashMap<>();
    private static final AtomicInteger NETWORKS = new AtomicInteger();
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    /** Each test comes from another network. */
    private String network = "10.0." + NETWORKS.incrementAndGet() + ".1";

    private record Answer(int status, String type, String body, HttpResponse<byte[]> response) {
        Document page() {
            return Jsoup.parse(body);
        }

        String main() {
            return page().expectFirst("main").html();
        }
    }

    private Answer get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(uri(path)).GET());
    }

    private Answer post(String path, String... pairs) throws IOException, InterruptedException {
        List<String> body = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            body.add(Visitor.encoded(pairs[i], pairs[i + 1]));
        }
        return answer(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body))));
    }

    private static URI uri(String path) {
        return URI.create(OFFER.site().url(path));
    }

    private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                http.send(request.header("X-Forwarded-For", network).build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                new String(response.body(), UTF_8),
                response);
    }

    private static long company() {
        return OFFER.site().company("Marrowick Group");
    }

    private static String form() {
        return "/sample/" + company();
    }

    private static String somebody() {
        return "user" + NAMES.incrementAndGet() + "@looms.com";
    }

    /** Of a form that somebody looked at for a while; one will do for all. */
    private String stamp(String form) throws IOException, InterruptedException {
        if (!STAMPS.containsKey(form)) {
            STAMPS.put(form, get(form).page().expectFirst("[name=stamp]").val());
            Thread.sleep(1_050);
        }
        return STAMPS.get(form);
    }

    /** As somebody who looks at the form for a while. */
    private Answer ask(String email, String... more) throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>(List.of("email", email, "stamp", stamp(form())));
        pairs.addAll(List.of(more));
        return post(form(), pairs.toArray(String[]::new));
    }

    /** The path of the link that a new address gets. */
    private String link(String email) throws IOException, InterruptedException {
        assertThat(ask(email).status()).isEqualTo(200);
        return OFFER.mail(email, 1).link("s");
    }

    private static Lead lead(String email) {
        return OFFER.site().ledger().leads().lead(email).orElseThrow();
    }

    private static SampleRequest request(String email) {
        return OFFER.site().ledger().leads().requests(lead(email)).getFirst();
    }

    // What is typed
    // ---------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@looms.com\r\nBcc: everybody@looms.com",
                "ada@looms.com%0d%0aBcc:everybody@looms.com",
                "ada@looms.com\nSubject: hello",
                "ada@looms.com,bob@looms.com",
                "ada@looms.com;bob@looms.com",
                "<script>alert(1)</script>@looms.com",
                "ada@<script>alert(1)</script>.com",
                "\"ada\\\"\"@looms.com",
                "ada@loo\u202Ems.com",
                "\uFF41da@looms.com",
                "ada@[192.0.2.1]",
                "ada@localhost",
                "ada@looms",
                "' or 1=1 --@looms.com",
                "' or '1'='1",
                "${jndi:ldap://x}@looms.com",
                "{{7*7}}",
            })
    void anAddressThatIsNoneGetsNothing(String email) throws IOException, InterruptedException {
        int before = leads();
        Answer answer = ask(email);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("script")).isEmpty();
        assertThat(answer.page().select("#email").attr("aria-invalid")).isEqualTo("true");
        assertThat(leads()).isEqualTo(before);
    }

    @Test
    void anAddressThatNoFormCanSendGetsNothing() throws IOException, InterruptedException {
        int before = leads();
        assertThat(ask("ada@looms.com\0").status()).isEqualTo(400);
        assertThat(leads()).isEqualTo(before);
    }

    private static int leads() {
        return OFFER.site().ledger().leads().count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//evil.example",
                "https://news.example/<script>alert(1)</script>",
                "https://news.example/\" onmouseover=\"alert(1)",
                "https://news.example/a\r\nX: y",
                "data:text/html,hello",
            })
    void whereAFormStandsIsNoPlaceForMarkup(String page) throws IOException, InterruptedException {
        String email = somebody();
        assertThat(ask(email, "page", page).status()).isEqualTo(200);
        assertThat(request(email).page()).isEmpty();
        assertThat(OFFER.mail(email, 1).text()).doesNotContain("evil", "script", "javascript");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "../../etc/passwd", "en\r\nX-Evil: 1", "<script>", "xx"})
    void aLanguageThatThereIsNotIsEnglish(String tag) throws IOException, InterruptedException {
        Answer answer = get(form() + "?" + Visitor.encoded("lang", tag));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("html").attr("lang")).isEqualTo("en");
        assertThat(answer.page().select("a[href*=evil], script")).isEmpty();
        assertThat(answer.response().headers().firstValue("X-Evil")).isEmpty();
    }

    // Forms that nobody looked at
    // -------------------------------------------------------------------------------------------

    @Test
    void whatFillsInTheHiddenFieldGetsTheSameAnswerAndNoMail() throws IOException, InterruptedException {
        int before = leads();
        String person = ask(somebody()).main();
        Answer program = ask("user@looms.com", "website", "https://spam.example");
        assertThat(program.main()).isEqualTo(person);
        assertThat(leads()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAEAAAGiLbpH0QqsaKNRzr90kkSoHh1HXAM"})
    void aFormWithoutItsStampIsSentBack(String stamp) throws IOException, InterruptedException {
        assertThat(post(form(), "email", "user@looms.com", "stamp", stamp).status())
                .isEqualTo(422);
    }

    @Test
    void aFormThatIsSentAtOnceOrForAnotherCompanyIsSentBack() throws IOException, InterruptedException {
        String stamp = get(form()).page().expectFirst("[name=stamp]").val();
        assertThat(post(form(), "email", "user@looms.com", "stamp", stamp).status())
                .isEqualTo(422);
        Thread.sleep(1_050);
        String other = "/sample/" + OFFER.site().company("Nimbria Looms");
        assertThat(post(other, "email", "user@looms.com", "stamp", stamp).status())
                .isEqualTo(422);
    }

    // Who is known, nobody learns
    // ------------------------------------------------------------------------------------------

    @Test
    void anAddressThatIsKnownGetsTheSameAnswerAsOneThatIsNot() throws IOException, InterruptedException {
        String email = somebody();
        String first = ask(email).main();
        assertThat(ask(email).main()).isEqualTo(first);
        assertThat(post("/rights", "email", email).main())
                .isEqualTo(post("/rights", "email", "nobody@looms.com").main());
        OFFER.mail(email, 3);
        assertThat(OFFER.count("nobody@looms.com")).isZero();
    }

    @Test
    void oneAddressIsNotFloodedWhoeverAsks() throws IOException, InterruptedException {
        String email = somebody();
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            network = "10.1." + i + ".1";
            answers.add(ask(email).main());
        }
        assertThat(answers).hasSize(1);
        OFFER.mail(email, 3);
        assertThat(OFFER.site().ledger().leads().requests(lead(email))).hasSize(3);
    }

    @Test
    void oneNetworkCannotAskWithoutEnd() throws IOException, InterruptedException {
        Answer last = ask(somebody());
        for (int i = 1; i < 21; i++) {
            last = ask(somebody());
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.response().headers().firstValue("Retry-After")).hasValue("3600");
    }

    @Test
    void whatIsNotToBeWrittenToGetsNoMail() throws IOException, InterruptedException {
        String email = somebody();
        var leads = OFFER.site().ledger().leads();
        leads.suppress(email, Leads.Scope.ALL, "bounced", Instant.now());
        assertThat(ask(email).status()).isEqualTo(200);
        assertThat(leads.lead(email)).isEmpty();
    }

    // Links
    // ----------------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/s/1",
                "/s/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/s/..%2f..%2fcompanies",
                "/s/%00",
                "/s/' or 1=1",
                "/mine/1",
                "/mine/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/mine/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/all.json",
            })
    void nothingIsAtALinkThatSomebodyGuessed(String path) throws IOException, InterruptedException {
        Answer answer = get(path.replace(" ", "%20"));
        assertThat(answer.status()).isIn(400, 404, 410);
        assertThat(answer.body()).doesNotContain("@looms.com");
    }

    @Test
    void aLinkThatWasChangedIsNone() throws IOException, InterruptedException {
        String link = link(somebody());
        for (int i : new int[] {"/s/".length(), link.length() - 20, link.length() - 2}) {
            char other = link.charAt(i) == 'A' ? 'B' : 'A';
            String changed = link.substring(0, i) + other + link.substring(i + 1);
            assertThat(get(changed).status()).as(changed).isEqualTo(410);
            assertThat(post(changed).status()).as(changed).isEqualTo(410);
        }
        assertThat(get(link).status()).isEqualTo(200);
    }

    @Test
    void aLinkForOneThingIsNoneForAnother() throws IOException, InterruptedException {
        String email = somebody();
        String sample = link(email).substring("/s/".length());
        String mine = OFFER.mail(email, 1).link("mine").substring("/mine/".length());
        assertThat(get("/mine/" + sample).status()).isEqualTo(410);
        assertThat(post("/mine/" + sample + "/erase").status()).isEqualTo(410);
        assertThat(get("/s/" + mine).status()).isEqualTo(410);
        assertThat(post("/s/" + mine + "/erase").status()).isEqualTo(410);
        post("/stop/" + mine);
        assertThat(OFFER.site().ledger().leads().isSuppressed(email, Leads.Scope.NEWS))
                .isFalse();
        assertThat(lead(email)).isNotNull();
    }

    @Test
    void openingALinkChangesNothing() throws IOException, InterruptedException {
        String email = somebody();
        String link = link(email);
        for (int i = 0; i < 5; i++) {
            assertThat(get(link).status()).isEqualTo(200);
        }
        for (String deed : List.of("/erase", "/again")) {
            assertThat(get(link + deed).status()).isIn(404, 405);
        }
        assertThat(request(email).uses()).isEqualTo(3);
        assertThat(request(email).opened()).isEmpty();
        assertThat(lead(email).confirmed()).isEmpty();
    }

    @Test
    void aLinkWorksAsOftenAsItSaysAndThenOffersANewOne() throws IOException, InterruptedException {
        String email = somebody();
        String link = link(email);
        for (int i = 0; i < 3; i++) {
            Answer answer = post(link);
            assertThat(answer.type()).isEqualTo("application/pdf");
            assertThat(answer.body()).startsWith("%PDF-");
        }
        Answer replayed = post(link);
        assertThat(replayed.status()).isEqualTo(410);
        assertThat(replayed.page().select("form").attr("action")).startsWith(link + "/again");
        assertThat(post(link + "/again").status()).isEqualTo(200);
        assertThat(OFFER.mail(email, 2).link("s")).isNotEqualTo(link);
    }

    @Test
    void twoClicksAtOnceUseALinkTwiceAndNeverMoreThanItHas() throws Exception {
        String email = somebody();
        String link = link(email);
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> all =
                    Collections.nCopies(12, () -> post(link).status());
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> click : clicks.invokeAll(all)) {
                statuses.add(click.get());
            }
            assertThat(statuses).containsOnly(200, 410);
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(3);
        }
        assertThat(request(email).uses()).isZero();
    }

    // Consent
    // --------------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"", "on", "true", "00000000", "<script>"})
    void onlyTheWordingThatWasShownIsAgreedTo(String consent) throws IOException, InterruptedException {
        String email = somebody();
        assertThat(post(link(email), "consent", consent).status()).isEqualTo(200);
        assertThat(OFFER.site().ledger().leads().consents(lead(email))).isEmpty();
    }

    @Test
    void aMailProgramStopsNewsWithOneClickAndWithoutCookies() throws IOException, InterruptedException {
        String email = somebody();
        String link = link(email);
        String version = get(link).page().expectFirst("[name=consent]").val();
        post(link, "consent", version);
        var leads = OFFER.site().ledger().leads();
        assertThat(leads.consents(lead(email))).singleElement().matches(consent -> consent.stands());
        String stop = "/stop/" + OFFER.site().bean(Rights.class).stopLink(lead(email));
        assertThat(get(stop).status()).isEqualTo(200);
        assertThat(leads.consents(lead(email))).singleElement().matches(consent -> consent.stands());
        Answer stopped = post(stop, "List-Unsubscribe", "One-Click");
        assertThat(stopped.status()).isEqualTo(200);
        assertThat(stopped.response().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(leads.consents(lead(email))).singleElement().matches(consent -> !consent.stands());
        assertThat(leads.isSuppressed(email, Leads.Scope.NEWS)).isTrue();
        assertThat(post(stop, "List-Unsubscribe", "One-Click").main()).isEqualTo(stopped.main());
    }

    @Test
    void whoWasErasedIsForgottenButForAHash() throws IOException, InterruptedException {
        String email = somebody();
        String link = link(email);
        assertThat(post(link + "/erase").status()).isEqualTo(200);
        var leads = OFFER.site().ledger().leads();
        assertThat(leads.lead(email)).isEmpty();
        assertThat(leads.isSuppressed(email, Leads.Scope.NEWS)).isTrue();
        assertThat(get(link).status()).isEqualTo(410);
        assertThat(post(link + "/again").status()).isEqualTo(410);
        var backup = new StringWriter();
        OFFER.site().ledger().backup(backup);
        assertThat(backup.toString()).doesNotContain(email);
    }

    // Headers
    // --------------------------------------------------------------------------------------------------------------

    @Test
    void onlyTheBoxMayStandInAFrameAndOnlyOnTheOperatorsPages() throws IOException, InterruptedException {
        assertThat(content(form() + "/box")).contains("frame-ancestors " + Offering.FRAMES);
        for (String path : List.of(form(), "/rights", "/privacy", "/write", "/s/x", "/mine/x")) {
            assertThat(content(path))
                    .as(path)
                    .contains("frame-ancestors 'none'")
                    .contains("default-src 'none'");
        }
        assertThat(get("/s/x").response().headers().firstValue("Referrer-Policy"))
                .hasValue("no-referrer");
    }

    private String content(String path) throws IOException, InterruptedException {
        return get(path)
                .response()
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
    }

    static List<String> wordsToAPerson() {
        return List.of("", " ", "x".repeat(4_001), "a\0b");
    }

    @ParameterizedTest
    @MethodSource("wordsToAPerson")
    void whoWritesToAPersonHasToSaySomething(String words) throws IOException, InterruptedException {
        String stamp = get("/write").page().expectFirst("[name=stamp]").val();
        Thread.sleep(1_050);
        assertThat(post("/write", "email", "ada@looms.com", "words", words, "stamp", stamp)
                        .status())
                .isEqualTo(refused(words));
    }

    /** No form can send a NUL: what has one is refused before anybody looks at it. */
    private static int refused(String words) {
        return words.indexOf('\0') < 0 ? 422 : 400;
    }

    @Test
    void whatIsWrittenToAPersonIsKeptAsItIsAndNotWithoutEnd() throws IOException, InterruptedException {
        String words = "<script>alert(1)</script> and \u202E more";
        int status = 0;
        for (int i = 0; i < 6; i++) {
            status = post(
                            "/write",
                            "email",
                            "ada@looms.com",
                            "words",
                            words,
                            "stamp",
                            stamp("/write"),
                            "kind",
                            "ERASURE")
                    .status();
        }
        assertThat(status).isEqualTo(429);
        assertThat(OFFER.site().ledger().pleas().all(0, 50))
                .hasSize(5)
                .allMatch(plea -> plea.words().equals(words));
    }
}
