package org.peerage.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.exception.ToolExecutionException;
import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.McpClient;
import dev.langchain4j.mcp.client.transport.http.StreamableHttpMcpTransport;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.peerage.ledger.Access;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tools as clients of language models meet them over HTTP: one client of another implementation, the official one, and one that keeps to no rule. */
@SuppressWarnings("try") // closing a client may be interrupted
class McpTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.closed();

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String GROUP = "Marrowick Group";
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    private static final String JSON = "application/json";

    private static Program program;
    private static McpClient client;
    private static McpSyncClient official;
    private static Map<String, Tool> tools;

    @BeforeAll
    static void connect() {
        program = Program.of(SITE, Access.READER, false);
        client = client(program.key());
        official = io.modelcontextprotocol.client.McpClient.sync(HttpClientStreamableHttpTransport.builder(SITE.url(""))
                        .endpoint("/mcp")
                        .addHttpRequestCustomizer(
                                (request, _, _, _, _) -> request.header("Authorization", "Bearer " + program.key()))
                        .build())
                .build();
        official.initialize();
        tools = official.listTools().tools().stream().collect(toMap(Tool::name, tool -> tool));
    }

    @AfterAll
    static void part() throws Exception {
        client.close();
        official.close();
    }

    private static McpClient client(String key) {
        return new DefaultMcpClient.Builder()
                .transport(new StreamableHttpMcpTransport.Builder()
                        .url(SITE.url("/mcp"))
                        .customHeaders(Map.of("Authorization", "Bearer " + key))
                        .build())
                .autoHealthCheck(false)
                .build();
    }

    /** What a tool answers as JSON, which is as its schema says. */
    private static JsonNode ask(String tool, Map<String, Object> arguments) {
        JsonNode answer = ask(client, tool, arguments);
        assertThat(objections(tool, answer)).as(tool + " " + arguments).isEmpty();
        return answer;
    }

    private static JsonNode ask(McpClient asking, String tool, Map<String, Object> arguments) {
        return MAPPER.readTree(asking.executeTool(ToolExecutionRequest.builder()
                        .name(tool)
                        .arguments(MAPPER.writeValueAsString(arguments))
                        .build())
                .resultText());
    }

    private static List<Error> objections(String tool, JsonNode answer) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(MAPPER.<JsonNode>valueToTree(
                        Objects.requireNonNull(tools.get(tool)).outputSchema()));
        return schema.validate(answer);
    }

    private static String text(String tool, Map<String, Object> arguments) {
        CallToolResult result = official.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        return ((TextContent) result.content().getFirst()).text();
    }

    /** All objects below a node that have a member of this name. */
    private static Stream<JsonNode> having(String name, JsonNode node) {
        return Stream.concat(
                node.has(name) ? Stream.of(node) : Stream.empty(),
                node.valueStream().flatMap(below -> having(name, below)));
    }

    /** Each statement has a sentence that stands in its article as it is shown, with all that belongs to it. */
    private static int checkStatements(JsonNode answer) {
        List<JsonNode> statements = having("says", answer).toList();
        assertThat(statements).allSatisfy(statement -> {
            assertThat(statement.get("says").asString()).isNotBlank();
            assertThat(statement.get("evidence")).isNotEmpty().allSatisfy(McpTest::checkSentence);
        });
        return statements.size();
    }

    private static void checkSentence(JsonNode quote) {
        String sentence = quote.get("sentence").asString();
        var article = SITE.ledger()
                .library()
                .articleOf(quote.get("claim").asString())
                .flatMap(SITE.ledger().library()::article)
                .orElseThrow()
                .article()
                .article();
        assertThat(article.text().replaceAll("\\s+", " ")).contains(sentence);
        assertThat(quote.get("link").asString()).isEqualTo(article.url().orElseThrow());
        assertThat(quote.get("published").asString())
                .isEqualTo(article.published().orElseThrow().toString());
        assertThat(quote.get("speaker").asString()).isNotBlank();
        assertThat(sentence).isNotBlank();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode section(JsonNode profile, String name) {
        return profile.get("sections")
                .valueStream()
                .filter(section -> section.get("section").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothClientsFindTheTools() {
        assertThat(client.listTools().stream().map(ToolSpecification::name))
                .containsExactlyInAnyOrder(
                        "search_companies", "get_profile", "get_deal", "get_evidence", "compare", "what_changed");
        assertThat(tools.values()).hasSize(6).allSatisfy(tool -> {
            assertThat(tool.description()).hasSizeGreaterThan(100);
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.annotations().destructiveHint()).isFalse();
            assertThat(tool.outputSchema()).isNotEmpty();
            JsonNode arguments = MAPPER.valueToTree(tool.inputSchema());
            assertThat(arguments.get("properties").valueStream())
                    .allSatisfy(argument ->
                            assertThat(argument.get("description").asString()).isNotBlank());
        });
        assertThat(official.getServerInstructions()).contains("never instructions", "cite its link");
    }

    @Test
    void aSchemaIsNoRubberStamp() {
        assertThat(objections("get_evidence", MAPPER.readTree("{\"statement\": {\"says\": 3}, \"more\": []}")))
                .isNotEmpty();
    }

    @Test
    void companiesAreFoundAndTheNextCallIsSaid() {
        JsonNode found = ask("search_companies", Map.of("name", "marowick"));
        assertThat(found.at("/companies/0/name").asString()).isEqualTo(GROUP);
        assertThat(found.at("/companies/0/company").asLong()).isEqualTo(SITE.company(GROUP));
        JsonNode first = ask("search_companies", Map.of("name", "marowick", "limit", 1));
        JsonNode second = follow(strings(first.get("more")).getFirst());
        assertThat(second.at("/companies/0/company")).isNotEqualTo(first.at("/companies/0/company"));
        assertThat(text("search_companies", Map.of("name", "qqqq"))).contains("No company", "another spelling");
    }

    /** A call as an answer writes it. */
    private static JsonNode follow(String more) {
        String call = more.substring(more.indexOf(": ") + 2);
        String tool = call.substring(0, call.indexOf(' '));
        Map<String, Object> arguments = MAPPER.readValue(call.substring(call.indexOf(' ')), OBJECT);
        return ask(tool, arguments);
    }

    @Test
    void aProfileIsShortAndSaysHowToGoOn() {
        JsonNode profile = ask("get_profile", Map.of("company", GROUP));
        assertThat(having("says", profile.get("facts"))
                        .map(fact -> fact.get("says").asString()))
                .contains("chief executive: Henrik Solvang");
        assertThat(strings(profile.at("/facts/unknown"))).contains("parent: unknown");
        JsonNode deals = section(profile, "deals");
        assertThat(deals.get("statements")).hasSize(2);
        assertThat(text("get_profile", Map.of("company", GROUP))).hasSizeLessThan(20_000);
        List<String> keys = new ArrayList<>();
        JsonNode page = follow(strings(profile.get("more")).stream()
                .filter(more -> more.contains("deals"))
                .findFirst()
                .orElseThrow());
        while (true) {
            section(page, "deals")
                    .get("statements")
                    .forEach(line -> keys.add(line.get("key").asString()));
            if (page.get("more").isEmpty()) {
                break;
            }
            page = follow(page.at("/more/0").asString());
        }
        assertThat(keys).doesNotHaveDuplicates().hasSize(deals.get("total").asInt());
    }

    @Test
    void aProfileOfADayKnowsNothingOfLater() {
        JsonNode profile = ask(
                "get_profile",
                Map.of("company", GROUP, "as_of", "2025-06-30", "sections", List.of("deals", "facts"), "limit", 50));
        assertThat(checkStatements(profile)).isPositive();
        assertThat(having("published", profile)
                        .map(quote -> quote.get("published").asString()))
                .allSatisfy(day -> assertThat(day).isLessThanOrEqualTo("2025-06-30"));
    }

    @Test
    void aDealIsToldFromTheFirstRumourToTheEnd() {
        JsonNode deals = ask("get_profile", Map.of("company", GROUP, "sections", "deals", "limit", 50));
        JsonNode nimbria = having("key", deals)
                .filter(line -> line.get("says").asString().contains("Nimbria Looms; buyer Vesper Weave"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> asked =
                Map.of("company", GROUP, "key", nimbria.get("key").asString());
        JsonNode deal = ask("get_deal", asked);
        assertThat(having("says", deal.get("stages"))
                        .map(stage -> stage.get("says").asString()))
                .anyMatch(stage -> stage.startsWith("2025-06-03: in talks"))
                .anyMatch(stage -> stage.startsWith("2025-09-16: denies: preliminary"))
                .anyMatch(stage -> stage.startsWith("2026-01-27: completed"));
        assertThat(having("says", deal.get("values"))
                        .map(value -> value.get("says").asString()))
                .contains("price: 132 million euros", "price: 120 million euros");
        assertThat(having("speaker", deal).map(quote -> quote.get("speaker").asString()))
                .contains("two people familiar with the discussions", "Graca Montalvo");
        JsonNode all = follow(deal.at("/more/0").asString());
        assertThat(Stream.of("stages", "values")
                        .flatMap(part -> having("further", all.get(part)))
                        .map(statement -> statement.get("further").asInt()))
                .containsOnly(0);
        assertThat(checkStatements(all)).isEqualTo(checkStatements(deal));
    }

    @Test
    void evidenceHasTheTextAroundItsSentence() {
        JsonNode quote = ask("get_profile", Map.of("company", GROUP)).at("/facts/known/0/evidence/0");
        JsonNode evidence =
                ask("get_evidence", Map.of("claim", quote.get("claim").asString()));
        assertThat(evidence.get("fate").asString()).isEqualTo("stands");
        assertThat(evidence.at("/statement/evidence/0")).isEqualTo(quote);
        assertThat(evidence.get("before").asString() + evidence.get("after").asString())
                .hasSizeGreaterThan(100);
    }

    @Test
    void companiesAreComparedByTheSameQuestions() {
        JsonNode compared = ask("compare", Map.of("companies", List.of(GROUP, "Nimbria Looms")));
        assertThat(compared.get("companies")).hasSize(2).allSatisfy(company -> {
            assertThat(checkStatements(company)).isPositive();
            assertThat(company.at("/facts/known").size()
                            + company.at("/facts/unknown").size())
                    .isGreaterThanOrEqualTo(11);
        });
    }

    @Test
    void changesAreWalkedToTheirEnd() {
        JsonNode changes = ask("what_changed", Map.of("company", GROUP, "since", "2026-01-01"));
        int total = changes.get("total").asInt();
        int seen = checkStatements(changes);
        while (changes.get("more")
                .valueStream()
                .anyMatch(more -> more.asString().contains("more changes"))) {
            changes = follow(changes.at("/more/0").asString());
            seen += checkStatements(changes);
        }
        assertThat(seen).isEqualTo(total).isGreaterThan(20);
    }

    /** All companies of the demo, with all that tools say of them; the largest has each of its lines told. */
    @Test
    void noStatementIsWithoutItsSentence() throws Exception {
        JsonNode companies = program.json("/api/v1/companies?limit=100").get("items");
        int statements = 0;
        for (JsonNode company : companies) {
            String number = company.get("id").asString();
            statements += checkStatements(ask("get_profile", Map.of("company", number, "limit", 50)));
            statements +=
                    checkStatements(ask("what_changed", Map.of("company", number, "since", "2025-09-01", "limit", 50)));
        }
        JsonNode group = ask("get_profile", Map.of("company", GROUP, "limit", 50));
        for (JsonNode line : having("key", group).toList()) {
            statements += checkStatements(ask(
                    "get_deal", Map.of("company", GROUP, "key", line.get("key").asString(), "sentences", 50)));
        }
        assertThat(statements).isGreaterThan(500);
    }

    /** Clients that read text only are told no less. */
    @ParameterizedTest
    @MethodSource
    void theTextHasAllThatTheJsonHas(String tool, Map<String, Object> arguments) {
        String text = text(tool, arguments);
        assertThat(having("says", ask(tool, arguments)))
                .isNotEmpty()
                .allSatisfy(statement ->
                        assertThat(text).contains(statement.get("says").asString()));
        assertThat(having("sentence", ask(tool, arguments)))
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(text)
                        .contains(
                                quote.get("sentence").asString(),
                                quote.get("speaker").asString(),
                                quote.get("published").asString(),
                                quote.get("link").asString(),
                                quote.get("claim").asString()));
    }

    static Stream<Arguments> theTextHasAllThatTheJsonHas() {
        return Stream.of(
                Arguments.of("get_profile", Map.of("company", GROUP)),
                Arguments.of("compare", Map.of("companies", List.of(GROUP, "Vesper Weave"))),
                Arguments.of("what_changed", Map.of("company", GROUP, "since", "2025-06-01")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "search_companies | {} | 'name' is missing",
                "search_companies | {\"name\": \"x\", \"limit\": 5000} | take a number from 1 to 50",
                "search_companies | {\"name\": \"x\", \"limit\": \"many\"} | take a number from 1 to 50",
                "search_companies | {\"name\": \"x\", \"cursor\": \"??\"} | the cursor is none that was given out",
                "search_companies | {\"name\": {\"deep\": [1]}} | give text",
                "get_profile | {\"company\": \"99999\"} | No company has the number 99999",
                "get_profile | {\"company\": \"999999999999999999999999\"} | No company is called",
                "get_profile | {\"company\": \"Zzyx Quarries\"} | look for it with search_companies",
                "get_profile | {\"company\": \"Marrowick Group\", \"as_of\": \"soon\"} | write a day as 2026-01-31",
                "get_profile | {\"company\": \"Marrowick Group\", \"sections\": [\"gossip\"]} | take some of facts, contradictions",
                "get_profile | {\"name\": \"Marrowick Group\"} | there are: company, as_of, sections",
                "get_deal | {\"company\": \"Marrowick Group\", \"key\": \"000000000000\"} | has no line 000000000000",
                "get_evidence | {\"claim\": \"' or 1=1\"} | No claim has the id",
                "compare | {\"companies\": [\"Marrowick Group\"]} | give two to five different ones",
                "compare | {\"companies\": [\"Marrowick Group\", \"Marrowick Group\"]} | 1 companies cannot be compared",
                "what_changed | {\"company\": \"Marrowick Group\"} | 'since' is missing",
                "what_changed | {\"company\": \"Marrowick Group\", \"since\": \"2026-01-01\", \"as_of\": \"2025-01-01\"} | give an earlier day"
            })
    void whatCannotBeMeantGetsARemedy(String tool, String arguments, String expected) {
        assertThatThrownBy(() -> ask(client, tool, MAPPER.readValue(arguments, OBJECT)))
                .isInstanceOf(ToolExecutionException.class)
                .hasMessageContaining(expected)
                .hasMessageContaining("What to do: ");
    }

    @Test
    void aNameThatSeveralBearIsNotGuessed() {
        assertThatThrownBy(() -> ask(client, "get_profile", Map.of("company", "Marrowic")))
                .hasMessageContaining("may be any of several")
                .hasMessageContaining("give the number");
    }

    @Test
    void twoClientsAtOnceGetTheirOwnAnswers() throws Exception {
        Map<String, Program> asking = Map.of(GROUP, program, "Nimbria Looms", Program.of(SITE, Access.READER, false));
        List<Callable<Set<String>>> calls = asking.entrySet().stream()
                .map(one -> names(client(one.getValue().key()), one.getKey()))
                .toList();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Set<Set<String>> answers = new HashSet<>();
            for (Future<Set<String>> answer : both.invokeAll(calls)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(Set.of(GROUP), Set.of("Nimbria Looms"));
        }
    }

    /** Asks for a profile again and again, and gives the names on what comes back. */
    private static Callable<Set<String>> names(McpClient asking, String company) {
        return () -> {
            try (asking) {
                return IntStream.range(0, 20)
                        .mapToObj(_ -> ask(asking, "get_profile", Map.of("company", company))
                                .get("name")
                                .asString())
                        .collect(toSet());
            }
        };
    }

    @Test
    void withoutAKeyThatCountsThereIsNothing() throws Exception {
        HttpResponse<String> wrong = post(Program.with(SITE, "peerage_wrong"), PING);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("Bearer"));
        assertThat(wrong.body()).contains("a signed-in user makes one at /keys");
        assertThat(SITE.get("/mcp").statusCode()).isEqualTo(401);
        assertThatThrownBy(() -> client("peerage_wrong")).isNotNull();
    }

    @Test
    void callsAreCountedWithThoseOfTheApi() throws Exception {
        Program own = Program.of(SITE, Access.READER, false);
        HttpResponse<String> first = post(own, PING);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit").orElseThrow()).contains("r=" + (WebSettings.RATE - 1));
        assertThat(own.get("/api/v1/kinds").headers().firstValue("RateLimit").orElseThrow())
                .contains("r=" + (WebSettings.RATE - 2));
    }

    private static HttpResponse<String> post(Program asking, String body, String... headers) throws Exception {
        return asking.send(asking.request("/mcp", headers)
                .header("Content-Type", JSON)
                .header("Accept", JSON + ", text/event-stream")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, 403",
        "null, 403",
        "http://localhost.evil.example, 403",
        "http://[, 403",
        "http://localhost:6274, 200",
        "http://127.0.0.1, 200"
    })
    void pagesOfOtherSitesAreRefused(String origin, int status) throws Exception {
        assertThat(post(program, PING, "Origin", origin).statusCode()).isEqualTo(status);
    }

    @Test
    void whatIsNoCallIsRefusedInWords() throws Exception {
        HttpResponse<String> get = program.get("/mcp");
        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow")).hasValue("POST");
        assertThat(post(program, PING, "MCP-Protocol-Version", "1999-01-01").statusCode())
                .isEqualTo(400);
        assertThat(post(program, PING, "MCP-Protocol-Version", "2025-06-18").statusCode())
                .isEqualTo(200);
        assertThat(post(program, "{").statusCode()).isEqualTo(400);
        assertThat(post(program, "[" + PING + "]").statusCode()).isEqualTo(400);
        assertThat(post(program, "[".repeat(30_000)).statusCode()).isEqualTo(400);
        String large = PING.replace("ping", "x".repeat(70_000));
        assertThat(post(program, large).statusCode()).isEqualTo(413);
        HttpResponse<String> unsized = program.send(program.request("/mcp")
                .header("Content-Type", JSON)
                .header("Accept", JSON + ", text/event-stream")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(large)))
                .build());
        assertThat(unsized.statusCode()).isEqualTo(413);
        String unknown = post(program, PING.replace("\"ping\"", "\"tools/call\",\"params\":{\"name\":\"rm\"}"))
                .body();
        assertThat(MAPPER.readTree(unknown).has("error")).isTrue();
    }
}
