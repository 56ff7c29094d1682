package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerage.fetch.AddressRange;
import org.peerage.fetch.Receiver;
import org.peerage.offer.Crm;
import org.peerage.offer.Languages;
import org.peerage.offer.Texts;
import org.peerage.render.English;
import tools.jackson.databind.JsonNode;

/** All of the way of a sample, in a real browser without JavaScript: asked for, read, confirmed, opened, news agreed to and stopped, all erased; a CRM is told. */
class OfferJourneyTest {
    private static final String SECRET = "whsec_d2FycCBhbmQgd2VmdCBvZiBmb2csIDMyIGJ5dGVz";
    private static final Receiver CRM = Receiver.started();

    @RegisterExtension
    static final Offering OFFER =
            new Offering(new Crm.Hook(URI.create(CRM.url()), SECRET, List.of(AddressRange.of("127.0.0.1")), Crm.LIMIT));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String COMPANY = "Marrowick Group";

    @AfterAll
    static void close() {
        CRM.close();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, ada@looms.com, 192.0.2.1", "de-DE, ben@weavers.co.uk, 198.51.100.1"})
    void fromTheCompanyPageToErasure(String locale, String email, String address) throws Exception {
        Texts texts = Languages.standard().of(locale.substring(0, 2));
        Page page = BROWSER.page(new NewContextOptions()
                .setLocale(locale)
                .setJavaScriptEnabled(false)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", address)));
        ask(page, texts, email);
        Offering.Mail mail = OFFER.mail(email, 1);
        assertThat(mail.subject()).contains(COMPANY);
        isOneLanguage(texts, mail.html());
        page.navigate(OFFER.site().url(mail.link("s")));
        assertThat(page.content()).contains(texts.consent("Peerage").text());
        isOneLanguage(texts, page.content());
        assertThat(page.locator("[name=consent]").isChecked()).isFalse();
        page.locator("[name=consent]").check();
        Download download = page.waitForDownload(() -> press(page, texts, "sample.download"));
        assertThat(download.suggestedFilename()).startsWith("Marrowick-Group-").endsWith(".pdf");
        assertThat(text(Files.readAllBytes(download.path())))
                .contains(
                        COMPANY,
                        "Nimbria Looms",
                        "Marrowick will pay",
                        texts.labels().say("print.facts"));
        assertThat(told("agreed").path("email").asString()).isEqualTo(email);
        stopAndErase(page, texts, email, mail.link("mine"));
    }

    private static void ask(Page page, Texts texts, String email) {
        page.navigate(OFFER.site().url("/companies/" + OFFER.site().company(COMPANY)));
        page.locator("a:has-text('as a PDF')").click();
        says(page, "h1", texts.say("box.title", COMPANY));
        isOneLanguage(texts, page.content());
        page.locator("#email").fill("ada@gmail.com");
        page.waitForTimeout(1_100);
        press(page, texts, "box.send");
        PlaywrightAssertions.assertThat(page.locator("[role=alert]"))
                .containsText(texts.say("objection.private", "gmail.com"));
        page.locator("#email").fill(email);
        page.waitForTimeout(1_100);
        press(page, texts, "box.send");
        says(page, "h1", texts.say("taken.title"));
    }

    private static void stopAndErase(Page page, Texts texts, String email, String mine) throws Exception {
        page.navigate(OFFER.site().url(mine));
        assertThat(page.content()).contains(texts.consent("Peerage").text(), COMPANY);
        isOneLanguage(texts, page.content());
        press(page, texts, "rights.stop");
        says(page, ".notice", texts.say("rights.done.stopped"));
        assertThat(told("withdrawn").has("email")).isFalse();
        Offering.Mail told = OFFER.mail(email, 2);
        assertThat(told.subject()).isEqualTo(texts.say("stopped.letter.subject"));
        isOneLanguage(texts, told.html());
        page.navigate(OFFER.site().url(told.link("mine")));
        press(page, texts, "rights.erase.button");
        says(page, "h1", texts.say("rights.erased.title"));
        assertThat(told("erased").propertyNames()).containsExactlyInAnyOrder("type", "timestamp", "lead", "state");
        assertThat(OFFER.site().ledger().leads().lead(email)).isEmpty();
        page.navigate(OFFER.site().url(mine));
        says(page, "h1", texts.say("gone.title"));
    }

    /** What the CRM is told next, signed. */
    private static JsonNode told(String state) throws InterruptedException, GeneralSecurityException {
        Receiver.Told told = CRM.next();
        assertThat(told.json().path("state").asString()).isEqualTo(state);
        assertThat(told.signature()).isEqualTo(told.expected(SECRET));
        return told.json();
    }

    /** No English is left where somebody reads German. */
    private static void isOneLanguage(Texts texts, String html) {
        if (texts.tag().equals("de")) {
            assertThat(English.left(html, COMPANY)).isEmpty();
        }
    }

    @Test
    void germanPagesHaveNoEnglish() throws Exception {
        String form = "/sample/" + OFFER.site().company(COMPANY);
        for (String path :
                List.of(form, form + "/box", "/rights", "/privacy", "/write", "/write?kind=review", "/s/gone")) {
            String page = OFFER.site()
                    .get(path + (path.contains("?") ? "&" : "?") + "lang=de")
                    .body();
            assertThat(English.left(page, COMPANY)).as(path).isEmpty();
        }
    }

    /** What axe finds on the pages of the offer: nothing, and none scrolls sideways. */
    @Test
    void everybodyCanUseThem() throws InterruptedException {
        String email = "cleo@looms.com";
        Texts texts = Languages.standard().of("en");
        Page page = BROWSER.page(new NewContextOptions()
                .setLocale("en-GB")
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.1")));
        ask(page, texts, email);
        looksWell(page);
        Offering.Mail mail = OFFER.mail(email, 1);
        String form = "/sample/" + OFFER.site().company(COMPANY);
        for (String path : List.of(
                form,
                form + "/box?lang=de",
                mail.link("s"),
                mail.link("mine"),
                "/rights",
                "/privacy",
                "/write",
                "/write?kind=review",
                "/s/gone")) {
            page.navigate(OFFER.site().url(path));
            looksWell(page);
        }
    }

    private static void looksWell(Page page) {
        for (int width : new int[] {1600, 360}) {
            page.setViewportSize(width, 800);
            String where = page.url() + ", " + width + " px wide";
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(where).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as(where)
                    .isEqualTo(width);
        }
    }

    /** Waits for the page that says it: the one before has a heading, too, and is there until the answer is. */
    private static void says(Page page, String where, String words) {
        PlaywrightAssertions.assertThat(page.locator(where)).hasText(words);
    }

    private static void press(Page page, Texts texts, String key) {
        page.locator("button:has-text(\"" + texts.say(key) + "\")").click();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
