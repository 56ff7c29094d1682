package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What axe finds on the pages: nothing. */
class AccessibilityTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.shared();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void nothingIsFound() throws Exception {
        Page page = BROWSER.page();
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/articles/"
                        + SITE.ledger()
                                .library()
                                .articlesOf("Coastwise Bulletin", 0, 1)
                                .getFirst()
                                .key()
                                .hex(),
                "/search?q=loom",
                "/search?q=marowick",
                "/search?q=loom&kind=acquisition&show=claims",
                "/sources",
                "/sources/Coastwise%20Bulletin",
                "/how-we-know",
                "/compare",
                "/compare?c=" + SITE.company("Marrowick Group") + "&c=" + SITE.company("Nimbria Looms"),
                "/deals",
                "/deals?company=Marrowick&denied=true",
                "/people",
                "/people?q=x",
                "/nothing"));
        paths.addAll(CompanyPagesTest.all(SITE));
        for (String path : paths) {
            page.setViewportSize(1600, 900);
            page.navigate(SITE.url(path));
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
            page.setViewportSize(360, 800);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("%s, 360 px wide", path)
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s does not scroll sideways", path)
                    .isEqualTo(360);
        }
    }
}
