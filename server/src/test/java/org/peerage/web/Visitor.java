package org.peerage.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser that knows no JavaScript: keeps cookies, follows redirects, sends forms with what is in them. */
final class Visitor {
    static final String ADMIN = "root@example.org";
    static final String PASSWORD = "warp and weft of fog";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final TestSite site;

    Visitor(TestSite site) {
        this.site = site;
    }

    /** The first admin of a site, signed in. */
    static Visitor admin(TestSite site) throws IOException, InterruptedException {
        var admin = new Visitor(site);
        String link = site.firstLink();
        admin.send(admin.open(link), link, "email", ADMIN, "name", "Root", "new-password", PASSWORD);
        admin.signIn(ADMIN, PASSWORD);
        return admin;
    }

    /** Invites an analyst, who then has {@link #PASSWORD}. */
    void invite(String email) throws IOException, InterruptedException {
        Shown invited = send(open("/users"), "/users", "email", email, "access", "ANALYST");
        String link =
                URI.create(invited.page.expectFirst(".notice code").text()).getPath();
        var analyst = new Visitor(site);
        analyst.send(analyst.open(link), link, "new-password", PASSWORD);
    }

    /** What a browser shows. */
    record Shown(int status, URI uri, Document page) {
        /** With the query. */
        String path() {
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        }

        String heading() {
            return page.expectFirst("h1").text();
        }

        List<String> errors() {
            return page.select(".errors li").eachText();
        }
    }

    /** @param path of the site, or an address elsewhere */
    Shown open(String path) throws IOException, InterruptedException {
        return show(
                HttpRequest.newBuilder(URI.create(site.url("/")).resolve(path)).build());
    }

    /** A file, as it comes. */
    HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(site.url(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Follows the link of these words. */
    Shown follow(Shown shown, String words) throws IOException, InterruptedException {
        return open(shown.uri
                .resolve(shown.page.expectFirst("a:contains(" + words + ")").attr("href"))
                .toString());
    }

    /**
     * Fills in and sends the form of a page that goes to an address.
     *
     * @param values names of fields, each followed by what is typed there; that of a button, followed by its value, presses it
     */
    Shown send(Shown shown, String action, String... values) throws IOException, InterruptedException {
        Element form = shown.page.expectFirst("form[action=" + action + "]");
        for (int i = 0; i < values.length; i += 2) {
            form.select("[name=" + values[i] + "]:not([type=radio], button)").val(values[i + 1]);
            for (Element choice : form.select("[name=" + values[i] + "][type=radio]")) {
                choice.attr("checked", choice.attr("value").equals(values[i + 1]));
            }
        }
        List<String> pairs = new ArrayList<>();
        for (var field : form.select("input, select, textarea")) {
            boolean isChosen = !field.attr("type").equals("radio") || field.hasAttr("checked");
            if (isChosen) {
                pairs.add(encoded(field.attr("name"), value(field)));
            }
        }
        for (int i = 0; i < values.length; i += 2) {
            if (!form.select("button[name=" + values[i] + "][value=" + values[i + 1] + "]")
                    .isEmpty()) {
                pairs.add(encoded(values[i], values[i + 1]));
            }
        }
        return post(shown.uri.resolve(action), String.join("&", pairs));
    }

    private static String value(Element field) {
        return field.normalName().equals("select") && !field.hasAttr("value")
                ? field.expectFirst("option[selected]").val()
                : field.val();
    }

    static String encoded(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }

    /** Sends a form that no page offered. */
    Shown post(String path, String body) throws IOException, InterruptedException {
        return post(URI.create(site.url(path)), body);
    }

    private Shown post(URI to, String body) throws IOException, InterruptedException {
        return show(HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private Shown show(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Shown(
                response.statusCode(),
                response.uri(),
                Jsoup.parse(response.body(), response.uri().toString()));
    }

    Shown signIn(String email, String password) throws IOException, InterruptedException {
        return send(open("/sign-in"), "/sign-in", "email", email, "password", password);
    }

    /** The value of a cookie, empty where there is none. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }
}
