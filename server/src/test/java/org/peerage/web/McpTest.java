package org.peerage.web;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerage.ledger.Access;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tools as a language model's client meets them over HTTP: one client of another implementation, one of the same, and one that keeps to no rule. */
class McpTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.closed();

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String GROUP = "Marrowick Group";

    private static Program program;
    private static McpClient client;
    private static McpSyncClient official;

    @BeforeAll
    static void connect() throws Exception {
        program = Program.of(SITE, Access.READER, false);
        client = client(program.key());
        official = io.modelcontextprotocol.client.McpClient.sync(HttpClientStreamableHttpTransport.builder(SITE.url(""))
                        .endpoint("/mcp")
                        .addHttpRequestCustomizer((request, _, _, _, _) ->
                                request.header("Authorization", "Bearer " + program.key()))
                        .build())
                .build();
        official.initialize();
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

    private static JsonNode ask(String tool, Map<String, Object> arguments) {
        return ask(client, tool, arguments);
    }

    private static JsonNode ask(McpClient client, String tool, Map<String, Object> arguments) {
        return MAPPER.readTree(client.executeTool(ToolExecutionRequest.builder()
                        .name(tool)
                        .arguments(MAPPER.writeValueAsString(arguments))
                        .build())
                .resultText());
    }

    private static String text(String tool, Map<String, Object> arguments) {
        CallToolResult result = official.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
        return ((TextContent) result.content().getFirst()).text();
    }

    @Test
    void dump() throws Exception {
        var out = new StringBuilder();
        String key = ask("get_profile", Map.of("company", GROUP)).at("/sections").valueStream().filter(s -> s.get("section").asString().equals("deals")).findFirst().orElseThrow().at("/statements/0/key").asString();
        String claim = ask("get_profile", Map.of("company", GROUP)).at("/facts/known/0/evidence/0/claim").asString();
        for (Map.Entry<String, Map<String, Object>> e : List.<Map.Entry<String, Map<String, Object>>>of(
            Map.entry("search_companies", Map.of("name", "marowick")),
            Map.entry("get_profile", Map.of("company", GROUP)),
            Map.entry("get_profile", Map.of("company", GROUP, "sections", List.of("deals"), "skip", 3)),
            Map.entry("get_deal", Map.of("company", GROUP, "key", key)),
            Map.entry("get_evidence", Map.of("claim", claim)),
            Map.entry("compare", Map.of("companies", List.of(GROUP, "Nimbria Looms"))),
            Map.entry("what_changed", Map.of("company", GROUP, "since", "2026-01-01")),
            Map.entry("get_profile", Map.of("company", "99999"))
        )) {
            String t = text(e.getKey(), e.getValue());
            out.append("=== " + e + " " + t.length() + "\n" + t);
        }
        out.append(MAPPER.writeValueAsString(official.listTools()));
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/mcpdump.txt"), out);
    }
}
