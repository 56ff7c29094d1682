package org.peerage.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import org.peerage.page.Excerpt;
import org.peerage.print.Booklet;
import org.peerage.print.Edition;
import org.peerage.print.Press;
import org.peerage.profile.Profile;

/** A visit to the server's own pages, and a profile printed, so that what both need is loaded and compiled. */
final class Rehearsal {
    private static final int PAGES = 60;
    /** Days before the last that companies are asked for. */
    private static final int ROUNDS = 12;

    /** Among the days of the demo's articles, so that there is something to fold. */
    private static final LocalDate LAST = LocalDate.of(2026, 9, 1);

    private static final Pattern COMPANY = Pattern.compile("/companies/\\d+");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    private Rehearsal() {}

    /** Prints a profile for nobody. */
    static void print(Profile profile) {
        var _ = new Press().print(Booklet.of(profile, Edition.FULL, "", _ -> Excerpt.WHOLE));
    }

    /** Follows the links from the home page until it has seen enough; then asks for the companies among them as of other days, each of which is folded anew. */
    static void visit(String address) {
        URI home = URI.create(address);
        try (HttpClient browser = HttpClient.newHttpClient()) {
            List<String> companies = walk(browser, home).stream()
                    .filter(COMPANY.asMatchPredicate())
                    .toList();
            for (LocalDate day = LAST.minusDays(ROUNDS); day.isBefore(LAST); day = day.plusDays(1)) {
                for (String company : companies) {
                    get(browser, home.resolve(company + "?as_of=" + day));
                }
            }
        }
    }

    private static Set<String> walk(HttpClient browser, URI home) {
        Queue<String> waiting = new ArrayDeque<>(Set.of("/"));
        Set<String> seen = new LinkedHashSet<>(waiting);
        for (int pages = 0; pages < PAGES && !waiting.isEmpty(); pages++) {
            String page = get(browser, home.resolve(waiting.remove().replace("&amp;", "&")));
            LINK.matcher(page)
                    .results()
                    .map(link -> link.group(1))
                    .filter(seen::add)
                    .forEach(waiting::add);
        }
        return seen;
    }

    private static String get(HttpClient browser, URI page) {
        try {
            return browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
