package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.web.Visitor.Shown;

/** What visitors may do where anybody may read: read. */
class OpenSiteTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.shared();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Visitor visitor = new Visitor(SITE);

    @Test
    void visitorsRead() throws Exception {
        assertThat(visitor.open("/companies/" + SITE.company("Marrowick Group")).heading())
                .isEqualTo("Marrowick Group");
        assertThat(visitor.open("/").page().expectFirst(".user").text()).isEqualTo("Sign in");
    }

    @Test
    void askingForTheHeadOfAPageIsAskingForIt() throws Exception {
        for (String path : List.of("/", "/deals", "/review")) {
            var request = HttpRequest.newBuilder(URI.create(SITE.url(path)));
            int head = HTTP.send(
                            request.method("HEAD", HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            assertThat(head).as(path).isEqualTo(SITE.get(path).statusCode());
        }
    }

    @Test
    void visitorsComeNowhereElse() throws Exception {
        for (String path : List.of("/users", "/audit", "/password", "/sessions", "/review", "/review/history")) {
            assertThat(visitor.open(path).heading()).as(path).isEqualTo("Sign in");
        }
    }

    @Test
    void visitorsChangeNothingEvenWithAFormsToken() throws Exception {
        Shown home = visitor.open("/");
        String token =
                Visitor.encoded("_csrf", home.page().expectFirst("[name=_csrf]").val());
        for (String path : List.of(
                "/users",
                "/users/1/access",
                "/users/1/disable",
                "/users/1/link",
                "/password",
                "/sessions/1/end",
                "/sign-out",
                "/review",
                "/review/names",
                "/review/claims",
                "/companies/1",
                "/articles/1")) {
            assertThat(visitor.post(path, token).heading()).as(path).isEqualTo("Sign in");
            assertThat(visitor.post(path, "").status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void theWayBackLeadsNowhereElse() throws Exception {
        Shown form = visitor.open("/sign-in?back=https://evil.example/");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.page().select("a[href*=evil], form[action*=evil]")).isEmpty();
        assertThat(Back.to("https://evil.example/")).hasToString("/");
        assertThat(Back.to("//evil.example/")).hasToString("/");
        assertThat(Back.to("/\\evil.example/")).hasToString("/");
        assertThat(Back.to("/deals?stage=agreed")).hasToString("/deals?stage=agreed");
    }

    @Test
    void linksThatAreNoneLeadToAPlainPage() throws Exception {
        assertThat(visitor.open("/password/" + "x".repeat(43)).status()).isEqualTo(410);
        assertThat(visitor.open("/password/nonsense").status()).isEqualTo(410);
    }
}
