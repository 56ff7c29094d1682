package org.peerage.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.ledger.Access;
import org.peerage.ledger.ApiKey;
import org.peerage.ledger.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IntakeApiTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.closed();

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String ARTICLE = """
            {"url": "https://lamp.example.invalid/1", "publisher": "The Lamp", "published": "2026-02-03", "title": "Ondrift buys Sallow Mills",
             "text": "Ondrift Holdings has agreed to acquire Sallow Mills for $40 million, the companies said on Tuesday."}""";

    private static Program program;

    @BeforeAll
    static void key() {
        program = Program.of(SITE, Access.ANALYST, true);
    }

    @Test
    void anArticleIsReadOnceAndAnsweredWithWhatItClaims() throws Exception {
        HttpResponse<String> first = program.post("/api/v1/articles", "application/json", ARTICLE);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        JsonNode taken = MAPPER.readTree(first.body());
        assertThat(taken.at("/added").asBoolean()).isTrue();
        assertThat(taken.at("/article/claims")
                        .valueStream()
                        .map(claim -> claim.get("kind").asString()))
                .contains("acquisition");
        String where = first.headers().firstValue("Location").orElseThrow();
        JsonNode stored = program.json(where);
        assertThat(stored.at("/claims")).isEqualTo(taken.at("/article/claims"));
        assertThat(stored.at("/publisher").asString()).isEqualTo("The Lamp");

        HttpResponse<String> again = program.post("/api/v1/articles", "application/json", ARTICLE);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(MAPPER.readTree(again.body()).at("/article")).isEqualTo(taken.at("/article"));
        waitFor("/api/v1/companies/named?q=Ondrift+Holdings");
        long company = program.json("/api/v1/companies/named?q=Ondrift+Holdings")
                .at("/items/0/id")
                .asLong();
        assertThat(program.json("/api/v1/companies/" + company + "/profile").at("/sentences/0/dated"))
                .as("with a sentence that is evidence")
                .isEqualTo(stored.get("dated"));
    }

    @Test
    void aPageAndATextAreArticlesToo() throws Exception {
        String page =
                "<html><head><title>Perle Marine names chief</title></head><body><article><h1>Perle Marine names chief</h1><p>"
                        + "Perle Marine, a maker of small ferries, appointed Ines Calder as its chief executive on Monday.</p><p>She succeeds Tom Reeve, who"
                        + " retires after eleven years at the company in Bergen.</p></article></body></html>";
        HttpResponse<String> read =
                program.post("/api/v1/articles?publisher=Tide+Weekly&published=2026-03-02", "text/html", page);
        assertThat(read.statusCode()).isEqualTo(201);
        JsonNode article = MAPPER.readTree(read.body()).get("article");
        assertThat(article.get("publisher").asString()).isEqualTo("Tide Weekly");
        assertThat(article.get("published").asString()).isEqualTo("2026-03-02");
        assertThat(article.get("claims")).isNotEmpty();
        assertThat(program.post("/api/v1/articles", "text/plain", "Perle Marine is based in Bergen.")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aDayThatIsHardlyRightIsSaidAndCountsNowhere() throws Exception {
        String page = """
                <html><head><script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2071-03-02"}</script></head>
                <body><article><h1>Perle Marine opens a yard</h1><p>Perle Marine, a maker of small ferries, opened a yard in Tromso yesterday.</p></article></body></html>""";
        HttpResponse<String> read = program.post("/api/v1/articles", "text/html", page);
        assertThat(read.statusCode()).isEqualTo(201);
        JsonNode article = program.json(read.headers().firstValue("Location").orElseThrow());
        assertThat(article.get("published").isNull()).isTrue();
        assertThat(article.get("dated")).isEqualTo(MAPPER.readTree("""
                {"from": "json-ld", "doubted": "2071-03-02", "doubt": "in the future"}"""));

        JsonNode record =
                MAPPER.readTree(program.post("/api/v1/articles", "application/json", ARTICLE.replace("/1", "/9"))
                        .body());
        assertThat(record.at("/article/dated")).isEqualTo(MAPPER.readTree("{\"from\": \"record\"}"));
    }

    @Test
    void aRequestThatIsSentAgainIsAnsweredAsBefore() throws Exception {
        String text = "Tarn Optics said it would open a plant in Leeds.";
        HttpResponse<String> first = program.post("/api/v1/articles", "text/plain", text, "Idempotency-Key", "one");
        HttpResponse<String> again = program.post("/api/v1/articles", "text/plain", text, "Idempotency-Key", "one");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        HttpResponse<String> other =
                program.post("/api/v1/articles", "text/plain", text + " It did.", "Idempotency-Key", "one");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("Another article was sent");
        Program another = Program.of(SITE, Access.ANALYST, true);
        assertThat(another.post("/api/v1/articles", "text/plain", text, "Idempotency-Key", "one")
                        .statusCode())
                .as("words are each key's own")
                .isEqualTo(200);
    }

    @Test
    void manyAreAnsweredLineByLine() throws Exception {
        String lines = """
                {"text": "Fell Dairies bought Moor Creamery in 2024.", "url": "https://a.example.invalid/1"}
                {"text":
                {"url": "https://a.example.invalid/2"}

                \0\1 <html>
                {"text": "Fell Dairies employs 300 people.", "url": "https://a.example.invalid/3"}
                {"text": "Fell Dairies bought Moor Creamery in 2024.", "url": "https://a.example.invalid/1"}
                """;
        HttpResponse<String> answer = program.post("/api/v1/articles/bulk", "application/x-ndjson", lines);
        assertThat(answer.statusCode()).isEqualTo(200);
        List<JsonNode> results = answer.body().lines().map(MAPPER::readTree).toList();
        assertThat(results).hasSize(6);
        assertThat(results.get(0).get("where").asString()).isEqualTo("line 1");
        assertThat(results.get(0).get("added").asBoolean()).isTrue();
        assertThat(results.get(1).get("where").asString()).isEqualTo("line 2");
        assertThat(results.get(1).get("remedy").asString()).isNotBlank();
        assertThat(results.get(2).has("article")).isFalse();
        assertThat(results.get(3).get("detail").asString()).isEqualTo("no JSON object");
        assertThat(results.get(4).get("where").asString()).isEqualTo("line 6");
        assertThat(results.get(5).get("added").asBoolean()).isFalse();
        assertThat(results.get(5).get("article")).isEqualTo(results.get(0).get("article"));
    }

    @Test
    void manyMayComePacked() throws Exception {
        byte[] packed = packed("""
                {"text": "Gzip Looms bought Packed Mills, it said.", "publisher": "Wire"}
                {"text": "Gzip Looms sold Packed Mills, it said.", "publisher": "Wire"}
                """);
        HttpResponse<String> whole = bulk(packed);
        assertThat(whole.body().lines().map(MAPPER::readTree))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.get("added").asBoolean()).isTrue());

        HttpResponse<String> half = bulk(Arrays.copyOf(packed, packed.length - 10));
        JsonNode last = MAPPER.readTree(half.body().lines().toList().getLast());
        assertThat(last.get("detail").asString()).isEqualTo("from here on it is no whole gzip");
        assertThat(last.get("where").asString()).startsWith("line ");
    }

    private static HttpResponse<String> bulk(byte[] packed) throws Exception {
        return program.send(program.request("/api/v1/articles/bulk")
                .POST(BodyPublishers.ofByteArray(packed))
                .build());
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aTextLongerThanAnyArticleKeepsNobodyWaiting() throws Exception {
        String text = "Long Looms bought Short Mills, it said. ".repeat(30_000);
        assertThat(program.post("/api/v1/articles", "text/plain", text).statusCode())
                .isEqualTo(413);
        HttpResponse<String> bulk =
                program.post("/api/v1/articles/bulk", "application/x-ndjson", "{\"text\": \"" + text + "\"}");
        assertThat(MAPPER.readTree(bulk.body()).get("remedy").asString())
                .isEqualTo("send its parts as articles of their own");
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        for (String body : List.of(
                "", "   ", "{\"text\": 3}", "{", "[]", "[{\"text\": \"A.\"}, {\"text\": \"B.\"}]", "\0\1\2\3")) {
            HttpResponse<String> answer = program.post("/api/v1/articles", "application/json", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(422);
            assertThat(MAPPER.readTree(answer.body()).get("remedy").asString())
                    .as(body)
                    .isNotBlank();
        }
        HttpResponse<String> large = program.post("/api/v1/articles", "text/plain", "a ".repeat(9 << 20));
        assertThat(large.statusCode()).isEqualTo(413);
    }

    @Test
    void whoMayOnlyReadHandsNothingIn() throws Exception {
        assertThat(Program.of(SITE, Access.ANALYST, false)
                        .post("/api/v1/articles", "text/plain", "A.")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Program.of(SITE, Access.READER, true)
                        .post("/api/v1/articles/bulk", "text/plain", "A.")
                        .statusCode())
                .isEqualTo(403);
        assertThat(SITE.bean(Users.class).keys().all().stream().map(ApiKey::name))
                .contains("a test");
    }

    private static void waitFor(String path) throws Exception {
        while (program.json(path).get("items").isEmpty()) {
            Thread.sleep(200);
        }
    }
}
