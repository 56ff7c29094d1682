package org.peerage.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.access.Actor;
import org.peerage.access.Directory;
import org.peerage.ledger.Access;
import org.peerage.ledger.Act;
import org.peerage.ledger.Consent;
import org.peerage.ledger.Funnel;
import org.peerage.ledger.Lead;
import org.peerage.ledger.Leads;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.NewRequest;
import org.peerage.ledger.Plea;
import org.peerage.ledger.Retention;
import org.peerage.offer.FormStamp;
import org.peerage.offer.Terms;
import org.peerage.web.Visitor.Shown;

/** What admins see of leads and pleas, what they do with them, and that nobody else does. */
class OperatorPagesTest {
    @RegisterExtension
    static final Offering OFFER = new Offering();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String PERSON = "Dervla Ashcombe";
    private static final String COMPANY = "Marrowick Group";
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static Visitor admin;

    @BeforeAll
    static void signIn() throws Exception {
        admin = Visitor.admin(OFFER.site());
    }

    private static Ledger ledger() {
        return OFFER.site().ledger();
    }

    private static Leads leads() {
        return ledger().leads();
    }

    private static Lead lead(String email, String page, Instant when) {
        var request = new NewRequest(
                email,
                "en",
                OFFER.site().company(COMPANY),
                LocalDate.of(2026, 1, 31),
                page,
                network(),
                UUID.randomUUID(),
                (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", ""),
                when,
                when.plus(Duration.ofDays(3_000)),
                3);
        assertThat(leads().request(request, new Leads.Limits(3, 60, 20, when.minus(Duration.ofHours(1)))))
                .isEqualTo(Leads.Reception.KEPT);
        return leads().lead(email).orElseThrow();
    }

    /** Each asks from another one, since a network asks only so often. */
    private static String network() {
        int number = NAMES.incrementAndGet();
        return "10.%d.%d.0/24".formatted(number / 256, number % 256);
    }

    private static Lead confirmed(String email, Instant when, boolean agreed) {
        Lead lead = lead(email, "", when);
        Optional<Consent> consent = Optional.of(
                        new Consent("Yes, send me news.", "0a1b2c3d", "en", when, "ticked", "", Optional.empty()))
                .filter(_ -> agreed);
        assertThat(leads().use(leads().requests(lead).getFirst(), consent, when))
                .isTrue();
        return leads().lead(lead.id()).orElseThrow();
    }

    private static String somebody(String domain) {
        return "user" + NAMES.incrementAndGet() + "@" + domain;
    }

    private static Plea plea(Plea.Kind kind, String email, String words, Instant due, String language) {
        Instant now = Clock.systemUTC().instant();
        var plea = new Plea(
                0,
                kind,
                email,
                kind == Plea.Kind.REVIEW ? "" : PERSON,
                COMPANY,
                words,
                now,
                due,
                language,
                "",
                Optional.empty(),
                Optional.empty(),
                "");
        assertThat(ledger().pleas().add(plea, 1_000, now)).isTrue();
        return ledger().pleas().all(0, 1_000).stream()
                .filter(one -> one.email().equals(email) && one.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static Plea plea(Plea.Kind kind, String email) {
        return plea(kind, email, "Please look at it.", Instant.now().plus(Duration.ofDays(28)), "en");
    }

    private static String token(Visitor visitor) throws IOException, InterruptedException {
        return visitor.open("/").page().expectFirst("input[name=_csrf]").val();
    }

    private static List<String> audit() {
        return OFFER.site().bean(Directory.class).acts(0, 1_000).stream()
                .map(act -> String.join("|", act.who(), act.what(), act.object(), act.detail()))
                .toList();
    }

    // Who may
    // ---------------------------------------------------------------------------------------------------------------

    private static Visitor user(Access access) throws IOException, InterruptedException {
        String email = "user" + NAMES.incrementAndGet() + "@example.org";
        var invited = OFFER.site().bean(Directory.class).invite(email, "U", access, Actor.atTheCommandLine());
        String link = ((Directory.Outcome.Linked) invited).link().path();
        var user = new Visitor(OFFER.site());
        user.send(user.open(link), link, "new-password", Visitor.PASSWORD);
        user.signIn(email, Visitor.PASSWORD);
        return user;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/leads", "/leads.csv", "/pleas", "/pleas/1", "/leads/", "/pleas/x"})
    void visitorsReadersAndAnalystsSeeNothing(String path) throws Exception {
        Lead lead = lead(somebody("looms.com"), "", Instant.now());
        Shown visitor = new Visitor(OFFER.site()).open(path);
        assertThat(visitor.path()).startsWith("/sign-in");
        for (Access access : List.of(Access.READER, Access.ANALYST)) {
            Shown shown = user(access).open(path);
            assertThat(shown.status()).as("%s for %s", path, access).isEqualTo(403);
            assertThat(shown.page().text()).doesNotContain(lead.email(), "Leads", "Pleas");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Access.class,
            names = {"READER", "ANALYST"})
    void othersChangeNothing(Access access) throws Exception {
        Lead lead = lead(somebody("looms.com"), "", Instant.now());
        Plea plea = plea(Plea.Kind.REVIEW, somebody("looms.com"));
        Visitor user = user(access);
        String token = Visitor.encoded("_csrf", token(user));
        for (String path : deeds(lead, plea)) {
            assertThat(user.post(path, token + "&decision=GRANTED&domain=looms.com")
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        isUntouched(lead, plea);
    }

    /** Forms elsewhere, of a browser in which an admin is signed in. */
    @Test
    void aFormThatIsNotOursChangesNothing() throws Exception {
        Lead lead = lead(somebody("looms.com"), "", Instant.now());
        Plea plea = plea(Plea.Kind.REVIEW, somebody("looms.com"));
        for (Visitor visitor : List.of(admin, new Visitor(OFFER.site()))) {
            for (String path : deeds(lead, plea)) {
                assertThat(visitor.post(path, "decision=GRANTED&domain=looms.com")
                                .status())
                        .as(path)
                        .isEqualTo(403);
            }
        }
        isUntouched(lead, plea);
    }

    private static List<String> deeds(Lead lead, Plea plea) {
        return List.of(
                "/leads/" + lead.id() + "/erase",
                "/pleas/" + plea.id() + "/answer",
                "/pleas/" + plea.id() + "/hide",
                "/pleas/" + plea.id() + "/show",
                "/pleas/domains/revoke");
    }

    private static void isUntouched(Lead lead, Plea plea) {
        assertThat(leads().lead(lead.id())).isPresent();
        assertThat(ledger().pleas().numbered(plea.id()).orElseThrow().answered())
                .isEmpty();
    }

    @Test
    void theWayThereIsForAdmins() throws Exception {
        assertThat(admin.open("/").page().select(".user a").eachText()).contains("Leads", "Pleas", "Users");
        assertThat(user(Access.ANALYST).open("/").page().select(".user a").eachText())
                .doesNotContain("Leads", "Pleas", "Users");
    }

    // Leads
    // ----------------------------------------------------------------------------------------------------------------

    /** In weeks of their own, long ago. */
    @Test
    void theFunnelCountsWhatIsThere() throws Exception {
        Instant monday = Instant.parse("2021-03-01T00:00:00Z");
        Lead only = lead(somebody("looms.com"), "", monday);
        confirmed(somebody("looms.com"), monday.plus(Duration.ofDays(2)), false);
        Lead agreed =
                confirmed(somebody("looms.com"), monday.plus(Duration.ofDays(7)).minusSeconds(1), true);
        confirmed(somebody("looms.com"), monday.plus(Duration.ofDays(7)), true);
        OFFER.mail(only.email(), 1);
        LocalDate week = LocalDate.of(2021, 3, 1);
        assertThat(week(week)).isEqualTo(new Funnel.Week(week, 3, 3, 2, 1));
        assertThat(week(week.plusWeeks(1))).isEqualTo(new Funnel.Week(week.plusWeeks(1), 1, 1, 1, 1));
        long gone = ledger().leadTable().funnel().gone();
        leads().withdraw(agreed, "said so", false, new Act(monday, "x", "withdrew consent", "lead", "", ""));
        assertThat(week(week)).isEqualTo(new Funnel.Week(week, 3, 3, 2, 0));
        Shown leads = admin.open("/leads?domain=looms.com");
        admin.send(leads, "/leads/" + only.id() + "/erase");
        assertThat(week(week)).isEqualTo(new Funnel.Week(week, 2, 2, 2, 0));
        assertThat(ledger().leadTable().funnel().gone()).isEqualTo(gone + 1);
        assertThat(admin.open("/leads").page().expectFirst(".funnel caption").text())
                .contains((gone + 1) + " were erased or forgotten");
    }

    private static Funnel.Week week(LocalDate monday) {
        return ledger().leadTable().funnel().weeks().stream()
                .filter(week -> week.monday().equals(monday))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leadsAreSieved() throws Exception {
        Instant when = Instant.parse("2020-06-10T10:00:00Z");
        String agreed = confirmed(somebody("mill.sieve.com"), when, true).email();
        String asked =
                lead(somebody("sieve.com"), "https://news.example/a", when).email();
        lead(somebody("notsieve.com"), "", when);
        assertThat(shown("/leads?domain=sieve.com")).containsExactlyInAnyOrder(agreed, asked);
        assertThat(shown("/leads?domain=sieve.com&state=agreed")).containsExactly(agreed);
        assertThat(shown("/leads?domain=sieve.com&state=asked")).containsExactly(asked);
        assertThat(shown("/leads?domain=sieve.com&state=withdrawn")).isEmpty();
        assertThat(shown("/leads?domain=sieve.com&company=MARROWICK")).hasSize(2);
        assertThat(shown("/leads?domain=sieve.com&company=Mar%25wick")).isEmpty();
        assertThat(shown("/leads?domain=sieve.com&since=2020-06-10")).hasSize(2);
        assertThat(shown("/leads?domain=sieve.com&since=2020-06-11")).isEmpty();
        Element row = admin.open("/leads?domain=sieve.com&state=agreed").page().expectFirst("tr[id]");
        assertThat(row.text()).contains(agreed, COMPANY, "10 Jun 2020, 10:00 UTC", "agreed to news (0a1b2c3d)");
        assertThat(admin.open("/leads?domain=sieve.com").page().text()).contains("news.example/a");
        assertThat(admin.open("/leads?state=odd").status()).isEqualTo(404);
        assertThat(admin.open("/leads?page=0").status()).isEqualTo(404);
    }

    private static List<String> shown(String path) throws IOException, InterruptedException {
        Shown shown = admin.open(path);
        assertThat(shown.status()).isEqualTo(200);
        return shown.page().select("tr[id] th").eachText();
    }

    @Test
    void manyLeadsAreInParts() throws Exception {
        Instant when = Instant.parse("2019-06-10T10:00:00Z");
        for (int i = 0; i < 51; i++) {
            lead(somebody("many.example"), "", when.plusSeconds(i));
        }
        Shown first = admin.open("/leads?domain=many.example");
        assertThat(first.page().select("tr[id]")).hasSize(50);
        Shown second = admin.follow(first, "Next");
        assertThat(second.page().select("tr[id]")).hasSize(1);
        assertThat(admin.follow(second, "Previous").page().select("tr[id]")).hasSize(50);
    }

    @Test
    void anExportIsATableThatReckonsNothingAndALineInTheAuditLog() throws Exception {
        Instant when = Instant.parse("2018-06-10T10:00:00Z");
        Lead plain = lead(somebody("export.example"), "https://news.example/a,\"b", when);
        Lead formula = lead("=cmd|a!b@export.example".replace("|", "").replace("!", ""), "", when);
        Lead plus = lead("+1@export.example", "", when.plusSeconds(1));
        Lead minus = lead("-1@export.example", "", when.plusSeconds(2));
        HttpResponse<byte[]> answer = admin.fetch("/leads.csv?domain=export.example");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", ".csv");
        String csv = new String(answer.body(), UTF_8);
        assertThat(csv.lines())
                .hasSize(5)
                .first()
                .isEqualTo("lead,email,company,page,requests,asked,confirmed,seen,state,consent");
        assertThat(csv)
                .contains(",'=cmdab@export.example,", ",'+1@export.example,", ",'-1@export.example,")
                .contains(plain.id() + "," + plain.email() + "," + COMPANY + ",\"https://news.example/a,\"\"b\",1,");
        assertThat(csv.lines().skip(1)).allMatch(line -> line.matches("\\d+,['u].*"));
        long first = plain.id();
        assertThat(List.of(formula.id(), plus.id(), minus.id())).containsExactly(first + 1, first + 2, first + 3);
        assertThat(audit().getFirst()).isEqualTo(Visitor.ADMIN + "|exported|4 leads|" + first + "-" + (first + 3));
    }

    @Test
    void anErasedLeadIsGoneAndTheAuditLogNamesItByNumber() throws Exception {
        Lead lead = confirmed(somebody("gone.example"), Instant.now(), true);
        Shown leads = admin.open("/leads?domain=gone.example");
        Shown after = admin.send(leads, "/leads/" + lead.id() + "/erase");
        assertThat(after.path()).isEqualTo("/leads?domain=gone.example");
        assertThat(after.page().text()).doesNotContain(lead.email());
        assertThat(leads().isSuppressed(lead.email(), Leads.Scope.NEWS)).isTrue();
        assertThat(audit().getFirst()).isEqualTo(Visitor.ADMIN + "|erased|lead " + lead.id() + "|all that was kept");
        assertThat(admin.post("/leads/" + lead.id() + "/erase", Visitor.encoded("_csrf", token(admin)))
                        .status())
                .as("once more")
                .isEqualTo(404);
    }

    // Pleas
    // ----------------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</bdi></blockquote><img src=x onerror=alert(1)>",
                "javascript:alert(1) \" onmouseover=\"alert(1)",
                "{{7*7}} ${7*7} <%= 7*7 %>",
                "turned \u202Eround"
            })
    void whatSomebodyTypedStaysText(String words) throws Exception {
        Plea plea = plea(Plea.Kind.OBJECTION, somebody("looms.com"), words, Instant.now(), "en");
        for (String path : List.of("/pleas", "/pleas/" + plea.id())) {
            Shown shown = admin.open(path);
            assertThat(shown.page().select("main script, main img, [onmouseover], [onerror]"))
                    .isEmpty();
            assertThat(shown.page().select("blockquote").eachText())
                    .anyMatch(text -> text.contains(words.replace("\u202E", "\\u202e")));
        }
    }

    @Test
    void theFirstDueIsFirstAndWhatIsOverdueIsMarkedAndCounted() throws Exception {
        int before = ledger().pleas().overdue(Instant.now());
        Plea late = plea(
                Plea.Kind.OBJECTION,
                somebody("looms.com"),
                "late",
                Instant.now().minus(Duration.ofDays(400)),
                "en");
        plea(Plea.Kind.OBJECTION, somebody("looms.com"), "early", Instant.now().plus(Duration.ofDays(20)), "en");
        Element first = admin.open("/pleas").page().expectFirst(".ask");
        assertThat(first.text()).contains("Plea " + late.id(), "Overdue:");
        assertThat(OFFER.site().get("/metrics").body()).contains("peerage_pleas_overdue " + (before + 1) + ".0");
        answer(late, "DECLINED", "Not so.");
        assertThat(OFFER.site().get("/metrics").body()).contains("peerage_pleas_overdue " + before + ".0");
    }

    private static Shown answer(Plea plea, String decision, String words) throws IOException, InterruptedException {
        return admin.send(
                admin.open("/pleas/" + plea.id()),
                "/pleas/" + plea.id() + "/answer",
                "decision",
                decision,
                "words",
                words);
    }

    @Test
    void whoIsDeclinedIsToldWhy() throws Exception {
        Plea plea = plea(Plea.Kind.ERASURE, somebody("looms.com"));
        Shown refused = answer(plea, "DECLINED", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().expectFirst("[role=alert]").text()).contains("Say why");
        answer(plea, "DECLINED", "It was said in public.");
        Offering.Mail mail = OFFER.mail(plea.email(), 1);
        assertThat(mail.text()).contains("and it stays.", "It was said in public.", "supervisory authority");
        Shown again = admin.post(
                "/pleas/" + plea.id() + "/answer", Visitor.encoded("_csrf", token(admin)) + "&decision=GRANTED");
        assertThat(again.status()).isEqualTo(422);
        assertThat(ledger().pleas().numbered(plea.id()).orElseThrow().decision())
                .hasValue(Plea.Decision.DECLINED);
        assertThat(OFFER.count(plea.email())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"en, We take it from now on", "de, Wir nehmen sie ab jetzt an"})
    void anAllowedDomainIsTakenUntilItIsRevoked(String language, String said) throws Exception {
        String domain = "mill-" + language + ".de";
        String email = "ada@" + domain;
        Plea plea = plea(Plea.Kind.REVIEW, email, "It is ours.", Instant.now(), language);
        assertThat(ask(email)).isEqualTo(422);
        answer(plea, "GRANTED", "");
        assertThat(OFFER.mail(email, 1).text()).contains(said);
        assertThat(audit().getFirst())
                .isEqualTo(Visitor.ADMIN + "|answered|plea " + plea.id() + "|granted, allowed " + domain);
        assertThat(ask(email)).isEqualTo(200);
        assertThat(ask("bob@looms." + domain)).as("below it").isEqualTo(200);
        Shown pleas = admin.open("/pleas");
        String row = "tr:contains(" + domain + ")";
        assertThat(pleas.page().expectFirst(row).text()).contains(Visitor.ADMIN, "plea " + plea.id());
        admin.post(
                "/pleas/domains/revoke",
                Visitor.encoded("_csrf", token(admin)) + "&" + Visitor.encoded("domain", domain));
        assertThat(admin.open("/pleas").page().select(row)).isEmpty();
        assertThat(ask("eve@" + domain)).isEqualTo(422);
    }

    /** The status of what somebody gets who asks for a sample. */
    private static int ask(String email) throws IOException, InterruptedException {
        long company = OFFER.site().company(COMPANY);
        String stamp = OFFER.site().bean(FormStamp.class).now(company);
        Thread.sleep(1_050);
        return new Visitor(OFFER.site())
                .post("/sample/" + company, Visitor.encoded("email", email) + "&" + Visitor.encoded("stamp", stamp))
                .status();
    }

    @Test
    void linesOfAPersonAreHiddenAndShownAgain() throws Exception {
        Plea plea = plea(Plea.Kind.OBJECTION, somebody("looms.com"));
        String path = "/pleas/" + plea.id();
        Shown before = admin.open(path);
        int lines = before.page().select("li.ask").size();
        assertThat(lines).isPositive();
        assertThat(before.page().select("li.ask").eachText()).allMatch(text -> text.contains("Ashcombe"));
        assertThat(admin.open(before.page()
                                .expectFirst("a:contains(Review this line)")
                                .attr("href"))
                        .status())
                .isEqualTo(200);
        Shown hidden = admin.send(before, path + "/hide");
        assertThat(hidden.page().select("form[action$=/hide]")).isEmpty();
        assertThat(hidden.page().select("h3:contains(Hidden because) .count").text())
                .isEqualTo(Integer.toString(lines));
        String people = "/companies/" + OFFER.site().company(COMPANY) + "/all/people";
        assertThat(admin.open(people).page().text()).doesNotContain(PERSON);
        assertThat(ledger().reviews().history(Optional.empty(), Optional.empty(), lines))
                .allMatch(review -> review.why().equals("plea " + plea.id())
                        && review.author().equals(Visitor.ADMIN));
        Shown shown = admin.send(hidden, path + "/show");
        assertThat(shown.page().select("form[action$=/show]")).isEmpty();
        assertThat(shown.page().select("li.ask")).hasSize(lines);
        admin.send(shown, path + "/hide");
        assertThat(admin.send(admin.open(path), path + "/show").page().select("li.ask"))
                .as("hidden twice")
                .hasSize(lines);
    }

    @Test
    void pleasComeInPages() throws Exception {
        Instant now = Instant.now();
        List<Long> ours = LongStream.rangeClosed(0, PleasController.ROWS)
                .map(i -> plea(Plea.Kind.REVIEW, somebody("looms.com"), "x", now.plus(Duration.ofDays(9_000 + i)), "en")
                        .id())
                .boxed()
                .toList();
        List<String> shown = new ArrayList<>();
        Shown page = admin.open("/pleas");
        String count = page.page().expectFirst("#waiting .count").text();
        shown.addAll(page.page().select(".ask h3 a").eachAttr("href"));
        assertThat(shown).hasSize(PleasController.ROWS);
        while (!page.page().select("a[rel=next]").isEmpty()) {
            page = admin.open(page.page().expectFirst("a[rel=next]").attr("href"));
            assertThat(page.page().expectFirst("#waiting .count").text()).isEqualTo(count);
            assertThat(page.page().select("a[rel=prev]")).hasSize(1);
            shown.addAll(page.page().select(".ask h3 a").eachAttr("href"));
        }
        assertThat(shown)
                .doesNotHaveDuplicates()
                .hasSize(Integer.parseInt(count))
                .containsAll(ours.stream().map(id -> "/pleas/" + id).toList());
        for (String wrong : List.of("0", "-1", "900", "2147483647")) {
            assertThat(admin.open("/pleas?page=" + wrong).status()).as(wrong).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Have it put right", "de, Berichtigen lassen"})
    void aPersonGetsTheLinkToWhatIsSaidOfThem(String language, String correct) throws Exception {
        Plea plea = plea(
                Plea.Kind.ACCESS, somebody("looms.com"), "What?", Instant.now().plus(Duration.ofDays(28)), language);
        answer(plea, "GRANTED", "");
        String link = OFFER.mail(plea.email(), 1).link("named");
        var person = new Visitor(OFFER.site());
        Shown page = person.open(link + "?lang=" + language);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).contains(PERSON, COMPANY);
        assertThat(page.page().select(".kept li").eachText()).isNotEmpty().allMatch(line -> line.contains("Ashcombe"));
        assertThat(page.page().text()).contains("Art. 14");
        Shown form = person.follow(page, correct);
        assertThat(form.page().expectFirst("#name").val()).isEqualTo(PERSON);
        assertThat(form.page().expectFirst("#company").val()).isEqualTo(COMPANY);
        assertThat(form.page().expectFirst("[value=CORRECTION]").hasAttr("checked"))
                .isTrue();
        char last = link.charAt(link.length() - 1);
        for (String wrong : List.of(
                link.substring(0, link.length() - 2) + (last == 'A' ? "BA" : "AA"),
                link.replace("/named/", "/mine/"),
                link.replace("/named/", "/s/"),
                "/named/x")) {
            assertThat(new Visitor(OFFER.site()).open(wrong).status()).as(wrong).isEqualTo(410);
        }
    }

    @Test
    void aLinkIsNotSentWhereNothingIsFound() throws Exception {
        Plea plea = plea(Plea.Kind.ACCESS, somebody("looms.com"));
        Shown none = admin.post(
                "/pleas/" + plea.id() + "/answer",
                Visitor.encoded("_csrf", token(admin)) + "&decision=GRANTED&name=Nobody+Atall&company=Marrowick");
        assertThat(none.status()).isEqualTo(422);
        assertThat(ledger().pleas().numbered(plea.id()).orElseThrow().answered())
                .isEmpty();
    }

    @Test
    void answeredPleasAreForgottenAndOthersAreNot() {
        Plea open = plea(Plea.Kind.OBJECTION, somebody("looms.com"));
        Plea done = plea(Plea.Kind.OBJECTION, somebody("looms.com"));
        Instant now = Instant.now();
        ledger().pleas()
                .answer(
                        done,
                        new org.peerage.ledger.Reply(Plea.Decision.GRANTED, "", Optional.empty(), Optional.empty()),
                        new Act(now.minus(Duration.ofDays(730)), "x", "answered", "plea", "", ""));
        Retention retention = Terms.RETENTION;
        Retention others = new Retention(
                Duration.ofDays(9_999), Duration.ofDays(9_999), Duration.ofDays(9_999), retention.pleas());
        leads().forget(others, now.minus(Duration.ofHours(1)));
        assertThat(ledger().pleas().numbered(done.id())).isPresent();
        leads().forget(others, now.plus(Duration.ofHours(1)));
        assertThat(ledger().pleas().numbered(done.id())).isEmpty();
        assertThat(ledger().pleas().numbered(open.id())).isPresent();
    }

    // For everybody's eyes
    // ------------------------------------------------------------------------------------------------------

    @Test
    void axeFindsNothing() throws Exception {
        confirmed(somebody("looms.com"), Instant.now(), true);
        plea(
                Plea.Kind.REVIEW,
                somebody("looms.com"),
                "It is ours.",
                Instant.now().minus(Duration.ofDays(2)),
                "en");
        Plea objection = plea(Plea.Kind.OBJECTION, somebody("looms.com"));
        Plea access = plea(Plea.Kind.ACCESS, somebody("looms.com"));
        answer(access, "GRANTED", "");
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(OFFER.site().url("/sign-in"));
        page.locator("#email").fill(Visitor.ADMIN);
        page.locator("#password").fill(Visitor.PASSWORD);
        page.locator("main button").first().click();
        for (String path : List.of(
                "/leads",
                "/pleas",
                "/pleas/" + objection.id(),
                "/pleas/" + access.id(),
                OFFER.mail(access.email(), 1).link("named"))) {
            for (int width : List.of(1600, 800, 360)) {
                page.setViewportSize(width, 900);
                page.navigate(OFFER.site().url(path));
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as("%s, %d px wide", path, width)
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s does not scroll sideways", path)
                        .isEqualTo(width);
                photograph(page, path, width);
            }
        }
    }

    private static void photograph(Page page, String path, int width) {
        Optional.ofNullable(System.getProperty("peerage.pictures"))
                .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(java.nio.file.Path.of(
                                folder,
                                path.replaceAll("[^a-z0-9]", "-").substring(0, Math.min(12, path.length())) + width
                                        + ".png"))));
    }
}
