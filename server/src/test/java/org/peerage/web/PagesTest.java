package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagesTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.shared();

    @Test
    void theCompanyIsShownWithWhatIsKnownOfIt() throws Exception {
        HttpResponse<String> page = SITE.get("/companies/" + SITE.company("Marrowick Group"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1><bdi>Marrowick Group</bdi></h1>", "Nimbria Looms");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void whatIsNotThereIsSaidOnAPage() throws Exception {
        assertThat(SITE.get("/companies/999999").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/companies/999999").body()).contains("No company has the number 999999");
        assertThat(SITE.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/companies/x").statusCode()).isEqualTo(400);
    }
}
