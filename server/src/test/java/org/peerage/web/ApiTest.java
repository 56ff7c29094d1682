package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.ledger.Access;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API as a program meets it; whatever it answers is as its description says. */
class ApiTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.closed();

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String PAGE = "items";

    private static Program program;
    private static JsonNode description;
    private static long group;

    @BeforeAll
    static void key() throws Exception {
        program = Program.of(SITE, Access.READER, false);
        description = MAPPER.readTree(SITE.get("/api/v1/openapi.json").body());
        group = SITE.company("Marrowick Group");
    }

    @Test
    void whatIsAnsweredIsAsDescribed() throws Exception {
        String line = program.json("/api/v1/deals?limit=1&company=" + group)
                .at("/items/0/line/key")
                .asString();
        long onProfileOf = program.json("/api/v1/deals?limit=1&company=" + group)
                .at("/items/0/company")
                .asLong();
        String claim = program.json("/api/v1/claims?limit=1").at("/items/0/id").asString();
        String article =
                program.json("/api/v1/articles?limit=1").at("/items/0/key").asString();
        Map<String, List<String>> asked = Map.ofEntries(
                Map.entry("/companies", List.of("", "?limit=3")),
                Map.entry("/companies/named", List.of("?q=marowick", "?q=nobody+at+all")),
                Map.entry("/companies/{company}", List.of("/companies/" + group)),
                Map.entry(
                        "/companies/{company}/profile",
                        List.of(
                                "/companies/" + group + "/profile",
                                "/companies/" + group + "/profile?as_of=2025-06-01")),
                Map.entry("/companies/{company}/lines/{line}", List.of("/companies/" + onProfileOf + "/lines/" + line)),
                Map.entry("/companies/{company}/claims", List.of("/companies/" + group + "/claims?kind=acquisition")),
                Map.entry(
                        "/companies/{company}/changes",
                        List.of(
                                "/companies/" + group + "/changes?since=2025-01-01",
                                "/companies/" + group + "/changes?since=2025-03-01&as_of=2025-07-01")),
                Map.entry("/comparison", List.of("?company=" + group + "&company=1")),
                Map.entry("/search", List.of("?q=talks", "?q=zzzz")),
                Map.entry("/deals", List.of("", "?denied=true", "?kind=acquisition&stage=agreed")),
                Map.entry("/people", List.of("", "?q=chief+executive")),
                Map.entry("/claims", List.of("", "?q=talks&stance=denies", "?kind=post&since=2026-01-01")),
                Map.entry("/claims/{claim}", List.of("/claims/" + claim)),
                Map.entry("/articles", List.of("", "?q=loom&until=2025-12-31")),
                Map.entry("/articles/{article}", List.of("/articles/" + article)),
                Map.entry("/sources", List.of("", "?limit=1")),
                Map.entry("/kinds", List.of("")),
                Map.entry("/changes", List.of("", "?limit=3")));
        for (Map.Entry<String, List<String>> path : asked.entrySet()) {
            for (String one : path.getValue()) {
                String address = "/api/v1" + (one.startsWith("/") ? one : path.getKey() + one);
                assertThat(objections("/api/v1" + path.getKey(), "200", program.json(address)))
                        .as(address)
                        .isEmpty();
            }
        }
        Set<String> described = new HashSet<>();
        description.get("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                described.add(path.getKey().substring("/api/v1".length()));
            }
        });
        assertThat(asked.keySet()).as("each path is asked").containsAll(described);
    }

    @Test
    void aSchemaIsNoRubberStamp() {
        ObjectNode page = MAPPER.createObjectNode();
        page.putArray(PAGE).addObject().put("id", "three").put("name", "x");
        assertThat(objections("/api/v1/companies", "200", page)).isNotEmpty();
    }

    @Test
    void everythingDescribedHasItsWords() {
        List<String> silent = new ArrayList<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().path("summary").asString("").isBlank()) {
                        silent.add(operation.getKey() + " " + path.getKey());
                    }
                    operation.getValue().path("parameters").forEach(parameter -> {
                        if (parameter.path("description").asString("").isBlank()) {
                            silent.add(path.getKey() + " " + parameter.get("name"));
                        }
                    });
                }));
        assertThat(silent).isEmpty();
        assertThat(description.get("openapi").asString()).startsWith("3.1");
    }

    @Test
    void aListIsWalkedByCursorsWithoutGapOrDouble() throws Exception {
        for (String list :
                List.of("/companies", "/claims", "/articles", "/companies/" + group + "/claims", "/sources")) {
            List<String> seen = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                JsonNode page = program.json("/api/v1" + list + "?limit=7"
                        + cursor.map(c -> "&cursor=" + c).orElse(""));
                page.get(PAGE).forEach(item -> seen.add(item.toString()));
                cursor =
                        Optional.of(page.get("next")).filter(JsonNode::isString).map(JsonNode::asString);
            } while (cursor.isPresent());
            List<String> whole = new ArrayList<>();
            program.json("/api/v1" + list + "?limit=100").get(PAGE).forEach(item -> whole.add(item.toString()));
            assertThat(seen).as(list).doesNotHaveDuplicates().startsWith(whole.toArray(String[]::new));
        }
    }

    @Test
    void whatIsNotWantedIsLeftOut() throws Exception {
        JsonNode profile = program.json("/api/v1/companies/" + group + "/profile?fields=name,sections.deals.key");
        assertThat(profile.propertyNames()).containsExactly("name", "sections");
        assertThat(profile.at("/sections/deals/0").propertyNames()).containsExactly("key");
        HttpResponse<String> wrong = program.get("/api/v1/companies?fields=names");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("there is no field 'names'", "also_named, claims, id, name");
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws Exception {
        String path = "/api/v1/companies/" + group + "/profile";
        String tag = program.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = program.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(program.get(path + "?as_of=2025-01-01", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(program.get(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .contains("gzip");
    }

    @Test
    void problemsSayWhatWhereAndWhatToDo() throws Exception {
        Map<String, Integer> wrong = Map.ofEntries(
                Map.entry("/nothing", 404),
                Map.entry("/companies/999999", 404),
                Map.entry("/companies/99999999999999999999", 400),
                Map.entry("/companies/x", 400),
                Map.entry("/companies?limit=0", 400),
                Map.entry("/companies?limit=101", 400),
                Map.entry("/companies?cursor=%00", 400),
                Map.entry("/companies/named", 400),
                Map.entry("/companies/" + group + "/profile?as_of=2026-02-30", 400),
                Map.entry("/companies/" + group + "/changes", 400),
                Map.entry("/companies/" + group + "/changes?since=2026-03-01&as_of=2026-02-01", 400),
                Map.entry("/companies/" + group + "/lines/none", 404),
                Map.entry("/comparison?company=" + group, 400),
                Map.entry("/deals?kind=marriage", 400),
                Map.entry("/deals?cursor=abc", 400),
                Map.entry("/claims?stance=maybe", 400),
                Map.entry("/claims?kind=post&stage=agreed", 400),
                Map.entry("/claims/none", 404),
                Map.entry("/articles/none", 404),
                Map.entry("/search?q=+", 400));
        for (Map.Entry<String, Integer> one : wrong.entrySet()) {
            HttpResponse<String> answer = program.get("/api/v1" + one.getKey());
            assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(one.getValue());
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            JsonNode problem = MAPPER.readTree(answer.body());
            assertThat(problem.get("status").asInt()).isEqualTo(one.getValue());
            assertThat(problem.get("detail").asString()).as(one.getKey()).isNotBlank();
            assertThat(problem.get("remedy").asString()).as(one.getKey()).isNotBlank();
            assertThat(answer.body()).doesNotContain("java.", "org.", "Exception");
        }
        HttpResponse<String> posted =
                Program.of(SITE, Access.ANALYST, true).post("/api/v1/companies", "text/plain", "x");
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @Test
    void withoutAKeyThatCountsThereIsNothing() throws Exception {
        String path = "/api/v1/companies";
        HttpResponse<String> none = SITE.get(path);
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Peerage\"");
        assertThat(Program.with(SITE, program.key() + "x").get(path).statusCode())
                .isEqualTo(401);
        assertThat(SITE.get(path, "Cookie", "peerage=" + program.key()).statusCode())
                .isEqualTo(401);
        assertThat(program.get("/companies/" + group).statusCode())
                .as("a key opens no pages")
                .isEqualTo(303);
        assertThat(program.post("/api/v1/articles", "text/plain", "x").statusCode())
                .as("a key that only reads")
                .isEqualTo(403);
    }

    private static List<String> objections(String path, String status, JsonNode answer) {
        ObjectNode schema = (ObjectNode) description
                .get("paths")
                .get(path)
                .get("get")
                .get("responses")
                .get(status)
                .get("content")
                .get("application/json")
                .get("schema")
                .deepCopy();
        schema.set("components", description.get("components"));
        Schema strict = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        return strict.validate(answer).stream().map(Error::toString).toList();
    }
}
