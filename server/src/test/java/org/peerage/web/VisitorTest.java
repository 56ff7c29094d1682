package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.claim.Claim;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Review;
import org.peerage.profile.Account;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where anybody may read, a visitor changes nothing, whatever is sent. The addresses are those that the application has, also new ones. */
class VisitorTest {
    @RegisterExtension
    static final TestSite SITE = new TestSite();

    /** Forms for visitors: how pages look, and the ways in. */
    private static final Set<String> FOR_VISITORS =
            Set.of("/theme", "/sign-in", "/password/forgotten", "/password/{token}", "/error");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORGED = "peerage=" + "A".repeat(43);

    private static Visitor admin = new Visitor(SITE);
    private static String said = "";

    /** There is something to take away: a user, a session, a review. */
    @BeforeAll
    static void somebodyWasHere() throws Exception {
        admin = Visitor.admin(SITE);
        Account account = SITE.ledger()
                .about(SITE.company("Marrowick Group"), 0, Optional.empty())
                .getFirst();
        Claim claim = account.claims().getFirst();
        var article = new ContentKey(account.filed().orElseThrow().key());
        Review left = SITE.ledger()
                .reviews()
                .leave(article, claim.id(), Visitor.ADMIN, "right")
                .orElseThrow();
        said = "article=" + article.hex() + "&claim=" + claim.id() + "&id=" + left.id()
                + "&one=Marrowick+Group&other=Nimbria+Looms&why=because&back=/&stage="
                + claim.kind().stages().getLast()
                + "&email=eve@example.org&name=Eve&access=ADMIN&password=" + Visitor.PASSWORD.replace(' ', '+')
                + "&new-password=a+password+of+eve";
    }

    /** What all forms that there are want to know. */
    private static String form(String address) {
        return said + "&answer=" + (address.endsWith("/names") ? "JOIN" : "RETRACT");
    }

    /** Each that changes something, with numbers for what varies. */
    private static Set<String> addresses() {
        var found = new TreeSet<String>();
        for (RequestMappingInfo info : SITE.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if (!Set.of(RequestMethod.GET).equals(methods)) {
                found.addAll(info.getPatternValues());
            }
        }
        found.removeAll(FOR_VISITORS);
        return found;
    }

    private record Attempt(String method, String path, String body, List<String> headers) {
        static Attempt post(String path, String body, String... headers) {
            return new Attempt("POST", path, body, List.of(headers));
        }

        HttpResponse<String> send() throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(SITE.url("") + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .method(
                            method,
                            body.isEmpty()
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body));
            if (!headers.isEmpty()) {
                request.headers(headers.toArray(String[]::new));
            }
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        boolean isRefused() throws IOException, InterruptedException {
            HttpResponse<String> answer = send();
            return switch (answer.statusCode()) {
                case 400, 401, 403, 404, 405 -> true;
                case 303 ->
                    answer.headers().firstValue("Location").orElse("").matches("(https?://[^/]+)?/sign-in(\\?.*)?");
                default -> false;
            };
        }
    }

    /** All that is tried on one address. */
    private static List<Attempt> attempts(String pattern) throws Exception {
        String path = pattern.replaceAll("\\{[^}]+}", "1");
        var visitor = new Visitor(SITE);
        String token = visitor.open("/").page().expectFirst("[name=_csrf]").val();
        String cookie = "peerage-form=" + visitor.cookie("peerage-form");
        String foreign =
                new Visitor(SITE).open("/").page().expectFirst("[name=_csrf]").val();
        String bare = form(path);
        String body = bare + "&" + Visitor.encoded("_csrf", token);
        String query = "?" + body;
        var all = new ArrayList<>(List.of(
                Attempt.post(path, body, "Cookie", cookie),
                Attempt.post(path, bare, "Cookie", cookie),
                Attempt.post(path, body),
                Attempt.post(path, bare),
                Attempt.post(path, bare + "&" + Visitor.encoded("_csrf", foreign), "Cookie", cookie),
                Attempt.post(path, bare + "&_csrf=x", "Cookie", "peerage-form=x"),
                Attempt.post(path, body, "Cookie", cookie + "; " + FORGED),
                Attempt.post(path, body, "Cookie", cookie + "; peerage=x; JSESSIONID=1; remember-me=1"),
                Attempt.post(path, body, "Cookie", cookie, "Authorization", "Basic cm9vdDpyb290"),
                Attempt.post(path, body, "Cookie", cookie, "HX-Request", "true"),
                Attempt.post(path, body, "Cookie", cookie, "X-Forwarded-For", "127.0.0.1", "X-Forwarded-User", "root"),
                Attempt.post(path, body, "Cookie", cookie, "X-Original-URL", "/theme", "X-Rewrite-URL", "/theme"),
                Attempt.post(path + "/", body, "Cookie", cookie),
                Attempt.post("/" + path, body, "Cookie", cookie),
                Attempt.post(path + ";a=b", body, "Cookie", cookie),
                Attempt.post("/theme/.." + path, body, "Cookie", cookie),
                Attempt.post("/assets/%2e%2e" + path, body, "Cookie", cookie),
                Attempt.post("/%" + Integer.toHexString(path.charAt(1)) + path.substring(2), body, "Cookie", cookie),
                Attempt.post("/%2f" + path.substring(1), body, "Cookie", cookie),
                Attempt.post(path.toUpperCase(Locale.ROOT), body, "Cookie", cookie),
                Attempt.post(path + ".html", body, "Cookie", cookie),
                Attempt.post(path + "%00", body, "Cookie", cookie),
                Attempt.post(path + query, "", "Cookie", cookie)));
        for (String method : List.of("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "post")) {
            all.add(new Attempt(method, path + query, "", List.of("Cookie", cookie)));
            all.add(Attempt.post(path, body + "&_method=" + method, "Cookie", cookie));
            all.add(Attempt.post(path, body, "Cookie", cookie, "X-HTTP-Method-Override", method));
        }
        return all;
    }

    /** All that was ever appended, users and their acts too. */
    private static List<String> stored() {
        var out = new StringWriter();
        SITE.ledger().backup(out);
        return out.toString().lines().toList();
    }

    @Test
    void noAddressChangesAnythingForAVisitor() throws Exception {
        List<String> before = stored();
        int sent = 0;
        for (String address : addresses()) {
            for (Attempt attempt : attempts(address)) {
                assertThat(attempt.isRefused()).as(attempt.toString()).isTrue();
                sent++;
            }
        }
        assertThat(stored()).isEqualTo(before);
        assertThat(sent).isGreaterThan(400);
        assertThat(admin.open("/users").status())
                .as("the admin's session stands")
                .isEqualTo(200);
    }

    /** What is for visitors changes what is remembered of them only. */
    @Test
    void theWaysInChangeNothingThatIsKnown() throws Exception {
        List<String> before = known();
        for (String address : FOR_VISITORS) {
            for (Attempt attempt : attempts(address)) {
                assertThat(attempt.send().headers().allValues("Set-Cookie"))
                        .as(attempt.toString())
                        .noneMatch(cookie -> cookie.matches("peerage=[^;].*"));
            }
        }
        assertThat(known()).isEqualTo(before);
    }

    /** Without the audit log, which tells of those who failed to sign in. */
    private static List<String> known() {
        List<String> all = stored();
        return all.subList(0, all.size() - 1).stream()
                .filter(line -> !line.startsWith("{\"table\": \"act\""))
                .toList();
    }

    /** The same forms do something for those who may: what is refused above is not refused for being wrong. */
    @Test
    void theSameFormsServeAnAnalyst() throws Exception {
        String token = admin.open("/").page().expectFirst("[name=_csrf]").val();
        for (String address : List.of("/review/names", "/review/claim", "/review/revert", "/users")) {
            List<String> before = known();
            Visitor.Shown shown = admin.post(address, form(address) + "&" + Visitor.encoded("_csrf", token));
            assertThat(shown.status()).as(address).isEqualTo(200);
            assertThat(known()).as(address).hasSizeGreaterThan(before.size());
        }
    }
}
