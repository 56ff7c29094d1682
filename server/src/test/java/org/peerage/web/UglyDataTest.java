package org.peerage.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.page.SourceLink;
import org.peerage.profile.Account;

/** Names and numbers that break pages: they do not break these. */
class UglyDataTest {
    @RegisterExtension
    static final TestSite SITE = new TestSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final int DEALS = 400;
    private static final int LARGEST_PAGE = 150_000;

    private static final String LONG =
            "Gesellschaftfuerleuchtholzveredelungundlichtwerkstoffe".repeat(2) + " Obermurtal";
    private static final String CHINESE = "东明光木集团股份有限公司";
    private static final String ARABIC = "شركة هالدن وأوريل للأخشاب";
    private static final String MARKUP = "Bold<script>window.hit=1</script>&\"'<b>Mills";
    private static final String TURNED = "Turn\u202eSllim\u202c\u2066Works";
    private static final String CONTROL = "Bell\u0007Escape\u001b[31m Foundry";
    private static final String MANY = "Vastimar Holdings";
    private static final String THIN = "Onlynamed Quarry";

    private static final List<String> UGLY = List.of(LONG, CHINESE, ARABIC, MARKUP, TURNED, CONTROL);

    @BeforeAll
    static void append() throws IOException {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < UGLY.size(); i++) {
            accounts.add(about(UGLY.get(i), UGLY.get((i + 1) % UGLY.size()), i));
        }
        for (int i = 0; i < DEALS; i += 20) {
            accounts.add(deals(i, i + 20));
        }
        accounts.add(new Invented("thin", "The Ledger Post", "https://example.org/thin", "2026-02-01")
                .says("{} is a rival of {}.", "rivalry", "current", "company", THIN, "rival", MANY)
                .account());
        SITE.add(accounts.toArray(Account[]::new));
    }

    private static Account about(String company, String other, int number) {
        String person = "Person " + company;
        return new Invented(
                        "<i>Title</i> " + number + " " + company,
                        "The <u>Post</u> " + company,
                        "javascript:window.hit=2",
                        "2026-01-1" + number)
                .says("{} has agreed to buy {}.", "acquisition", "agreed", "buyer", company, "target", other)
                .says("{} is the chief executive of {}.", "post", "holds", "person", person, "company", company)
                .says("{} is based in {}.", "headquarters", "current", "company", company, "place", other)
                .says("{} is a unit of {}.", "parent", "current", "child", other, "parent", company)
                .says("{} makes {}.", "product", "offered", "maker", company, "product", other)
                .account();
    }

    private static Account deals(int from, int to) {
        Invented article = new Invented("deals" + from, "The Ledger Post", "https://example.org/" + from, "2026-03-01");
        for (int i = from; i < to; i++) {
            article.says(
                    "{} has signed a contract with {} for " + i + " lamps.",
                    "supply",
                    "agreed",
                    "supplier",
                    MANY,
                    "customer",
                    customer(i));
        }
        return article.account();
    }

    /** Names that are like no other. */
    private static String customer(int number) {
        String[] first = {"Abor", "Brin", "Culm", "Dask", "Ethel", "Fjor", "Grim", "Quor", "Ibel", "Jurn"};
        String[] second = {"wick", "stead", "moor", "holt", "dale", "ford", "gate", "mere"};
        String[] third = {"Anvils", "Bricks", "Cables", "Drums", "Engines"};
        return first[number % 10] + second[number / 10 % 8] + " " + third[number / 80];
    }

    @Test
    void markupStaysText() throws Exception {
        for (String path : paths()) {
            String body = get(path);
            assertThat(body).as(path).doesNotContain("<script>window", "<b>Mills", "<u>Post", "<i>Title");
            assertThat(Jsoup.parse(body).select("a[href^=javascript]")).as(path).isEmpty();
        }
        assertThat(Jsoup.parse(get(company(MARKUP))).select("h1").text()).isEqualTo(MARKUP);
    }

    @Test
    void controlCharactersAndTurnedWritingAreShownAndDoNothing() throws Exception {
        for (String path : paths()) {
            assertThat(get(path).codePoints().filter(UglyDataTest::isDangerous).toArray())
                    .as(path)
                    .isEmpty();
        }
        assertThat(Jsoup.parse(get(company(TURNED))).select("h1 bdi").text()).contains("\\u202e");
        assertThat(Jsoup.parse(get(company(CONTROL))).select("h1 bdi").text()).contains("\u2407", "\u241b");
    }

    /** Where names, titles and sentences of all companies meet, and where they are reviewed. */
    @Test
    void theyAreShownWhereverTheyStand() throws Exception {
        Visitor admin = Visitor.admin(SITE);
        List<String> paths =
                new ArrayList<>(List.of("/", "/deals", "/people", "/sources", "/review", "/review/history"));
        paths.addAll(List.of("/search?q=Works", "/search?q=Foundry", "/search?q=Person"));
        for (String name : List.of(TURNED, CONTROL)) {
            Document page = admin.open(company(name)).page();
            paths.add("/review" + company(name));
            paths.add("/compare?c=" + SITE.company(name) + "&c=" + SITE.company(MANY));
            Document evidence =
                    admin.open(page.expectFirst("a.cert").attr("href")).page();
            paths.add(evidence.expectFirst("a[href^=/articles/]").attr("href"));
            paths.add(evidence.expectFirst("a[href^=/review/]").attr("href"));
            paths.add(new SourceLink("The <u>Post</u> " + name).url());
        }
        for (String path : paths) {
            Document shown = admin.open(path).page();
            // forms send names as they are
            shown.select("input[type=hidden]").remove();
            assertThat(shown.html()
                            .codePoints()
                            .filter(UglyDataTest::isDangerous)
                            .toArray())
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void namesOfAnyScriptAreNamed() throws Exception {
        for (String name : List.of(LONG, CHINESE, ARABIC)) {
            assertThat(Jsoup.parse(get(company(name))).select("h1 bdi").text()).isEqualTo(name);
        }
    }

    @Test
    void noPageScrollsSidewaysOnAPhoneAndNoScriptOfANameRuns() throws Exception {
        Page page = BROWSER.page(new NewContextOptions().setViewportSize(360, 800));
        for (String path : paths()) {
            page.navigate(SITE.url(path));
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(360);
            assertThat(page.evaluate("window.hit === undefined")).as(path).isEqualTo(true);
        }
    }

    @Test
    void noPageIsLarge() throws Exception {
        for (String path : paths()) {
            assertThat(get(path).getBytes(UTF_8)).as(path).hasSizeLessThan(LARGEST_PAGE);
        }
    }

    @Test
    void allOf400DealsAreReachedPageByPage() throws Exception {
        Document first = Jsoup.parse(get(company(MANY)));
        assertThat(first.select("#deals .count").text()).isEqualTo(String.valueOf(DEALS));
        Document all = Jsoup.parse(get(first.select("#deals .does a").attr("href")));
        Set<String> deals = new HashSet<>();
        for (String page : all.select(".pages a").eachAttr("href")) {
            deals.addAll(Jsoup.parse(get(page)).select(".ledger a.more").eachAttr("href"));
        }
        assertThat(deals).hasSize(DEALS);
    }

    @Test
    void aCompanyThatIsOnlyNamedHasAPageOfBlanks() throws Exception {
        Document page = Jsoup.parse(get(company(THIN)));
        assertThat(page.select(".facts .blank")).hasSizeGreaterThan(5);
        assertThat(page.select("#deals .empty, #people .empty, #owners .empty, #figures .empty"))
                .hasSize(4);
        assertThat(page.select("#rivals tbody tr")).hasSize(1);
    }

    private static boolean isDangerous(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r';
        return control || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }

    /** The pages of the ugly companies, with a line and a deal of each. */
    private static List<String> paths() throws Exception {
        List<String> paths = new ArrayList<>();
        for (String name : Stream.concat(UGLY.stream(), Stream.of(MANY, THIN)).toList()) {
            String company = company(name);
            Document page = Jsoup.parse(get(company));
            paths.add(company);
            page.select("a.cert").stream().limit(1).forEach(a -> paths.add(a.attr("href")));
            page.select(".ledger a.more").stream().limit(1).forEach(a -> paths.add(a.attr("href")));
        }
        paths.add(company(MANY) + "/all/deals");
        paths.add(company(MANY) + "?since=2026-01-01");
        return paths;
    }

    private static String company(String name) {
        return "/companies/" + SITE.company(name);
    }

    private static String get(String path) throws Exception {
        HttpResponse<String> response = SITE.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }
}
