package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.ledger.Arrival;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Errand;
import org.peerage.ledger.Frontier;
import org.peerage.ledger.Outcome;
import org.peerage.ledger.Stated;
import org.peerage.profile.Account;
import org.peerage.web.Visitor.Shown;

/** Where articles come from, as an analyst sees it. */
class IncomingPageTest {
    private static final Path FOLDER = folder();

    @RegisterExtension
    static final TestSite SITE = TestSite.fetching(FOLDER);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static Visitor analyst;

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("peerage-sources-");
            Files.writeString(folder.resolve("lamp.yaml"), """
                    name: The Lamp Weekly
                    licence: CC BY 4.0
                    find: {feed: "https://lamp.example/rss"}
                    """);
            Files.writeString(
                    folder.resolve("mill.yaml"), "name: <b>Mill</b> News\nfind: {page: \"https://mill.example/\"}\n");
            Files.writeString(folder.resolve("loom.yaml"), "name: Loom\nfind: {page: \"https://loom.example/\"}\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void fetch() throws Exception {
        analyst = Visitor.admin(SITE);
        Frontier frontier = SITE.ledger().frontier();
        Instant now = Instant.now();
        for (int day = 6; day >= 0; day--) {
            for (int i = 0; i <= day % 3; i++) {
                bring(frontier, "https://lamp.example/" + day + "/" + i, now.minus(Duration.ofDays(day)));
            }
        }
        frontier.sight("lamp", List.of(sighting("https://lamp.example/rss", Errand.Purpose.LIST)), now);
        String why = "the server answers 503: it is overloaded or under repair";
        for (int i = 0; i < 10; i++) {
            fail(frontier, "lamp", why, now);
        }
        fail(frontier, "lamp", why, now.plus(Duration.ofDays(1)));
        frontier.sight("lamp", List.of(sighting("https://lamp.example/paid", Errand.Purpose.ARTICLE)), now);
        fail(frontier, "lamp", "402: <i>it is to be paid for</i>", now.plus(Duration.ofDays(1)));
    }

    private static Outcome.Sighting sighting(String url, Errand.Purpose purpose) {
        return new Outcome.Sighting(url, purpose, Optional.empty(), Optional.empty());
    }

    private static Errand take(Frontier frontier, String source) {
        return frontier.take(Set.of(source), Set.of(), Instant.now(), Duration.ofMinutes(5))
                .orElseThrow();
    }

    private static void fail(Frontier frontier, String source, String why, Instant next) {
        frontier.settle(take(frontier, source), new Outcome.Failed(why, Optional.of(next)), Instant.now());
    }

    private static void bring(Frontier frontier, String url, Instant now) {
        frontier.sight("lamp", List.of(sighting(url, Errand.Purpose.ARTICLE)), now);
        Account account = new Stated(
                        url.replaceAll("\\W", "-"),
                        LocalDate.ofInstant(now, ZoneOffset.UTC).toString())
                .says(
                        "Quillby Looms is based in Pell.",
                        "headquarters",
                        "current",
                        "company",
                        "Quillby Looms",
                        "place",
                        "Pell")
                .account();
        frontier.settle(take(frontier, "lamp"), brought(url, account), now);
    }

    private static Outcome brought(String url, Account account) {
        return new Outcome.Brought(
                List.of(new Outcome.Version(
                        url,
                        Arrival.of(account.article(), Optional.empty(), Optional.empty(), Instant.now()),
                        Optional.of(account))),
                List.of(),
                Errand.Remembered.NOTHING,
                Optional.empty(),
                Optional.empty(),
                "a test's reader");
    }

    @Test
    void anAnalystSeesHowEachSourceFaresAndWhyNot() throws Exception {
        Shown page = analyst.open("/sources");
        String lamp = page.page().select(".incoming > li").getFirst().text();
        assertThat(lamp)
                .contains(
                        "The Lamp Weekly",
                        "CC BY 4.0",
                        "13 articles, 13 claims",
                        "Slowed down",
                        "11 times in a row",
                        "overloaded or under repair",
                        "<i>it is to be paid for</i>");
        assertThat(page.page().select(".incoming > li").getLast().text())
                .contains("<b>Mill</b> News", "never", "not begun");
        assertThat(page.page().select(".incoming svg rect")).hasSize(42);
    }

    @Test
    void aListThatMovedForGoodIsShownWithItsNewAddress() throws Exception {
        Frontier frontier = SITE.ledger().frontier();
        Instant now = Instant.now();
        frontier.sight("loom", List.of(sighting("https://loom.example/rss", Errand.Purpose.LIST)), now);
        var moved = new Errand.Remembered(
                Optional.of("https://loom.example/<i>new</i>"), Optional.empty(), Optional.empty());
        frontier.settle(
                take(frontier, "loom"),
                new Outcome.Brought(List.of(), List.of(), moved, Optional.empty(), Optional.empty(), ""),
                now);
        assertThat(analyst.open("/sources").page().select(".incoming > li").eachText())
                .anyMatch(
                        loom -> loom.contains(
                                "https://loom.example/rss moved for good and is asked at https://loom.example/<i>new</i>; write that into loom.yaml"));
    }

    @Test
    void anEditedArticleShowsItsVersionsAndWhatWasChanged() throws Exception {
        Account before = based("Pell", "It makes cloth.");
        Account after = based("Tarn", "It makes cloth.");
        edit(before);
        edit(after);
        String key = ContentKey.of(after.article()).hex();
        String now =
                analyst.open("/articles/" + key).page().expectFirst(".versions").text();
        assertThat(now)
                .contains(
                        "Version 1",
                        "Version 2",
                        "Taken out: Ostler Dyes is based in Pell.",
                        "Put in: Ostler Dyes is based in Tarn.")
                .doesNotContain("cloth");
        String then = analyst.open(
                        "/articles/" + ContentKey.of(before.article()).hex())
                .page()
                .text();
        assertThat(then).contains("A later version stands at its address now", "Claims that do not count any more 2");
    }

    private static Account based(String place, String more) {
        return new Stated("dyes.html", "2026-11-30")
                .says(
                        "Ostler Dyes is based in " + place + ".\n",
                        "headquarters",
                        "current",
                        "company",
                        "Ostler Dyes",
                        "place",
                        place)
                .says(more, "product", "offered", "maker", "It", "product", "cloth")
                .account();
    }

    private static void edit(Account account) {
        Frontier frontier = SITE.ledger().frontier();
        Instant now = Instant.now();
        String url = "https://dyes.example/";
        frontier.sight(
                "dyes",
                List.of(new Outcome.Sighting(url, Errand.Purpose.ARTICLE, Optional.empty(), Optional.of(now))),
                now);
        frontier.settle(take(frontier, "dyes"), brought(url, account), now);
    }

    @Test
    void tryingAgainMakesWhatFailedDue() throws Exception {
        Frontier frontier = SITE.ledger().frontier();
        Instant now = Instant.now();
        frontier.sight("loom", List.of(sighting("https://loom.example/", Errand.Purpose.ARTICLE)), now);
        fail(frontier, "loom", "the host is not known", now.plus(Duration.ofDays(1)));
        Shown after = analyst.send(analyst.open("/sources"), "/sources/retry", "source", "loom");
        assertThat(after.status()).isEqualTo(200);
        assertThat(frontier.next(Set.of("loom")))
                .hasValueSatisfying(due -> assertThat(due).isBefore(now.plus(Duration.ofHours(1))));
    }

    @Test
    void theMetricsTellHowSourcesFare() throws Exception {
        assertThat(SITE.get("/metrics").body())
                .contains(
                        "peerage_source_failing{source=\"lamp\"} 2.0",
                        "peerage_source_articles_today{source=\"lamp\"}");
    }

    @Test
    void nobodyElseSeesOrDoesIt() throws Exception {
        Visitor visitor = new Visitor(SITE);
        assertThat(visitor.post("/sources/retry", "source=lamp").status()).isIn(401, 403);
        assertThat(visitor.open("/sources").page().text()).doesNotContain("Where articles come from");
    }

    @Test
    void thePageIsFitForAll() {
        Page page = BROWSER.page();
        page.navigate(SITE.url("/sign-in"));
        page.locator("#email").fill(Visitor.ADMIN);
        page.locator("#password").fill(Visitor.PASSWORD);
        page.locator("main button").first().click();
        for (int width : new int[] {360, 800, 1400}) {
            page.setViewportSize(width, 900);
            page.navigate(SITE.url("/sources"));
            assertThat(page.locator(".incoming > li").count()).isEqualTo(3);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            photograph(page, width);
        }
    }

    private static void photograph(Page page, int width) {
        Optional.ofNullable(System.getProperty("peerage.pictures"))
                .ifPresent(folder -> page.screenshot(
                        new Page.ScreenshotOptions().setPath(Path.of(folder, "incoming" + width + ".png"))));
    }
}
