package org.peerage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.ledger.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commands print for programs: one object on one line, nothing else on standard output, and no summary for people beside it. */
class JsonOutputTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    static final TestDatabase OTHER = new TestDatabase();

    @TempDir
    private static Path folder;

    private static final Set<String> ASKED = new LinkedHashSet<>();

    private static JsonNode added = JsonMapper.shared().nullNode();

    @BeforeAll
    static void articles() throws IOException {
        Path news = Files.createDirectories(folder.resolve("news"));
        Files.writeString(news.resolve("deal.jsonl"), """
                {"published": "2026-03-03", "publisher": "Leeds Ledger", "text": "Hollin Brickworks has agreed to acquire Sarn Tile for $6.6 million, the Leeds-based company said on Tuesday."}
                {"published": "2026-05-04", "publisher": "Kiln Weekly", "text": "Hollin Brickworks has completed its acquisition of Sarn Tile for $6.6 million, it said on Monday."}
                """);
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(sources.resolve("lamp.yaml"), "title: The Lamp\n");
        added = json("add", news.toString());
    }

    private static JsonNode json(String command, String... arguments) {
        return on(DATABASE, command, arguments);
    }

    private static JsonNode on(TestDatabase database, String command, String... arguments) {
        return print(0, database, command, arguments);
    }

    private static JsonNode print(int status, TestDatabase database, String command, String... arguments) {
        ASKED.add(command);
        Screen screen = Screen.of(Stream.of(
                        Arrays.stream(command.split(" ")),
                        Arrays.stream(arguments),
                        Stream.of("--json", "--database", database.url(), "--home", folder.toString()))
                .flatMap(some -> some)
                .toArray(String[]::new));
        assertThat(screen.status()).as(screen.err()).isEqualTo(status);
        assertThat(screen.lines()).hasSize(1);
        JsonNode object = JsonMapper.shared().readTree(screen.out());
        assertThat(object.isObject()).isTrue();
        assertThat(keys(object)).isNotEmpty().allMatch(key -> key.matches("[a-z][a-z0-9_]*"));
        if (status == 0 && !command.startsWith("users") && !command.startsWith("keys")) {
            assertThat(screen.err()).isEmpty();
        }
        return object;
    }

    private static Stream<String> keys(JsonNode node) {
        return Stream.concat(
                node.properties().stream()
                        .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), keys(entry.getValue()))),
                node.isArray() ? node.valueStream().flatMap(JsonOutputTest::keys) : Stream.empty());
    }

    @Test
    void everyCommandThatPrintsForProgramsPrintsOneObject() {
        assertThat(added.path("articles").asInt()).isEqualTo(2);
        assertThat(added.path("claims").asInt()).isPositive();
        assertThat(json("add", folder.resolve("news").toString()).path("known").asInt())
                .isEqualTo(2);

        JsonNode company =
                json("companies", "hollin", "--why").path("companies").path(0);
        assertThat(company.path("name").asString()).isEqualTo("Hollin Brickworks");
        assertThat(company.has("judgements") && company.has("meanings")).isTrue();
        assertThat(json("companies").path("companies").path(0).has("judgements"))
                .isFalse();

        assertThat(json("deals").path("deals").size()).isEqualTo(1);
        assertThat(json("profile", "Hollin Brickworks").path("name").asString()).isEqualTo("Hollin Brickworks");
        assertThat(json("changes", "Hollin Brickworks", "--since", "2026-04-01").path("changes"))
                .isNotEmpty();
        JsonNode found = json("search", "acquisition");
        assertThat(found.path("total").asInt()).isPositive();
        assertThat(found.at("/claims/0/claim/evidence/text").asString()).contains("Sarn Tile");
        assertThat(json("search", "hollin").at("/names/0/type").asString()).isEqualTo("company");

        assertThat(json("check").path("faults").isArray()).isTrue();
        assertThat(json("reread").path("articles").asInt()).isZero();
        whatIsReviewed();
        whoMaySignIn();
        whatIsKeptElsewhere();
        whereArticlesComeFrom();

        assertThat(commands()).isNotEmpty();
        assertThat(ASKED).containsAll(commands());
    }

    private static void whatIsReviewed() {
        JsonNode join = json("join", "Hollin Brickworks", "Sarn Tile", "--why", "a test");
        assertThat(join.path("deed").asString()).isEqualTo("join");
        assertThat(json("split", "Hollin Brickworks", "Sarn Tile", "--why", "no longer")
                        .path("names")
                        .size())
                .isEqualTo(2);
        assertThat(json("retract", "deal.jsonl#2", "--why", "a hoax")
                        .path("article")
                        .asString())
                .isEqualTo("deal.jsonl#2");
        JsonNode back = json("reinstate", "deal.jsonl#2", "--why", "none");
        String claim = json("search", "acquisition").at("/claims/0/claim/id").asString();
        String document =
                json("search", "acquisition").at("/claims/0/claim/document").asString();
        assertThat(json("correct", document, claim, "withdrawn", "--why", "so it is")
                        .path("stage")
                        .asString())
                .isEqualTo("withdrawn");
        assertThat(json("reviews revert", back.path("id").asString(), "--why", "a hoax")
                        .path("reverts")
                        .asString())
                .isEqualTo(back.path("id").asString());
        assertThat(json("reviews").path("reviews").size()).isEqualTo(6);
    }

    private static void whoMaySignIn() {
        assertThat(json("users add", "ada@example.org").path("path").asString()).startsWith("/password/");
        assertThat(json("users reset", "ada@example.org").has("expires")).isTrue();
        JsonNode user = json("users").path("users").path(0);
        assertThat(user.path("email").asString()).isEqualTo("ada@example.org");
        assertThat(user.path("active").asBoolean()).isTrue();
        assertThat(json("keys add", "ada@example.org", "--name", "report")
                        .path("key")
                        .asString())
                .startsWith("peerage_");
        assertThat(json("keys").at("/keys/0/scope").asString()).isEqualTo("read");
    }

    private static void whatIsKeptElsewhere() {
        String file = folder.resolve("backup.jsonl.gz").toString();
        long rows = json("backup", file).path("rows").asLong();
        assertThat(rows).isPositive();
        assertThat(on(OTHER, "restore", file).path("rows").asLong()).isEqualTo(rows);
    }

    private static void whereArticlesComeFrom() {
        JsonNode wrong = print(
                        1, DATABASE, "source check", folder.resolve("sources").toString())
                .path("problems")
                .path(0);
        assertThat(wrong.path("file").asString()).endsWith("lamp.yaml");
        assertThat(wrong.path("remedy").asString()).isNotBlank();
        assertThat(print(1, DATABASE, "source").path("sources").isArray()).isTrue();
    }

    /** All that take --json, but for those that ask the web, and that of streams. */
    private static Set<String> commands() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        var terminal =
                new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, false, false, Optional::empty);
        return CommandReference.all(Commands.of(new Peerage(terminal)).getCommandSpec())
                .filter(command -> command.findOption("--json") != null)
                .map(command -> command.qualifiedName().substring("peerage ".length()))
                .filter(command -> !Set.of("fetch", "source try", "read").contains(command))
                .collect(Collectors.toSet());
    }
}
