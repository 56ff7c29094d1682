package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Peerage is for, from a misspelt name to a join put right and taken back: once with the mouse, once with the keyboard alone. */
class JourneyTest {
    @RegisterExtension
    static final TestSite SITE = new TestSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String PASSWORD = "warp and weft of fog";

    /** Stops that a keyboard needs at the most to reach anything on a page. */
    private static final int STOPS = 600;

    private enum Hand {
        MOUSE {
            @Override
            void press(Page page, Locator target) {
                target.click();
            }

            @Override
            void reach(Page page, Locator target) {
                target.click();
            }
        },
        KEYBOARD {
            @Override
            void press(Page page, Locator target) {
                reach(page, target);
                page.keyboard().press("Enter");
            }

            @Override
            void reach(Page page, Locator target) {
                for (int stop = 0; stop < STOPS; stop++) {
                    if ((Boolean) target.evaluate("element => element === document.activeElement")) {
                        return;
                    }
                    page.keyboard().press("Tab");
                }
                throw new AssertionError("no keyboard reaches " + target);
            }
        };

        abstract void press(Page page, Locator target);

        abstract void reach(Page page, Locator target);

        void type(Page page, String selector, String text) {
            reach(page, page.locator(selector).first());
            page.keyboard().press("Control+A");
            page.keyboard().type(text);
        }
    }

    @Test
    void anAnalystFindsFollowsComparesAndPutsRight() throws IOException, InterruptedException {
        SITE.user();
        for (Hand hand : Hand.values()) {
            journey(hand);
        }
    }

    private static void journey(Hand hand) {
        Page page = BROWSER.page();
        signIn(page, hand);
        findByAMisspeltName(page, hand);
        String company = page.url();
        followTheDeal(page, hand);
        page.navigate(company);
        openTheEvidence(page, hand);
        lookBackAYear(page, hand);
        compare(page, hand);
        joinAndTakeBack(page, hand, company);
        page.context().close();
    }

    private static void signIn(Page page, Hand hand) {
        page.navigate(SITE.url("/sign-in"));
        hand.type(page, "#email", "a@example.org");
        hand.type(page, "#password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(SITE.url("/"));
    }

    private static void findByAMisspeltName(Page page, Hand hand) {
        hand.type(page, "header input[type=search]", "Marowick Grup");
        Locator first = page.locator("header [role=option]").first();
        first.waitFor();
        assertThat(first.textContent()).contains("Marrowick Group");
        if (hand == Hand.MOUSE) {
            first.click();
        } else {
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
        }
        page.waitForURL("**/companies/*");
        assertThat(page.locator("h1").textContent()).isEqualTo("Marrowick Group");
    }

    /** From the first rumour through denials to its end. */
    private static void followTheDeal(Page page, Hand hand) {
        Locator row = page.locator("#deals tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Nimbria Looms"))
                .filter(new Locator.FilterOptions().setHasText("denied"))
                .first();
        hand.press(page, row.locator("a.more"));
        page.waitForURL("**/deals/*");
        List<String> steps = page.locator(".steps > li").allTextContents();
        assertThat(steps).hasSizeGreaterThan(3);
        assertThat(steps.getFirst()).containsAnyOf("considered", "in talks");
        assertThat(steps).anyMatch(step -> step.contains("denied"));
        assertThat(steps).anyMatch(step -> step.contains("agreed"));
    }

    private static void openTheEvidence(Page page, Hand hand) {
        hand.press(page, page.locator("#people a.cert").first());
        Locator evidence = page.locator(".drawer .evidence");
        evidence.waitFor();
        assertThat(evidence.locator("mark").first().textContent()).isNotBlank();
        assertThat(evidence.textContent())
                .contains("Speaker", "Happened", "Said", "Published", "Retrieved", "Found by");
    }

    private static void lookBackAYear(Page page, Hand hand) {
        String now = page.locator("#deals").textContent();
        hand.reach(page, page.locator("#as_of"));
        page.locator("#as_of").fill("2025-09-15");
        hand.press(page, page.locator(".asof button"));
        page.waitForURL("**as_of=2025-09-15**");
        assertThat(page.locator(".past").first().textContent()).contains("As it stood on 15 Sep 2025");
        assertThat(page.locator("#deals").textContent()).isNotEqualTo(now);
    }

    private static void compare(Page page, Hand hand) {
        page.navigate(SITE.url("/compare?c=" + SITE.company("Marrowick Group")));
        hand.type(page, "#another", "Nimbria");
        page.keyboard().press("Escape");
        hand.press(page, page.locator("form:has(#another) button"));
        hand.press(page, page.locator(".choices a").first());
        page.waitForURL("**c=*c=**");
        assertThat(page.locator("thead").textContent()).contains("Marrowick Group", "Nimbria Looms");
    }

    private static void joinAndTakeBack(Page page, Hand hand, String company) {
        page.navigate(company);
        hand.press(page, page.locator("a[href^='/review/companies/']").first());
        hand.type(page, "#with", "Pellam Outdoor");
        page.keyboard().press("Enter");
        hand.type(page, "form:has(button[value=JOIN]) input[name=why]", "tried");
        submit(page, hand, page.locator("button[value=JOIN]").first());
        page.navigate(company);
        assertThat(page.locator(".title").textContent()).contains("Pellam Outdoor");
        page.navigate(SITE.url("/review/history"));
        submit(page, hand, page.locator("form[action='/review/revert'] button").first());
        page.navigate(company);
        assertThat(page.locator(".title").textContent()).doesNotContain("Pellam Outdoor");
    }

    /** Presses a button and waits for the page that the form's redirect leads to. */
    private static void submit(Page page, Hand hand, Locator button) {
        page.evaluate("document.documentElement.setAttribute('data-before', '')");
        hand.press(page, button);
        page.locator("html:not([data-before])").waitFor();
        page.waitForLoadState();
    }
}
