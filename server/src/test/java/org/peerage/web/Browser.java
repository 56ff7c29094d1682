package org.peerage.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Debian's chromium, for the tests of one class; without it they are skipped. */
final class Browser implements BeforeAllCallback, AfterAllCallback {
    private static final Optional<Path> CHROMIUM = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    /** In milliseconds: whatever a machine is busy with, a page comes. Only a test that fails waits so long. */
    private static final double PATIENCE = 180_000;

    private Optional<Playwright> playwright = Optional.empty();
    private Optional<com.microsoft.playwright.Browser> browser = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) {
        assumeTrue(CHROMIUM.isPresent(), "no chromium on this machine");
        Playwright driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = Optional.of(driver);
        browser = Optional.of(driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM.orElseThrow())
                        .setTimeout(PATIENCE)
                        .setArgs(List.of("--no-sandbox"))));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        browser.ifPresent(com.microsoft.playwright.Browser::close);
        playwright.ifPresent(Playwright::close);
    }

    /** A page in a context of its own, without others' cookies. */
    Page page() {
        return page(new com.microsoft.playwright.Browser.NewContextOptions());
    }

    /** As {@link #page}, such as without scripts or of another size. */
    Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
        Page page = browser.orElseThrow().newContext(options).newPage();
        page.setDefaultTimeout(PATIENCE);
        return page;
    }
}
