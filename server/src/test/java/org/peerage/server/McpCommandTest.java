package org.peerage.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.McpClient;
import dev.langchain4j.mcp.client.transport.stdio.StdioMcpTransport;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.ledger.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tools on standard input and output of a process, as a client of a language model starts it. */
@SuppressWarnings("try") // closing a client may be interrupted
class McpCommandTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void add() throws Exception {
        Path news = Files.writeString(folder.resolve("deal.jsonl"), """
                {"published": "2026-03-03", "publisher": "Leeds Ledger", "text": "Hollin Brickworks has agreed to acquire Sarn Tile for $6.6 million, the Leeds-based company said on Tuesday."}
                {"url": "https://kiln.example/2", "published": "2026-05-04", "publisher": "Kiln Weekly", "text": "Hollin Brickworks has completed its acquisition of Sarn Tile for $6.6 million, it said on Monday."}
                """);
        assertThat(Screen.of(Stream.concat(Stream.of("add", news.toString()), ledger())
                                .toArray(String[]::new))
                        .status())
                .isZero();
    }

    private static Stream<String> ledger() {
        return Stream.of(
                "--database", DATABASE.url(), "--home", folder.resolve("home").toString());
    }

    private static List<String> command() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return Stream.concat(
                        Stream.of(
                                java.toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Peerage.class.getName(),
                                "mcp"),
                        ledger())
                .toList();
    }

    @Test
    void aClientOfAnotherImplementationUsesTheTools() throws Exception {
        try (McpClient client = new DefaultMcpClient.Builder()
                .transport(new StdioMcpTransport.Builder().command(command()).build())
                .autoHealthCheck(false)
                .build()) {
            assertThat(client.listTools().stream().map(ToolSpecification::name))
                    .contains("get_profile", "get_evidence");
            JsonNode profile = ask(client, "get_profile", Map.of("company", "hollin brickworks"));
            JsonNode deal = profile.at("/sections")
                    .valueStream()
                    .filter(section -> section.get("section").asString().equals("deals"))
                    .map(section -> section.at("/statements/0"))
                    .findFirst()
                    .orElseThrow();
            assertThat(deal.get("says").asString()).contains("Sarn Tile", "$6.6 million", "stands at completed");
            assertThat(deal.at("/evidence/0/link").asString()).isEqualTo("https://kiln.example/2");
            JsonNode before = ask(
                    client,
                    "get_deal",
                    Map.of(
                            "company",
                            "Hollin Brickworks",
                            "key",
                            deal.get("key").asString(),
                            "as_of",
                            "2026-04-01"));
            assertThat(before.at("/line/says").asString()).contains("stands at agreed");
            assertThat(before.at("/line/evidence/0/link").asString()).matches("article:[0-9a-f]{64}");
        }
    }

    private static JsonNode ask(McpClient client, String tool, Map<String, Object> arguments) {
        return MAPPER.readTree(client.executeTool(ToolExecutionRequest.builder()
                        .name(tool)
                        .arguments(MAPPER.writeValueAsString(arguments))
                        .build())
                .resultText());
    }

    /** Whatever comes in, standard output has one JSON value a line, and the process ends with its input. */
    @Test
    void nothingButTheProtocolIsOnStandardOutput() throws Exception {
        Path log = folder.resolve("log");
        Process server =
                new ProcessBuilder(command()).redirectError(log.toFile()).start();
        try (BufferedWriter to = server.outputWriter(UTF_8);
                BufferedReader from = server.inputReader(UTF_8)) {
            JsonNode begun = send(to, from, """
                    {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");
            assertThat(begun.at("/result/serverInfo/name").asString()).isEqualTo("peerage");
            assertThat(begun.at("/result/instructions").asString()).contains("search_companies");
            to.write("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n");
            JsonNode wrong = send(to, from, """
                    {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"get_profile","arguments":{"company":"Zzyx"}}}""");
            assertThat(wrong.at("/result/isError").asBoolean()).isTrue();
            assertThat(wrong.at("/result/content/0/text").asString()).contains("search_companies");
            assertThat(send(to, from, "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"nothing\"}")
                            .at("/error/code")
                            .asInt())
                    .isEqualTo(-32601);
            to.close();
            assertThat(from.lines()).isEmpty();
            assertThat(server.waitFor()).isZero();
        } finally {
            server.destroy();
        }
        assertThat(log).content().doesNotContain("jsonrpc", "Exception");
    }

    /** As a pipe or a file asks. */
    @Test
    void whatWasAskedBeforeTheInputEndedIsAnswered() throws Exception {
        Path asked = Files.writeString(folder.resolve("asked.jsonl"), """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
                {"jsonrpc":"2.0","method":"notifications/initialized"}
                {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"get_profile","arguments":{"company":"Hollin Brickworks"}}}
                {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"search_companies","arguments":{"name":"hollin"}}}
                """);
        Process server = new ProcessBuilder(command())
                .redirectInput(asked.toFile())
                .redirectError(folder.resolve("log").toFile())
                .start();
        try (BufferedReader from = server.inputReader(UTF_8)) {
            List<JsonNode> answers = from.lines().map(MAPPER::readTree).toList();
            assertThat(answers).extracting(answer -> answer.get("id").asInt()).containsExactlyInAnyOrder(1, 2, 3);
            assertThat(answers).noneMatch(answer -> answer.at("/result/isError").asBoolean(false));
            assertThat(server.waitFor()).isZero();
        } finally {
            server.destroy();
        }
    }

    private static JsonNode send(BufferedWriter to, BufferedReader from, String message) throws Exception {
        to.write(message + "\n");
        to.flush();
        return MAPPER.readTree(from.readLine());
    }
}
