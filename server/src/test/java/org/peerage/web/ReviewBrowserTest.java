package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.profile.Account;

/** What an analyst does in a real browser: by keyboard alone, and by plain forms without JavaScript. */
class ReviewBrowserTest {
    @RegisterExtension
    static final TestSite SITE = new TestSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String ANALYST = "ada@example.org";

    @BeforeAll
    static void anAnalystIsInvited() throws Exception {
        Visitor.admin(SITE).invite(ANALYST);
    }

    /** The page of the signed-in analyst. */
    private static Page signedIn(Page page) {
        page.navigate(SITE.url("/sign-in"));
        page.fill("#email", ANALYST);
        page.fill("#password", Visitor.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(SITE.url("/"));
        return page;
    }

    private static Page queue(Page page) {
        page.navigate(SITE.url("/review"));
        return page;
    }

    private static List<String> asked(Page page) {
        return page.locator(".ask").all().stream()
                .map(ask -> ask.getAttribute("id"))
                .toList();
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.id");
    }

    /** Presses a key that leads to another page. */
    private static void answer(Page page, String key) {
        String before = page.url();
        page.keyboard().press(key);
        page.waitForURL(url -> !url.equals(before));
    }

    private static boolean showsKeys(Page page) {
        return page.locator(".keys[open]").count() == 1;
    }

    @Test
    void theQueueIsWorkedByKeyboardAlone() {
        Page page = queue(signedIn(BROWSER.page()));
        List<String> all = asked(page);
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(focused(page)).isEqualTo(all.get(1));
        page.keyboard().press("k");
        assertThat(focused(page)).isEqualTo(all.get(0));
        page.keyboard().press("?");
        assertThat(showsKeys(page)).isTrue();

        answer(page, "y");
        assertThat(page.textContent(".notice")).contains("Left as it is");
        assertThat(asked(page)).doesNotContain(all.get(0));
        assertThat(focused(page)).as("the next is at hand").isEqualTo(all.get(1));
        page.keyboard().press("j");
        answer(page, "y");
        assertThat(asked(page)).doesNotContain(all.get(0), all.get(2)).contains(all.get(1));
        answer(page, "n");
        assertThat(page.textContent(".notice")).contains("Two companies");
        assertThat(asked(page)).doesNotContain(all.get(1));

        page.navigate(SITE.url("/review/history"));
        long rows = page.locator("tbody tr").count();
        page.press("tbody tr:first-child button", "Enter");
        page.waitForSelector("tbody tr:nth-child(" + (rows + 1) + ")");
        assertThat(page.textContent("tbody tr:nth-child(1)")).contains("Reverts", ANALYST);
        assertThat(page.textContent("tbody tr:nth-child(2) td:last-child").strip())
                .isEqualTo("no");
        assertThat(asked(queue(page))).contains(all.get(1)).doesNotContain(all.get(0));
    }

    @Test
    void keysAreLettersWhereSomebodyTypes() {
        Page page = queue(signedIn(BROWSER.page()));
        page.fill(".ask [name=why]", "");
        page.locator(".ask [name=why]").first().focus();
        page.keyboard().type("yes, jinxed?");
        assertThat(page.inputValue(".ask [name=why] >> nth=0")).isEqualTo("yes, jinxed?");
        assertThat(showsKeys(page)).isFalse();
        assertThat(page.url()).isEqualTo(SITE.url("/review"));
    }

    @Test
    void keysCanBeTurnedOff() {
        Page page = queue(signedIn(BROWSER.page()));
        page.keyboard().press("?");
        page.press(".keys input", "Space");
        page.focus(".ask >> nth=0");
        page.keyboard().press("?");
        assertThat(showsKeys(page)).isTrue();
        page.reload();
        assertThat(page.locator(".keys input:checked").count()).isZero();
    }

    @Test
    void theQueueIsWorkedWithoutJavaScript() {
        Page page = queue(signedIn(BROWSER.page(new NewContextOptions().setJavaScriptEnabled(false))));
        String first = asked(page).getFirst();
        page.click("#" + first + " [value=RETRACT]");
        page.waitForSelector(".notice");
        assertThat(asked(page)).doesNotContain(first);
        page.navigate(SITE.url("/review/history"));
        int rows = page.locator("tbody tr").count();
        page.click("tbody tr:first-child button");
        page.waitForSelector("tbody tr:nth-child(" + (rows + 1) + ")");
        assertThat(asked(queue(page))).contains(first);
    }

    @Test
    void axeFindsNothingAndNothingScrollsSideways() {
        Page page = queue(signedIn(BROWSER.page()));
        page.keyboard().press("j");
        answer(page, "y");
        String said = page.url();
        Account account = SITE.ledger()
                .about(SITE.company("Marrowick Group"), 0, Optional.empty())
                .getFirst();
        for (String path : List.of(
                "/review",
                said.substring(SITE.url("").length()),
                "/review?reason=near",
                "/review/history",
                "/review/claim?article=" + account.filed().orElseThrow().key() + "&claim="
                        + account.claims().getFirst().id(),
                "/review/companies/" + SITE.company("Marrowick Group") + "?with=Nimbria",
                "/sessions",
                "/password")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(scheme == ColorScheme.DARK ? 360 : 1600, 900);
                page.navigate(SITE.url(path));
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(path + " " + scheme)
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as(path + " " + scheme)
                        .isEqualTo(0);
            }
        }
    }
}
