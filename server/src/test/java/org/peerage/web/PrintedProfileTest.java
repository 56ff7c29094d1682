package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The printed profile is for users, also where anybody may read the pages. */
class PrintedProfileTest {
    @RegisterExtension
    static final TestSite SITE = new TestSite();

    private static Visitor user = new Visitor(SITE);

    @BeforeAll
    static void signIn() throws Exception {
        user = SITE.user();
    }

    @Test
    void aUserFollowsTheLinkOfTheCompany() throws Exception {
        Visitor.Shown company = user.open(company());
        HttpResponse<byte[]> file =
                user.fetch(company.page().expectFirst("a:contains(PDF)").attr("href"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("Marrowick");
        assertThat(text(file.body()))
                .contains(
                        "Marrowick Group",
                        "Up to the newest article",
                        "version " + SITE.ledger().version().word());
    }

    @Test
    void theDayGoesAlong() throws Exception {
        Visitor.Shown past = user.open(company() + "?as_of=2025-06-30");
        HttpResponse<byte[]> file =
                user.fetch(past.page().expectFirst("a:contains(PDF)").attr("href"));
        assertThat(text(file.body())).contains("As of 30 Jun 2025").doesNotContain("newest article", "Sep 2026");
    }

    @Test
    void aVisitorIsAskedToSignIn() throws Exception {
        HttpResponse<String> refused = SITE.get(company() + "/profile.pdf");
        assertThat(refused.statusCode()).isNotEqualTo(200);
        assertThat(new Visitor(SITE).open(company() + "/profile.pdf").path()).startsWith("/sign-in");
        assertThat(Jsoup.parse(SITE.get(company()).body()).select("a:contains(PDF)"))
                .isEmpty();
    }

    @Test
    void aCompanyThatIsNotThereIsMissing() throws Exception {
        assertThat(user.fetch("/companies/999999/profile.pdf").statusCode()).isEqualTo(404);
        assertThat(user.fetch(company() + "/profile.pdf?as_of=yesterday").statusCode())
                .isEqualTo(400);
    }

    private static String company() {
        return "/companies/" + SITE.company("Marrowick Group");
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
