package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Users' pages in a real browser: by keyboard alone, and nothing that axe finds. */
class SignInBrowserTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.closed();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String PASSWORD = "warp and weft of fog";

    private static void check(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .isEmpty();
    }

    @Test
    void theFirstAdminComesInByKeyboardAndEveryPageIsAccessible() {
        Page page = BROWSER.page();
        page.navigate(SITE.url(SITE.firstLink()));
        check(page);
        page.focus("#email");
        page.keyboard().type("root@example.org");
        page.keyboard().press("Tab");
        page.keyboard().type("Root");
        page.keyboard().press("Tab");
        page.keyboard().type("too short");
        page.keyboard().press("Enter");
        page.waitForSelector(".errors");
        check(page);
        page.click(".errors a");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/sign-in");
        check(page);
        page.focus("#email");
        page.keyboard().type("root@example.org");
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(SITE.url("/"));
        for (String path : List.of("/users", "/audit", "/sessions", "/password", "/password/forgotten")) {
            page.navigate(SITE.url(path));
            check(page);
        }
        page.navigate(SITE.url("/users"));
        page.fill("#email", "ada@example.org");
        page.press("#email", "Enter");
        page.waitForSelector(".notice");
        check(page);
        assertThat(page.textContent(".notice")).contains("ada@example.org", "/password/");
        page.press("text=Sign out", "Enter");
        page.waitForURL("**/sign-in?**");
    }
}
