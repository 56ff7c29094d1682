package org.peerage.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.access.Actor;
import org.peerage.access.Caller;
import org.peerage.access.Directory;
import org.peerage.access.Keys;
import org.peerage.ledger.Access;
import org.peerage.ledger.ApiKey;
import org.peerage.ledger.User;
import org.peerage.web.Visitor.Shown;
import org.slf4j.LoggerFactory;

/** Keys from the page to a 401: made, shown once, used, revoked, and worth nothing without their user. One after another on one closed site. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeysPagesTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.closed();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String ADA = "ada@example.org";
    private static final String API = "/api/v1/companies?limit=1";
    private static final Actor TEST = new Actor("test", Caller.COMMAND_LINE);
    private static final Visitor ADMIN = new Visitor(SITE);
    private static final Visitor READER = new Visitor(SITE);
    private static final ListAppender<ILoggingEvent> LOGGED = new ListAppender<>();

    private static String key = "";

    @BeforeAll
    static void listen() {
        LOGGED.start();
        root().addAppender(LOGGED);
    }

    @AfterAll
    static void listenNoMore() {
        root().detachAppender(LOGGED);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Page page(ColorScheme scheme, int width) {
        return BROWSER.page(new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
    }

    private static void signIn(Page page, String email) {
        page.navigate(SITE.url("/sign-in"));
        page.locator("[name=email]").fill(email);
        page.locator("[name=password]").fill(Visitor.PASSWORD);
        page.locator("main form button").first().click();
        page.waitForURL(SITE.url("/"));
    }

    private static int status(String text) throws IOException, InterruptedException {
        return Program.with(SITE, text).get(API).statusCode();
    }

    private static Directory directory() {
        return SITE.bean(Directory.class);
    }

    private static User user(String email) {
        return directory().withEmail(email).orElseThrow();
    }

    private static List<ApiKey> keysOf(String email) {
        return SITE.bean(Keys.class).all().stream()
                .filter(one -> one.user().email().equals(email))
                .toList();
    }

    @Test
    @Order(1)
    void anAnalystMakesAKeyThatIsShownOnce() throws Exception {
        Visitor.admin(SITE).invite(ADA);
        ADMIN.signIn(Visitor.ADMIN, Visitor.PASSWORD);
        Page page = page(ColorScheme.LIGHT, 1280);
        signIn(page, ADA);
        page.locator(".user a:text-is('Keys')").click();
        page.locator("#name").fill("Nightly <report>");
        page.locator("label:has-text('add articles')").click();
        page.locator("button:has-text('Make a key')").click();
        key = page.locator("#key").inputValue();
        assertThat(key).matches("peerage_[A-Za-z0-9_-]{43}");
        assertThat(page.locator(".new-key code").innerText())
                .isEqualTo(
                        "curl -H 'Authorization: Bearer " + key + "' '" + SITE.url("/api/v1/companies?limit=3") + "'");
        assertThat(page.locator("tbody tr").innerText())
                .contains("Nightly <report>", key.substring(0, 14) + "…", "read and write", "never");
        look(page, "made");
        page.locator("button:has-text('Copy')").click();
        page.locator("button:has-text('Copied')").waitFor();
        page.navigate(SITE.url("/keys"));
        assertThat(page.content()).doesNotContain(key);
        page.close();
    }

    /** Axe finds nothing, and nothing scrolls sideways, in light, dark and on a phone. */
    private static void look(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(1280, 360)) {
                page.setViewportSize(width, 900);
                assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(width);
                picture(page, "keys-" + name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
            }
        }
        page.setViewportSize(1280, 900);
    }

    /** To look at, into the folder of {@code -Dpeerage.pictures}. */
    private static void picture(Page page, String name) {
        Optional.ofNullable(System.getProperty("peerage.pictures"))
                .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(folder, name + ".png"))
                        .setFullPage(true)));
    }

    @Test
    @Order(2)
    void theKeyWorksAndNothingOfItIsStoredOrLogged() throws Exception {
        assertThat(status(key)).isEqualTo(200);
        assertThat(status(key + "x")).isEqualTo(401);
        assertThat(status(key.substring(0, 14))).isEqualTo(401);
        assertThat(ADMIN.open("/keys").page().select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains(ADA)
                .doesNotContain("never");
        String secret = key.substring(14);
        assertThat(SITE.tablesWith(secret)).isEmpty();
        assertThat(SITE.tablesWith(HexFormat.of().formatHex(secret.getBytes(UTF_8))))
                .isEmpty();
        assertThat(SITE.tablesWith("Nightly <report>")).contains("api_key");
        assertThat(LOGGED.list).noneMatch(event -> event.getFormattedMessage().contains(secret));
    }

    @Test
    @Order(3)
    void aReaderMakesNoKeyThatWritesEvenByAForgedForm() throws Exception {
        User reader = Program.user(SITE, Access.READER);
        String link = directory().reset(reader, TEST).path();
        READER.send(READER.open(link), link, "new-password", Visitor.PASSWORD);
        READER.signIn(reader.email(), Visitor.PASSWORD);
        Shown shown = READER.open("/keys");
        assertThat(shown.page().select("[name=scope]")).isEmpty();
        String form = Visitor.encoded(
                        "_csrf", shown.page().expectFirst("[name=_csrf]").val()) + "&name=x";
        Shown forged = READER.post("/keys", form + "&scope=write");
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.errors()).containsExactly("Only keys of analysts may add articles.");
        Shown nameless = READER.send(forged, "/keys", "name", " ");
        assertThat(nameless.errors()).containsExactly("Say what the key is for.");
        assertThat(READER.post("/keys", "name=x").status()).isEqualTo(403);
        assertThat(keysOf(reader.email())).isEmpty();
        for (int made = 0; made < 20; made++) {
            assertThat(READER.post("/keys", form).status()).isEqualTo(200);
        }
        assertThat(READER.post("/keys", form).errors())
                .containsExactly("There are 20 keys already; revoke one that is not used.");
        assertThat(keysOf(reader.email())).hasSize(20).noneMatch(ApiKey::writes);
    }

    @Test
    @Order(4)
    void anothersKeyIsNotSeenAndNotRevoked() throws Exception {
        long number = keysOf(ADA).getFirst().id();
        Shown shown = READER.open("/keys");
        assertThat(shown.page().text()).doesNotContain("Nightly");
        String token = shown.page().expectFirst("[name=_csrf]").val();
        for (long other : List.of(number, 0L, -1L, Long.MAX_VALUE)) {
            assertThat(READER.post("/keys/" + other + "/revoke", Visitor.encoded("_csrf", token))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(READER.post("/keys/" + number + "/revoke", "").status()).isEqualTo(403);
        assertThat(new Visitor(SITE).open("/keys").heading()).isEqualTo("Sign in");
        assertThat(status(key)).isEqualTo(200);
    }

    @Test
    @Order(5)
    void aKeyMayWhatItsUserMayNow() throws Exception {
        Program program = Program.with(SITE, key);
        assertThat(program.post("/api/v1/nothing", "text/plain", "").statusCode())
                .isEqualTo(404);
        directory().give(user(ADA), Access.READER, TEST);
        assertThat(program.post("/api/v1/nothing", "text/plain", "").statusCode())
                .isEqualTo(403);
        assertThat(ADMIN.open("/keys").page().text()).contains("read: its user is no analyst any more");
        directory().disable(user(ADA), TEST);
        assertThat(status(key)).isEqualTo(401);
        assertThat(ADMIN.open("/keys").page().text()).contains("nothing: its user is disabled");
        directory().enable(user(ADA), TEST);
        directory().give(user(ADA), Access.ANALYST, TEST);
        assertThat(status(key)).isEqualTo(200);
    }

    @Test
    @Order(6)
    void aRevokedKeyIsRefusedAtOnce() throws Exception {
        Page page = page(ColorScheme.DARK, 360);
        signIn(page, ADA);
        page.navigate(SITE.url("/keys"));
        look(page, "list");
        assertThat(status(key)).isEqualTo(200);
        page.locator("button:has-text('Revoke')").click();
        page.locator(".empty").waitFor();
        assertThat(page.url()).isEqualTo(SITE.url("/keys"));
        assertThat(status(key)).isEqualTo(401);
        page.close();
        Page admins = page(ColorScheme.LIGHT, 1280);
        signIn(admins, Visitor.ADMIN);
        admins.navigate(SITE.url("/keys"));
        look(admins, "all");
        admins.close();
        assertThat(ADMIN.open("/audit").page().select("tbody tr").eachText())
                .anyMatch(line -> line.contains(ADA + " made a key " + ADA + " Nightly <report>, writes"))
                .anyMatch(line -> line.contains(ADA + " revoked a key " + ADA + " Nightly <report>"))
                .noneMatch(line -> line.contains(key.substring(14)));
    }
}
