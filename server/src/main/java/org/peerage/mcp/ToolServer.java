package org.peerage.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import io.modelcontextprotocol.spec.ProtocolVersions;
import jakarta.servlet.Servlet;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.peerage.api.Catalogue;
import org.peerage.api.Json;
import org.peerage.api.Unanswered;
import org.peerage.vocabulary.Table;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives language models the tools, by the Model Context Protocol. Nothing is remembered of who asks: each call stands for itself. */
public final class ToolServer {
    /** As it calls itself. */
    private static final Implementation PEERAGE =
            Implementation.builder("peerage", "0.1.0").title("Peerage").build();

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final McpJsonMapper MAPPER = new JacksonMcpJsonMapper(JsonMapper.shared());

    /** Arguments are looked at by {@link Arguments}, which has a remedy for each; that answers are as their schemas say is tested. */
    private static final JsonSchemaValidator TRUST = (_, _) -> ValidationResponse.asValid("");

    private final Tools tools;
    private final BiConsumer<String, RuntimeException> failures;
    private final JsonNode words = Table.read(ToolServer.class, "tools.yaml");

    /** @param failures takes those of tools that are none of who asks, with the tool's name */
    public ToolServer(Catalogue catalogue, BiConsumer<String, RuntimeException> failures) {
        tools = new Tools(catalogue);
        this.failures = failures;
    }

    /** Versions of the protocol that are spoken over HTTP. */
    public static List<String> versions() {
        return List.of(
                ProtocolVersions.MCP_2025_03_26, ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_11_25);
    }

    /**
     * By HTTP: a servlet that takes what is sent by POST and answers it at once, without sessions.
     *
     * @param path where it stands
     * @param most how long what is sent may be, in bytes
     */
    public Servlet servlet(String path, int most) {
        HttpServletStatelessServerTransport transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(MAPPER)
                .messageEndpoint(path)
                .maxRequestSize(most)
                .build();
        McpServer.sync(transport)
                .jsonMapper(MAPPER)
                .jsonSchemaValidator(TRUST)
                .validateToolInputs(false)
                .serverInfo(PEERAGE)
                .instructions(instructions())
                .capabilities(capabilities())
                .immediateExecution(true)
                .tools(tools.all().stream()
                        .map(tool -> new McpStatelessServerFeatures.SyncToolSpecification(
                                described(tool), (_, request) -> call(tool, request)))
                        .toList())
                .build();
        return transport;
    }

    /** By two streams, for one client, until what comes in ends and is answered. */
    public void serve(InputStream in, OutputStream out) {
        var conversation = new Conversation();
        var transport = new StdioServerTransportProvider(MAPPER, conversation.in(in), conversation.out(out));
        McpSyncServer server = McpServer.sync(transport)
                .jsonMapper(MAPPER)
                .jsonSchemaValidator(TRUST)
                .validateToolInputs(false)
                .serverInfo(PEERAGE)
                .instructions(instructions())
                .capabilities(capabilities())
                .tools(tools.all().stream()
                        .map(tool -> new McpServerFeatures.SyncToolSpecification(
                                described(tool), (_, request) -> call(tool, request)))
                        .toList())
                .build();
        conversation.awaitEnd();
        server.close();
    }

    private String instructions() {
        return words.get("instructions").asString();
    }

    private static ServerCapabilities capabilities() {
        return ServerCapabilities.builder().tools(false).build();
    }

    private io.modelcontextprotocol.spec.McpSchema.Tool described(Tool tool) {
        JsonNode told = told(tool);
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("type", "object");
        input.put("properties", object(told.get("arguments")));
        input.put("required", Table.strings(told.get("required")));
        input.put("additionalProperties", false);
        return io.modelcontextprotocol.spec.McpSchema.Tool.builder(tool.name(), input)
                .title(told.get("title").asString())
                .description(told.get("description").asString())
                .outputSchema(Schema.of(tool.gives()))
                .annotations(ToolAnnotations.builder()
                        .title(told.get("title").asString())
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }

    private JsonNode told(Tool tool) {
        return words.get("tools").get(tool.name());
    }

    private static Map<String, Object> object(Object value) {
        return Json.MAPPER.convertValue(value, OBJECT);
    }

    private CallToolResult call(Tool tool, CallToolRequest request) {
        try {
            Set<String> known = object(told(tool).get("arguments")).keySet();
            Answer answer = tool.call().apply(new Arguments(request.arguments(), known));
            return CallToolResult.builder()
                    .addTextContent(answer.text())
                    .structuredContent(object(answer))
                    .build();
        } catch (Unanswered unanswered) {
            return failed(unanswered.what(), unanswered.remedy());
        } catch (RuntimeException e) {
            failures.accept(tool.name(), e);
            return failed(
                    "Something went wrong here",
                    "tell whoever runs Peerage, whose log has it, or try again; nothing was lost");
        }
    }

    private static CallToolResult failed(String what, String remedy) {
        return CallToolResult.builder()
                .content(List.of())
                .addTextContent(what + ". What to do: " + remedy + ".")
                .isError(true)
                .build();
    }
}
