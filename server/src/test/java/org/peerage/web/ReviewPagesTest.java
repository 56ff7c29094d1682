package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.claim.Claim;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Review;
import org.peerage.profile.Account;
import org.peerage.web.Visitor.Shown;

/** What an analyst says on pages, without JavaScript, one thing after another on one site. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewPagesTest {
    @RegisterExtension
    static final TestSite SITE = new TestSite();

    private static final String EMAIL = "ada@example.org";
    private static final String PASSWORD = "warp and weft of fog";
    private static final String ONE = "Marrowick Group";
    private static final Visitor ANALYST = new Visitor(SITE);

    @Test
    @Order(1)
    void aVisitorMayNothing() throws Exception {
        var visitor = new Visitor(SITE);
        for (String page :
                List.of("/review", "/review/history", "/review/companies/1", "/review/claim?article=a&claim=b")) {
            assertThat(visitor.open(page).heading()).as(page).isEqualTo("Sign in");
        }
        String token = visitor.open("/").page().expectFirst("[name=_csrf]").val();
        for (String form : List.of("/review/names", "/review/claim", "/review/revert")) {
            Shown sent = visitor.post(
                    form,
                    Visitor.encoded("_csrf", token) + "&one=" + ONE.replace(' ', '+')
                            + "&other=Hartwell+Foods&answer=JOIN&why=x&back=/&id=judgement-1&article=a&claim=b");
            assertThat(sent.heading()).as(form).isEqualTo("Sign in");
        }
        assertThat(reviews()).isEmpty();
    }

    @Test
    @Order(2)
    void aClaimIsCorrectedFromItsPageAndRevertedFromTheHistory() throws Exception {
        String link = SITE.firstLink();
        ANALYST.send(ANALYST.open(link), link, "email", EMAIL, "name", "Ada", "new-password", PASSWORD);
        ANALYST.signIn(EMAIL, PASSWORD);
        Account account = account();
        Claim claim = account.claims().getFirst();
        String key = account.filed().orElseThrow().key();
        String stage = claim.kind().stages().getLast();
        Shown form = ANALYST.open("/review/claim?article=" + key + "&claim=" + claim.id() + "&back=/review/history");
        assertThat(form.page().expectFirst("blockquote").text())
                .isEqualTo(claim.evidence().text());
        Shown history =
                ANALYST.send(form, "/review/claim", "why", "it <b>fell</b>", "stage", stage, "answer", "CORRECT");
        assertThat(history.path()).isEqualTo("/review/history");
        Element row = history.page().expectFirst("tbody tr");
        assertThat(row.text()).contains(EMAIL, "it <b>fell</b>", stage.replace('_', ' '));
        assertThat(claim(key, claim).stage()).isEqualTo(stage);

        Shown reverted = ANALYST.send(history, "/review/revert", "why", "it did not");
        assertThat(reverted.page().select("tbody tr")).hasSize(2);
        assertThat(reverted.page().select("tbody tr").getLast().text()).endsWith("no");
        assertThat(claim(key, claim).stage()).isEqualTo(claim.stage());
        assertThat(ANALYST.open("/audit").page().text()).contains("review: correct", "review: revert");
    }

    @Test
    @Order(3)
    void companiesAreMergedAndTakenApart() throws Exception {
        long one = SITE.company(ONE);
        String other = SITE.ledger().largest(5).stream()
                .filter(company -> company.id() != one)
                .findFirst()
                .orElseThrow()
                .name();
        Shown form = ANALYST.open("/review/companies/" + one + "?with=" + other.replace(' ', '+'));
        Shown merged =
                ANALYST.send(form, "/review/names", "why", "one register entry", "answer", "JOIN", "other", other);
        assertThat(merged.page().select(".ask .name").eachText()).contains(other);
        assertThat(ANALYST.open("/companies/" + one).heading())
                .isEqualTo(ANALYST.open("/companies/" + SITE.company(other)).heading());

        Shown split = ANALYST.post("/review/names", said(merged, other, "SPLIT"));
        assertThat(split.page().select("[value=SPLIT]")).isEmpty();
        assertThat(SITE.company(other)).isNotEqualTo(SITE.company(ONE));
    }

    /** The form of a page that says this of two names. */
    private static String said(Shown shown, String other, String answer) {
        Element form = shown.page().select("form[action=/review/names]").stream()
                .filter(one -> one.select("[name=answer]").val().equals(answer))
                .filter(one ->
                        List.of(ONE, other).contains(one.select("[name=other]").val()))
                .findFirst()
                .orElseThrow();
        form.select("[name=why]").val("the register");
        return form.select("input, button").stream()
                .map(field -> Visitor.encoded(field.attr("name"), field.val()))
                .collect(Collectors.joining("&"));
    }

    @Test
    @Order(4)
    void theQueueIsAnsweredAndTheAnswerTakenBack() throws Exception {
        Shown queue = ANALYST.open("/review");
        assertThat(queue.page().select("script[src*=review.js]")).hasSize(1);
        Element asked = queue.page().expectFirst(".ask");
        assertThat(asked.select("[data-key]").eachAttr("data-key")).startsWith("y", "n");
        String action = asked.expectFirst("form").attr("action");
        Shown answered = ANALYST.send(queue, action, "answer", "LEAVE");
        assertThat(answered.path()).startsWith("/review?said=");
        assertThat(answered.page().getElementById(asked.id())).isNull();
        assertThat(answered.page().expectFirst(".notice").text()).contains("Left as it is");
        Shown back = ANALYST.send(answered, "/review/revert");
        Shown near = ANALYST.open("/review?reason=near");
        assertThat(near.page().select(".filters [aria-current]").text()).isEqualTo("Near names");
        assertThat(near.page().select(".ask h2").eachText())
                .contains("Are Ebbwater Credit and Ebbwater Credit Group one company?")
                .allMatch(question -> question.matches("Are .+ and .+ one company\\?"));
        assertThat(back.page().getElementById(asked.id())).isNotNull();
    }

    @Test
    @Order(5)
    void whatMakesNoSenseChangesNothing() throws Exception {
        int before = reviews().size();
        String token =
                ANALYST.open("/review").page().expectFirst("[name=_csrf]").val();
        String csrf = Visitor.encoded("_csrf", token);
        assertThat(ANALYST.post("/review/revert", csrf + "&id=x&why=y&back=/").status())
                .isEqualTo(422);
        assertThat(ANALYST.post("/review/revert", csrf + "&id=judgement-99999&why=y&back=/")
                        .status())
                .isEqualTo(404);
        assertThat(ANALYST.post("/review/names", csrf + "&one=A&other=B&answer=JOIN&why=+&back=/")
                        .status())
                .isEqualTo(422);
        assertThat(ANALYST.post("/review/names", csrf + "&one=A&other=B&answer=BURN&why=y&back=/")
                        .status())
                .isEqualTo(400);
        assertThat(ANALYST.post("/review/names", "one=A&other=B&answer=JOIN&why=y&back=/")
                        .status())
                .isEqualTo(403);
        assertThat(ANALYST.open("/review?said=x").status()).isEqualTo(422);
        assertThat(ANALYST.open("/review/history?before=y").status()).isEqualTo(422);
        assertThat(reviews()).hasSize(before);
    }

    @Test
    @Order(6)
    void theEvidenceOfALineLeadsToTheClaimForThoseWhoMayReview() throws Exception {
        String company = "/companies/" + SITE.company(ONE);
        String line =
                ANALYST.open(company).page().expectFirst("a[href*=/lines/]").attr("href");
        assertThat(new Visitor(SITE).open(line).page().select("a[href^=/review]"))
                .isEmpty();
        Shown evidence = ANALYST.open(line);
        Shown form = ANALYST.follow(evidence, "wrong claim or wrong stage");
        assertThat(evidence.page().select(".witness").text())
                .contains(form.page().expectFirst("blockquote").text());
        int before = reviews().size();
        Shown back = ANALYST.send(form, "/review/claim", "why", "not so", "stage", "", "answer", "RETRACT");
        assertThat(back.path()).isEqualTo(company);
        assertThat(reviews()).hasSize(before + 1);
    }

    private static List<Review> reviews() {
        return SITE.ledger().reviews().history(Optional.empty(), Optional.empty(), 100);
    }

    private static Account account() {
        return SITE.ledger().about(SITE.company(ONE), 0, Optional.empty()).getFirst();
    }

    /** The claim as it is now; only its stage may differ. */
    private static Claim claim(String key, Claim claim) {
        return SITE.ledger().findable(new ContentKey(key)).getFirst().account().claims().stream()
                .filter(one -> one.kind().equals(claim.kind())
                        && one.roles().equals(claim.roles())
                        && one.evidence().equals(claim.evidence()))
                .findFirst()
                .orElseThrow();
    }
}
