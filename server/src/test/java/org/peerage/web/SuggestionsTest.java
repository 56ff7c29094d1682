package org.peerage.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The search box of every page, in a browser, with the keyboard alone. */
class SuggestionsTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.shared();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static Locator box(Page page) {
        return page.getByRole(AriaRole.COMBOBOX).first();
    }

    @Test
    void arrowsChooseAndEnterOpens() {
        Page page = BROWSER.page();
        page.navigate(SITE.url("/"));
        box(page).focus();
        page.keyboard().type("nimbira");
        Locator first = page.getByRole(AriaRole.OPTION).first();
        assertThat(first).containsText("Nimbria Looms");
        assertThat(box(page)).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        assertThat(first).hasAttribute("aria-selected", "true");
        assertThat(box(page)).hasAttribute("aria-activedescendant", Pattern.compile(".+"));
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/companies/" + SITE.company("Nimbria Looms")));
    }

    @Test
    void escapeClosesAndEnterSearches() {
        Page page = BROWSER.page();
        page.navigate(SITE.url("/"));
        box(page).focus();
        page.keyboard().type("loom");
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
        assertThat(box(page)).hasAttribute("aria-expanded", "false");
        assertThat(box(page)).hasValue("loom");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/search\\?q=loom"));
    }

    @Test
    void aSingleLetterSuggestsNothing() {
        Page page = BROWSER.page();
        page.navigate(SITE.url("/"));
        box(page).fill("loom");
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        box(page).fill("l");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
    }
}
