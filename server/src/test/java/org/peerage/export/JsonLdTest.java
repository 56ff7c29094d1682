package org.peerage.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peerage.profile.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Companies in the words of schema.org. */
class JsonLdTest {
    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }

    @Test
    void theCompanyHasItsFactsAndTheArticlesThatSayThem() {
        JsonNode company = read(JsonLd.of(Samples.DEMO));
        assertThat(company.at("/@context").asString()).isEqualTo("https://schema.org");
        assertThat(company.at("/@type").asString()).isEqualTo("Organization");
        assertThat(company.at("/name").asString()).isEqualTo("Marrowick Group");
        assertThat(company.at("/foundingDate").asString()).isEqualTo("1974");
        assertThat(company.at("/location/name").asString()).isEqualTo("Galway");
        assertThat(company.at("/numberOfEmployees/value").asInt()).isEqualTo(2340);
        assertThat(company.at("/subOrganization")
                        .valueStream()
                        .map(one -> one.get("name").asString()))
                .contains("Nimbria Looms");
        assertThat(company.at("/employee").valueStream()).anySatisfy(role -> {
            assertThat(role.at("/@type").asString()).isEqualTo("OrganizationRole");
            assertThat(role.at("/employee/name").asString()).isEqualTo("Henrik Solvang");
            assertThat(role.at("/roleName").asString()).isEqualTo("chief executive");
            assertThat(role.at("/startDate").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        });
        assertThat(company.at("/subjectOf").valueStream()).isNotEmpty().allSatisfy(article -> {
            assertThat(article.at("/@type").asString()).isEqualTo("NewsArticle");
            assertThat(article.at("/url").asString()).startsWith("https://");
            assertThat(article.at("/datePublished").asString()).startsWith("202");
        });
    }

    @Test
    void itQuotesNoSentence() {
        String text = JsonLd.of(Samples.DEMO);
        assertThat(Samples.DEMO.profile().sentences().stream().map(Sentence::text))
                .noneMatch(sentence -> text.contains(sentence.substring(0, Math.min(40, sentence.length()))));
    }

    @Test
    void nothingInItEndsItsScript() {
        String text = JsonLd.of(Samples.ugly());
        assertThat(text).doesNotContain("<", ">", "&", "\"url\":\"javascript:").hasLineCount(1);
        assertThat(read(text)
                        .at("/subOrganization")
                        .valueStream()
                        .map(one -> one.get("name").asString()))
                .contains(Samples.SCRIPT);
    }

    @Test
    void severalCompaniesAreOneGraph() {
        assertThat(read(Samples.text(Format.JSONLD, Samples.DEMO, Samples.OTHER))
                        .at("/@graph")
                        .valueStream()
                        .map(one -> one.get("name").asString()))
                .containsExactly("Marrowick Group", "Vesper Weave");
    }
}
