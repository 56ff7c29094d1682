package org.peerage.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerage.claim.Claim;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Owners, posts and links for other programs: FollowTheMoney against its own model, BODS against what its documentation asks. */
class GraphsTest {
    private static final JsonNode MODEL = read("followthemoney.json").get("schemata");
    private static final Schema BODS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(read("bods-0.4.json"));

    private static JsonNode read(String resource) {
        try (InputStream in = Objects.requireNonNull(GraphsTest.class.getResourceAsStream(resource))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> entities(Format format, Stream<Cited> claims) {
        return Samples.lines(format, claims).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static Stream<Cited> all() {
        return Stream.of(Samples.DEMO, Samples.OTHER, Samples.ugly()).flatMap(Subject::claims);
    }

    @Test
    void entitiesFollowTheModel() {
        List<JsonNode> entities = entities(Format.FTM, all());
        Map<String, String> schemas = new HashMap<>();
        entities.forEach(entity ->
                schemas.put(entity.get("id").asString(), entity.get("schema").asString()));
        assertThat(schemas.values())
                .contains("Article", "Company", "Person", "Ownership", "Directorship", "UnknownLink");
        for (JsonNode entity : entities) {
            Map<String, JsonNode> known = properties(entity.get("schema").asString());
            entity.get("properties").properties().forEach(property -> {
                JsonNode type = Optional.ofNullable(known.get(property.getKey()))
                        .orElseThrow(() -> new AssertionError(property.getKey() + " of " + entity));
                property.getValue().forEach(value -> assertFits(value, type, schemas));
            });
            MODEL.get(entity.get("schema").asString())
                    .get("required")
                    .forEach(property -> assertThat(entity.get("properties").has(property.asString()))
                            .as("%s of %s", property, entity)
                            .isTrue());
        }
    }

    private static void assertFits(JsonNode value, JsonNode type, Map<String, String> schemas) {
        assertThat(value.isString()).isTrue();
        String text = value.asString();
        switch (type.get("type").asString()) {
            case "date" -> assertThat(text).matches("\\d{4}(-\\d\\d(-\\d\\d(T[0-9:.]+Z)?)?)?");
            case "url" -> assertThat(text).matches("https?://.+");
            case "language" -> assertThat(text).matches("[a-z]{3}");
            case "entity" ->
                assertThat(lineage(schemas.getOrDefault(text, "nobody before")))
                        .contains(type.get("range").asString());
            default -> assertThat(text).isNotBlank();
        }
    }

    private static Set<String> lineage(String schema) {
        Set<String> lineage = new HashSet<>(Set.of(schema));
        Optional.ofNullable(MODEL.get(schema))
                .ifPresent(known -> known.get("extends").forEach(above -> lineage.addAll(lineage(above.asString()))));
        return lineage;
    }

    private static Map<String, JsonNode> properties(String schema) {
        Map<String, JsonNode> properties = new HashMap<>();
        lineage(schema)
                .forEach(one -> MODEL.get(one)
                        .get("properties")
                        .properties()
                        .forEach(property -> properties.put(property.getKey(), property.getValue())));
        return properties;
    }

    @Test
    void nobodyComesTwice() {
        assertThat(entities(Format.FTM, Stream.of(1, 2).flatMap(_ -> all()))).doesNotHaveDuplicates();
        assertThat(entities(Format.BODS, Stream.of(1, 2).flatMap(_ -> all())).stream()
                        .map(statement -> statement.get("statementId").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void statementsHaveTheFormOfTheStandard() {
        List<String> lines = Samples.lines(Format.BODS, all());
        assertThat(lines)
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(BODS.validate(
                                line,
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                        .as(line)
                        .isEmpty());
    }

    @Test
    void eachStatementComesAfterThoseThatItRefersTo() {
        Set<String> known = new HashSet<>();
        for (JsonNode statement : entities(Format.BODS, all())) {
            JsonNode details = statement.get("recordDetails");
            Stream.of("subject", "interestedParty")
                    .filter(details::has)
                    .forEach(party ->
                            assertThat(known).contains(details.get(party).asString()));
            known.add(statement.get("recordId").asString());
            assertThat(statement.at("/source/description").asString()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "parent, current, asserts, otherInfluenceOrControl",
        "parent, planned, asserts, none",
        "parent, former, asserts, otherInfluenceOrControl",
        "parent, current, denies, none",
        "stake, current, asserts, shareholding",
        "stake, current, declines, none",
        "acquisition, completed, asserts, unknownInterest",
        "acquisition, completed, denies, none",
        "acquisition, agreed, asserts, none",
        "acquisition, in_talks, asserts, none",
        "acquisition, approved, asserts, none",
        "rivalry, current, asserts, none"
    })
    void onlyWhatIsAssertedAndDoneOwns(String kind, String stage, String stance, String interest) {
        List<JsonNode> statements = entities(Format.BODS, Stream.of(claim(kind, stage, stance)));
        assertThat(statements.stream()
                        .map(statement ->
                                statement.at("/recordDetails/interests/0/type").asString(""))
                        .filter(type -> !type.isEmpty()))
                .containsExactlyElementsOf(interest.equals("none") ? List.of() : List.of(interest));
        boolean owns = entities(Format.FTM, Stream.of(claim(kind, stage, stance))).stream()
                .anyMatch(entity -> entity.get("schema").asString().equals("Ownership"));
        assertThat(owns).isEqualTo(!interest.equals("none"));
    }

    private static Cited claim(String kind, String stage, String stance) {
        String[] roles = switch (kind) {
            case "parent" -> new String[] {"parent", "Hollin Works", "child", "Sarn Tile"};
            case "stake" -> new String[] {"holder", "Hollin Works", "company", "Sarn Tile"};
            case "acquisition" -> new String[] {"buyer", "Hollin Works", "target", "Sarn Tile"};
            default -> new String[] {"company", "Hollin Works", "rival", "Sarn Tile"};
        };
        Claim claim = Samples.claim("one", kind, stage, stance, roles);
        Cited cited = Samples.cited(claim);
        return new Cited(claim, cited.article(), cited.filed(), Map.of("Hollin Works", 1L, "Sarn Tile", 2L));
    }
}
