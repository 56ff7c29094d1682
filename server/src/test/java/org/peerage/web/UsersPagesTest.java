package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.web.Visitor.Shown;

/** From the first admin's link to other users and back out, one after another on one closed site, without JavaScript. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UsersPagesTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.closed();

    private static final String ROOT = "root@example.org";
    private static final String ADA = "ada@example.org";
    private static final String PASSWORD = "warp and weft of fog";
    private static final Visitor ADMIN = new Visitor(SITE);
    private static final Visitor ANALYST = new Visitor(SITE);

    @Test
    @Order(1)
    void whoOpensTheFirstLinkIsTheAdmin() throws Exception {
        String link = SITE.firstLink();
        Shown form = ADMIN.open(link);
        assertThat(form.heading()).isEqualTo("The first administrator");
        assertThat(ADMIN.open(link).status()).as("looking does not use it up").isEqualTo(200);
        Shown again = ADMIN.send(form, link, "email", ROOT, "name", "Root", "new-password", "short");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly("The password has fewer than 12 characters.");
        assertThat(again.page().expectFirst("#new-password").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(again.page().expectFirst("#email").val()).isEqualTo(ROOT);
        Shown signIn = ADMIN.send(again, link, "email", ROOT, "name", "Root <b>", "new-password", PASSWORD);
        assertThat(signIn.path()).isEqualTo("/sign-in");
        assertThat(ADMIN.open(link).status()).isEqualTo(410);
        Shown home = ADMIN.send(signIn, "/sign-in", "email", ROOT, "password", PASSWORD);
        assertThat(home.path()).isEqualTo("/");
        assertThat(home.page().expectFirst(".user").text()).contains("Root <b>");
    }

    @Test
    @Order(2)
    void aClosedSiteShowsVisitorsTheWayInOnly() throws Exception {
        var visitor = new Visitor(SITE);
        Shown shown = visitor.open("/companies/" + SITE.company("Marrowick Group") + "?as_of=2026-01-31");
        assertThat(shown.heading()).isEqualTo("Sign in");
        assertThat(shown.page().html()).doesNotContain("Marrowick");
        Shown meant = visitor.send(shown, "/sign-in", "email", ROOT, "password", PASSWORD);
        assertThat(meant.path()).isEqualTo("/companies/" + SITE.company("Marrowick Group") + "?as_of=2026-01-31");
    }

    @Test
    @Order(3)
    void theSessionsCookieIsForTheServerAlone() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpResponse<String> form = http.send(
                HttpRequest.newBuilder(URI.create(SITE.url("/sign-in"))).build(), HttpResponse.BodyHandlers.ofString());
        String formCookie = form.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(formCookie).contains("peerage-form=", "HttpOnly", "SameSite=Lax");
        String token =
                org.jsoup.Jsoup.parse(form.body()).expectFirst("[name=_csrf]").val();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SITE.url("/sign-in")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", formCookie.split(";")[0])
                .POST(HttpRequest.BodyPublishers.ofString(String.join(
                        "&",
                        Visitor.encoded("_csrf", token),
                        Visitor.encoded("email", ROOT),
                        Visitor.encoded("password", PASSWORD))));
        assertThat(session(http, request.build()))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(session(http, request.header("X-Forwarded-Proto", "https").build()))
                .contains("; Secure");
    }

    private static String session(HttpClient http, HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString()).headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("peerage="))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(4)
    void anInvitedAnalystSetsAPasswordAndIsNoAdmin() throws Exception {
        Shown users = ADMIN.open("/users");
        Shown wrong = ADMIN.send(users, "/users", "email", "ada", "access", "ANALYST");
        assertThat(wrong.errors()).containsExactly("This is not an email address.");
        Shown invited = ADMIN.send(wrong, "/users", "email", ADA, "name", "Ada Pell", "access", "ANALYST");
        String link =
                URI.create(invited.page().expectFirst(".notice code").text()).getPath();
        assertThat(ADMIN.open("/users").page().text()).contains(ADA, "Ada Pell").doesNotContain(link);
        Shown form = ANALYST.open(link);
        assertThat(form.page().text()).contains(ADA);
        ANALYST.send(form, link, "new-password", PASSWORD);
        assertThat(ANALYST.signIn("Ada@Example.org", PASSWORD).path()).isEqualTo("/");
        assertThat(ANALYST.open("/").page().expectFirst("nav").text()).contains("Review");
        for (String path : List.of("/users", "/audit")) {
            assertThat(ANALYST.open(path).status()).as(path).isEqualTo(403);
            assertThat(ANALYST.open(path).heading()).isEqualTo("You may not do this");
        }
    }

    @Test
    @Order(5)
    void aFormWithoutItsTokenChangesNothing() throws Exception {
        Shown shown = ADMIN.post("/users", "email=eve@example.org&access=ADMIN");
        assertThat(shown.status()).isEqualTo(403);
        assertThat(shown.heading()).isEqualTo("This form is too old");
        String stolen =
                ANALYST.open("/sessions").page().expectFirst("[name=_csrf]").val();
        assertThat(ADMIN.post("/users", Visitor.encoded("_csrf", stolen) + "&email=eve@example.org")
                        .status())
                .isEqualTo(403);
        assertThat(ADMIN.open("/users").page().text()).doesNotContain("eve@example.org");
    }

    @Test
    @Order(6)
    void whatOnlyAnAdminMayTakesAnAdminEvenWithAFormsToken() throws Exception {
        String token =
                ANALYST.open("/sessions").page().expectFirst("[name=_csrf]").val();
        for (String path :
                List.of("/users", "/users/1/access", "/users/1/disable", "/users/1/enable", "/users/1/link")) {
            String body = Visitor.encoded("_csrf", token) + "&email=eve@example.org&access=ADMIN";
            assertThat(ANALYST.post(path, body).status()).as(path).isEqualTo(403);
        }
        assertThat(ADMIN.open("/users").page().text()).doesNotContain("eve@example.org");
    }

    @Test
    @Order(7)
    void aUserEndsASessionElsewhereAndChangesThePassword() throws Exception {
        var phone = new Visitor(SITE);
        phone.signIn(ADA, PASSWORD);
        Shown sessions = ANALYST.open("/sessions");
        String end =
                sessions.page().expectFirst("form[action~=/sessions/\\d+/end]").attr("action");
        ANALYST.send(sessions, end);
        assertThat(phone.open("/").heading()).isEqualTo("Sign in");
        phone.signIn(ADA, PASSWORD);
        Shown wrong = ANALYST.send(
                ANALYST.open("/password"), "/password", "password", "wrong", "new-password", "another of my passwords");
        assertThat(wrong.errors()).containsExactly("This is not your password.");
        Shown changed =
                ANALYST.send(wrong, "/password", "password", PASSWORD, "new-password", "another of my passwords");
        assertThat(changed.page().text()).contains("Your password was changed");
        assertThat(phone.open("/").heading()).isEqualTo("Sign in");
        assertThat(ANALYST.open("/sessions").status()).isEqualTo(200);
    }

    @Test
    @Order(8)
    void whoIsDisabledOrSignedOutIsOut() throws Exception {
        Shown users = ADMIN.open("/users");
        String disable = users.page()
                .expectFirst("tr:contains(" + ADA + ") form[action~=disable]")
                .attr("action");
        Shown after = ADMIN.send(users, disable);
        assertThat(after.page().select("button:contains(Enable)")).hasSize(1);
        assertThat(ANALYST.open("/").heading()).isEqualTo("Sign in");
        assertThat(ANALYST.signIn(ADA, "another of my passwords").errors())
                .containsExactly("The email or the password is not right.");
        String self = after.page()
                .expectFirst("tr:contains(" + ROOT + ") form[action~=disable]")
                .attr("action");
        assertThat(ADMIN.send(after, self).errors())
                .containsExactly("This is the last active administrator; make another one first.");
        String session = ADMIN.cookie("peerage");
        ADMIN.send(ADMIN.open("/users"), "/sign-out");
        assertThat(ADMIN.cookie("peerage")).isEmpty();
        HttpResponse<String> replayed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(SITE.url("/users")))
                                .header("Cookie", "peerage=" + session)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(replayed.statusCode()).isEqualTo(303);
    }

    @Test
    @Order(9)
    void theAuditLogTellsIt() throws Exception {
        ADMIN.signIn(ROOT, PASSWORD);
        assertThat(ADMIN.open("/audit").page().select("tbody tr").eachText())
                .anyMatch(line -> line.contains(ROOT + " added user " + ADA + " analyst 127.0.0.0/24"))
                .anyMatch(line -> line.contains(ROOT + " disabled user " + ADA))
                .anyMatch(line -> line.contains(ADA + " changed password"))
                .anyMatch(line -> line.contains(ADA + " was refused wrong"));
    }

    @Test
    @Order(10)
    void afterTooManyFailuresEverybodyWaits() throws Exception {
        var visitor = new Visitor(SITE);
        for (int i = 0; i < 5; i++) {
            visitor.signIn("nobody@example.org", "wrong");
        }
        Shown locked = visitor.signIn("nobody@example.org", "wrong");
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.errors())
                .containsExactly("There were too many attempts. Wait some minutes before the next one.");
    }
}
