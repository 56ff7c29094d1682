package org.peerage.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/mcp.md is of the tools that there are, and what is to be copied from it is JSON. */
class ToolsPageTest {
    private static final Path PAGE = Path.of("../docs/mcp.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.+?) \\|");
    private static final Pattern JSON = Pattern.compile("(?s)```json\n(.+?)```");

    @Test
    void eachToolStandsThereWithItsArguments() throws IOException {
        List<String> told = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
        List<String> there = Table.read(ToolServer.class, "tools.yaml")
                .get("tools")
                .propertyStream()
                .map(tool -> tool.getKey() + " " + arguments(tool.getValue()))
                .toList();
        assertThat(told).isEqualTo(there);
    }

    private static String arguments(JsonNode tool) {
        return tool.get("arguments")
                .propertyStream()
                .map(argument -> "`" + argument.getKey() + "`")
                .collect(Collectors.joining(", "));
    }

    @Test
    void settingsOfClientsAreJson() throws IOException {
        List<String> settings = JSON.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(settings)
                .hasSizeGreaterThan(3)
                .allSatisfy(setting -> assertThat(
                                JsonMapper.shared().readTree(setting).findValue("peerage"))
                        .isNotNull());
    }
}
