package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.fetch.Receiver;
import org.peerage.offer.Languages;
import org.peerage.offer.Texts;
import org.peerage.profile.Account;
import org.peerage.render.English;

/** Following a company in a real browser without JavaScript, by a user and by a lead: the mail comes, says what is new, and stops; the feed has the same. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchJourneyTest {
    @RegisterExtension
    static final Offering OFFER = new Offering();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String COMPANY = "Marrowick Group";
    private static final String USER = "a@example.org";
    private static final String PASSWORD = "warp and weft of fog";

    private static Account article(String document, String product) {
        return new Invented(document, "The Lamp Weekly", "https://lamp.example.org/" + document, "2019-04-01")
                .says(
                        "{} & partners agreed to buy {} <today>.",
                        "acquisition",
                        "agreed",
                        "buyer",
                        COMPANY,
                        "target",
                        product)
                .account();
    }

    private static void ring() {
        OFFER.site().bean(Alarm.class).ring();
    }

    private static Page page(String locale, boolean scripts) {
        return BROWSER.page(new NewContextOptions().setLocale(locale).setJavaScriptEnabled(scripts));
    }

    private static void signIn(Page page) {
        page.navigate(OFFER.site().url("/sign-in"));
        page.locator("[name=email]").fill(USER);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("main form button").first().click();
    }

    @Test
    @Order(1)
    void aUserFollowsIsToldAndStops() throws IOException, InterruptedException {
        OFFER.site().user();
        Page page = page("en-GB", false);
        signIn(page);
        page.navigate(OFFER.site().url("/companies/" + OFFER.site().company(COMPANY)));
        page.locator("button:has-text('Follow')").click();
        assertThat(page.locator(".follows").innerText()).contains(COMPANY, "everything");
        page.locator("#rhythm").selectOption("at once");
        page.locator("#zone").selectOption("Europe/Berlin");
        page.locator("form[action='/watch/mails'] button").click();
        assertThat(page.locator("#rhythm").inputValue()).isEqualTo("at once");
        assertThat(page.locator("#zone").inputValue()).isEqualTo("Europe/Berlin");
        page.locator("button:has-text('Make an address')").click();
        String feed = URI.create(page.locator(".notice code").innerText()).getPath();

        ring();
        assertThat(OFFER.count(USER)).isZero();
        OFFER.site().add(article("fog.txt", "Fog Cloth"));
        ring();
        Offering.Mail mail = OFFER.mail(USER, 1);
        assertThat(mail.subject()).contains(COMPANY, "Fog Cloth");
        assertThat(mail.text()).contains("agreed to buy Fog Cloth <today>.", "The Lamp Weekly", "/lines/");
        assertThat(mail.html()).contains("agreed to buy Fog Cloth &lt;today&gt;.");
        String stop = header(mail, "List-Unsubscribe").replaceAll("[<>]", "");
        assertThat(header(mail, "Precedence")).isEqualTo("bulk");
        isAtom(feed);

        assertThat(post(URI.create(stop).getPath())).isEqualTo(200);
        page.navigate(OFFER.site().url("/watch"));
        assertThat(page.locator("#rhythm").inputValue()).isEqualTo("never");
        page.locator("button:has-text('End the feed')").click();
        assertThat(OFFER.site().get(feed).statusCode()).isEqualTo(410);
        page.locator("button:has-text('Stop')").click();
        assertThat(page.locator(".follows").count()).isZero();
    }

    private static String header(Offering.Mail mail, String name) {
        try {
            return mail.message().getHeader(name)[0];
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int post(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(OFFER.site().url(path)))
                                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** What RFC 4287 asks of a feed and of its entries, read by a feed reader; and the same bytes again, or none. */
    private static void isAtom(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = OFFER.site().get(path);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        SyndFeed feed = read(answer.body());
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getUri()).startsWith("urn:uuid:");
        assertThat(feed.getTitle()).isNotEmpty();
        assertThat(feed.getPublishedDate()).isNotNull();
        assertThat(feed.getAuthors()).isNotEmpty();
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(feed.getEntries()).hasSize(1);
        assertThat(entry.getUri()).startsWith("urn:uuid:");
        assertThat(entry.getTitle()).contains(COMPANY, "Fog Cloth");
        assertThat(entry.getUpdatedDate()).isNotNull();
        assertThat(entry.getLink()).contains("/lines/");
        assertThat(entry.getContents().getFirst().getValue())
                .contains(COMPANY + " & partners agreed to buy Fog Cloth <today>.", "The Lamp Weekly");
        assertThat(entry.getLinks()).anyMatch(link -> link.getRel().equals("via"));
        assertThat(OFFER.site().get(path).body()).isEqualTo(answer.body());
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(OFFER.site().get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(OFFER.site().get("/feeds/" + "A".repeat(43) + ".atom").statusCode())
                .isEqualTo(410);
    }

    private static SyndFeed read(String body) {
        try {
            return new SyndFeedInput().build(new StringReader(body));
        } catch (com.rometools.rome.io.FeedException e) {
            throw new AssertionError("no feed: " + body, e);
        }
    }

    @Test
    @Order(2)
    void aLeadFollowsTheCompanyOfASampleAndIsToldInGerman() throws IOException, InterruptedException {
        Texts texts = Languages.standard().of("de");
        Page page = page("de-DE", false);
        page.navigate(OFFER.site().url("/sample/" + OFFER.site().company(COMPANY)));
        page.locator("#email").fill("ben@weavers.co.uk");
        page.waitForTimeout(1_100);
        press(page, texts.say("box.send"));
        Offering.Mail sample = OFFER.mail("ben@weavers.co.uk", 1);
        String mine = sample.link("mine");
        page.navigate(OFFER.site().url(mine + "/follows"));
        assertThat(page.locator(".refusal").innerText()).isEqualTo(texts.say("follows.consent"));
        page.navigate(OFFER.site().url(sample.link("s")));
        page.locator("[name=consent]").check();
        page.waitForDownload(() -> press(page, texts.say("sample.download")));
        page.navigate(OFFER.site().url(mine));
        page.locator("a:has-text('" + texts.say("digest.change") + "')").click();
        press(page, texts.say("follows.follow", COMPANY));
        assertThat(page.locator(".kept").innerText()).contains(COMPANY, texts.say("follows.everything"));
        page.locator("#rhythm").selectOption("at once");
        press(page, texts.say("follows.save"));
        OFFER.site().add(article("mist.txt", "Mist Cloth"));
        ring();
        Offering.Mail mail = OFFER.mail("ben@weavers.co.uk", 2);
        assertThat(mail.subject()).contains(COMPANY, "Mist Cloth");
        assertThat(mail.text()).contains(texts.say("digest.what", 1), "agreed to buy Mist Cloth");
        assertThat(English.left(mail.html(), COMPANY, "Mist Cloth", "The Lamp Weekly"))
                .isEmpty();
        String stop = header(mail, "List-Unsubscribe").replaceAll("[<>]", "");
        assertThat(post(URI.create(stop).getPath())).isEqualTo(200);
        page.navigate(OFFER.site().url(mine + "/follows"));
        assertThat(page.locator(".refusal").innerText()).isEqualTo(texts.say("follows.consent"));
    }

    private static void press(Page page, String words) {
        page.locator("button:has-text(\"" + words + "\")").click();
    }

    @Test
    @Order(3)
    void pagesAreAccessibleAndNarrow() {
        Page page = page("en-GB", true);
        signIn(page);
        page.navigate(OFFER.site().url("/deals"));
        List<String> deals =
                List.of(page.locator("main a[href*='/deals/']").first().getAttribute("href"));
        page.navigate(OFFER.site().url(deals.getFirst()));
        page.locator("button:has-text('Follow')").click();
        page.navigate(OFFER.site().url("/companies/" + OFFER.site().company(COMPANY)));
        page.locator("button:has-text('Follow')").click();
        assertThat(page.locator(".follows li").count()).isEqualTo(2);
        // whichever company the first deal is of
        Locator whole = page.locator(".follows li:has(input[value=people])");
        assertThat(page.locator(".follows li:not(:has(input[value=people]))").innerText())
                .contains(" and ");
        whole.locator("summary").click();
        for (Map.Entry<Integer, Integer> size : Map.of(1600, 900, 360, 800).entrySet()) {
            page.setViewportSize(size.getKey(), size.getValue());
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(size.getKey());
        }
        whole.locator("input[value=people]").check();
        whole.locator("button:has-text('Save')").click();
        assertThat(page.locator(".follows").innerText()).contains("people, since");
        // the tests after this one want to be told of deals, too
        whole.locator("summary").click();
        whole.locator("input[value=people]").uncheck();
        whole.locator("button:has-text('Save')").click();
        assertThat(page.locator(".follows").innerText()).contains("everything");
    }

    /** Where news are posted: an address, a secret shown once, a test, news, a rest, and the end. */
    @Test
    @Order(4)
    void aProgramIsToldByWebhook() throws Exception {
        try (var receiver = new Receiver()) {
            Page page = page("en-GB", false);
            signIn(page);
            page.navigate(OFFER.site().url("/watch"));
            page.locator("#url").fill("https://10.0.0.1/hook");
            page.locator("button:has-text('Post there')").click();
            assertThat(page.locator("#url-problem").innerText()).contains("no public address");
            assertThat(page.locator("#url").inputValue()).isEqualTo("https://10.0.0.1/hook");
            page.locator("#url").fill(receiver.url());
            page.locator("button:has-text('Post there')").click();
            String secret = page.locator(".notice code").innerText();
            page.navigate(OFFER.site().url("/watch"));
            assertThat(page.content()).doesNotContain(secret).contains(receiver.url());

            page.locator("button:has-text('Send a test')").click();
            Receiver.Told test = receiver.next();
            assertThat(test.json().path("type").asString()).isEqualTo("test");
            assertThat(test.signature()).isEqualTo(test.expected(secret));
            OFFER.site().add(article("haze.txt", "Haze Cloth"));
            ring();
            Receiver.Told told = receiver.next();
            assertThat(told.json().path("data").path("sentence").asString())
                    .isEqualTo(COMPANY + " & partners agreed to buy Haze Cloth <today>.");
            assertThat(told.json().path("data").path("link").asString()).startsWith("http://peerage.example.org/");
            assertThat(told.signature()).isEqualTo(told.expected(secret));
            page.waitForTimeout(500);
            page.reload();
            assertThat(page.locator(".answers").innerText()).contains("test taken: 200", "news taken: 200");
            page.setViewportSize(360, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
            assertThat(new AxeBuilder(page(page)).analyze().getViolations()).isEmpty();

            page.locator("button:has-text('Pause')").click();
            OFFER.site().add(article("murk.txt", "Murk Cloth"));
            ring();
            assertThat(receiver.next(Duration.ofSeconds(1))).isEmpty();
            page.locator("button:has-text('Resume')").click();
            assertThat(receiver.next().body()).contains("Murk Cloth");
            page.locator("button:has-text('Delete')").click();
            assertThat(page.locator(".endpoint").count()).isZero();
        }
    }

    /** The same, with JavaScript, which the check of a page needs. */
    private static Page page(Page other) {
        Page page = page("en-GB", true);
        signIn(page);
        page.navigate(other.url());
        return page;
    }

    @Test
    @Order(5)
    void visitorsAndOthersReachNothing() throws IOException, InterruptedException {
        assertThat(post("/watch")).isGreaterThanOrEqualTo(300);
        assertThat(OFFER.site().get("/watch").statusCode()).isNotEqualTo(200);
        assertThat(OFFER.site().get("/mine/" + "A".repeat(43) + "/follows").statusCode())
                .isEqualTo(410);
    }
}
