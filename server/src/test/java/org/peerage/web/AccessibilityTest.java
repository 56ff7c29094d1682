package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What axe finds on the pages: nothing. */
class AccessibilityTest {
    @RegisterExtension
    static final TestSite SITE = new TestSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void nothingIsFound() {
        Page page = BROWSER.page();
        for (String path : List.of("/", "/companies/" + SITE.company("Marrowick Group"), "/nothing")) {
            page.navigate(SITE.url(path));
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
        }
    }
}
