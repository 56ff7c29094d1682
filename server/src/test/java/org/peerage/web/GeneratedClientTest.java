package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What generators make bad clients of is not in the description; bench/client makes one and uses it. */
class GeneratedClientTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.shared();

    private static JsonNode description = JsonMapper.shared().nullNode();

    @BeforeAll
    static void ask() throws Exception {
        description =
                JsonMapper.shared().readTree(SITE.get("/api/v1/openapi.json").body());
    }

    /** A name that is given twice gets a number, which is another where something is added. */
    @Test
    void eachOperationHasANameOfItsOwn() {
        List<String> names = description
                .path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(operation -> operation.path("operationId").asString())
                .toList();
        assertThat(names).isNotEmpty().doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-zA-Z]*"));
    }

    /** Where several sorts stand without a name, each generator invents one. */
    @Test
    void sortsHaveANameAndAKeyThatTellsThem() {
        List<String> nameless = new ArrayList<>();
        description
                .at("/components/schemas")
                .properties()
                .forEach(schema ->
                        schema.getValue().valueStream().forEach(below -> look(below, schema.getKey(), nameless)));
        look(description.path("paths"), "paths", nameless);
        assertThat(nameless).isEmpty();
        Stream<JsonNode> sorts =
                description.at("/components/schemas").valueStream().filter(schema -> schema.has("oneOf"));
        assertThat(sorts)
                .isNotEmpty()
                .allMatch(schema -> schema.at("/discriminator/mapping").size()
                        == schema.path("oneOf").size());
    }

    private static void look(JsonNode node, String at, List<String> nameless) {
        boolean isOrNull = node.path("oneOf").size() == 2
                && node.at("/oneOf/1/type").asString("").equals("null");
        if (node.has("oneOf") && !isOrNull) {
            nameless.add(at + ": " + node);
        }
        node.valueStream().forEach(below -> look(below, at, nameless));
    }
}
