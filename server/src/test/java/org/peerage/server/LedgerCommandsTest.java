package org.peerage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.ledger.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that keep what was read, one after another on one ledger, as a user goes through them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LedgerCommandsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    static final TestDatabase OTHER = new TestDatabase();

    @TempDir
    private static Path folder;

    private Path news = Path.of("");

    @BeforeEach
    void articles() throws IOException {
        news = Files.createDirectories(folder.resolve("news"));
        Files.writeString(news.resolve("deal.jsonl"), """
                {"published": "2026-03-03", "publisher": "Leeds Ledger", "text": "Hollin Brickworks has agreed to acquire Sarn Tile for $6.6 million, the Leeds-based company said on Tuesday."}
                {"published": "2026-05-04", "publisher": "Kiln Weekly", "text": "Hollin Brickworks has completed its acquisition of Sarn Tile for $6.6 million, it said on Monday."}
                """);
        Files.writeString(
                news.resolve("other.txt"),
                "Moira Tench is chief executive of Hollin Brickworks, a maker of bricks in Leeds.");
    }

    private static Screen peerage(String command, String... arguments) {
        return on(DATABASE, command, arguments);
    }

    private static Screen on(TestDatabase database, String command, String... arguments) {
        return Screen.of(Stream.of(
                        Stream.of(command),
                        Stream.of(arguments),
                        Stream.of(
                                "--database",
                                database.url(),
                                "--home",
                                folder.resolve("home").toString()))
                .flatMap(some -> some)
                .toArray(String[]::new));
    }

    @Test
    @Order(1)
    void whatIsAddedOnceIsKnownAfterwards() throws IOException {
        Screen first = peerage("add", news.toString());
        assertThat(first.status()).isZero();
        assertThat(first.err()).contains("3 articles new").contains("0 known");
        Screen again = peerage("add", news.toString());
        assertThat(again.err()).contains("0 articles new").contains("3 known");
        Files.writeString(news.resolve("broken.jsonl"), "{\"text\": \n");
        Screen third = peerage("add", news.toString());
        assertThat(third.status()).isEqualTo(1);
        assertThat(third.err()).contains("broken.jsonl").contains("3 known");
        Files.delete(news.resolve("broken.jsonl"));
    }

    @Test
    @Order(2)
    void aProfileIsFoldedFromTheLedgerEvenByAMisspeltName() {
        Screen profile = peerage("profile", "Hollin Brickworks");
        assertThat(profile.status()).isZero();
        assertThat(profile.out()).contains("Sarn Tile").contains("Moira Tench").contains("3 articles");
        assertThat(peerage("profile", "Holin Brickwork").out()).isEqualTo(profile.out());
        Screen before = peerage("profile", "Hollin Brickworks", "--as-of", "2026-04-01");
        assertThat(before.out()).doesNotContain("completed").contains("of 2 read");
        Screen nobody = peerage("profile", "Zzyx Quarries");
        assertThat(nobody.status()).isEqualTo(1);
        assertThat(nobody.err()).contains("knows no company 'Zzyx Quarries'");
    }

    @Test
    @Order(3)
    void companiesDealsAndClaimsAreFound() {
        assertThat(peerage("companies").lines()).anyMatch(line -> line.contains("Hollin Brickworks"));
        assertThat(peerage("companies", "holl").lines())
                .singleElement()
                .asString()
                .contains("Hollin Brickworks");
        assertThat(peerage("deals", "--stage", "completed", "--kind", "acquisition")
                        .out())
                .contains("Sarn Tile");
        assertThat(peerage("deals", "--since", "2026-06-01").out()).doesNotContain("Sarn Tile");
        assertThat(peerage("search", "acquisition", "--kind", "acquisition").out())
                .contains("Kiln Weekly");
        assertThat(peerage("search", "moira").out()).contains("Moira Tench");
    }

    @Test
    @Order(4)
    void whatChangedSinceADayIsTold() {
        Screen changes = peerage("changes", "Hollin Brickworks", "--since", "2026-04-01");
        assertThat(changes.status()).isZero();
        assertThat(changes.out()).contains("completed").contains("Sarn Tile");
        assertThat(peerage("changes", "Hollin Brickworks", "--since", "2026-06-01")
                        .out())
                .doesNotContain("Sarn Tile");
        Screen json = peerage("changes", "Hollin Brickworks", "--since", "2026-04-01", "--format", "json");
        assertThat(JsonMapper.shared().readTree(json.out()).isObject()).isTrue();
    }

    @Test
    @Order(5)
    void aJoinShowsAtOnceAndIsTakenBack() {
        assertThat(peerage("join", "Hollin Brickworks", "Sarn Tile", "--why", "a test")
                        .status())
                .isZero();
        assertThat(peerage("companies", "sarn", "--why").out())
                .contains("Hollin Brickworks is Sarn Tile: a test (" + System.getProperty("user.name") + ")");
        assertThat(peerage("split", "Sarn Tile", "Hollin Brickworks", "--why", "no longer")
                        .status())
                .isZero();
        assertThat(peerage("companies", "sarn").out()).doesNotContain("Hollin Brickworks");
        Screen unknown = peerage("join", "Sarn Tile", "Nobody Ever", "--why", "a guess");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).contains("Nobody Ever");
    }

    @Test
    @Order(6)
    void whatIsRetractedOrPutRightIsInTheHistoryAndRevertedFromThere() {
        Screen reviews = peerage("reviews");
        assertThat(reviews.lines()).hasSize(4);
        assertThat(reviews.out()).contains("split").contains("no longer").contains("[does not stand]");
        JsonNode deal = Screen.of("read", news.toString(), "--format", "jsonl").lines().stream()
                .map(JsonMapper.shared()::readTree)
                .filter(claim -> claim.path("stage").asString().equals("completed"))
                .findFirst()
                .orElseThrow();
        String document = deal.path("document").asString();
        String closing = deal.path("id").asString();

        Screen corrected = peerage("correct", document, closing, "withdrawn", "--why", "it fell through");
        assertThat(corrected.status()).isZero();
        assertThat(peerage("profile", "Hollin Brickworks").out()).contains("withdrawn");
        assertThat(peerage("search", "completed", "--stage", "withdrawn").out()).contains("Kiln Weekly");
        Screen newest = peerage("reviews", "--company", "Sarn Tile", "--most", "1");
        assertThat(newest.out()).contains("stage withdrawn").contains("it fell through");
        String id = newest.out().split(" ", 2)[0];
        assertThat(peerage("reviews", "revert", id, "--why", "it did not").status())
                .isZero();
        assertThat(peerage("profile", "Hollin Brickworks").out()).doesNotContain("withdrawn");

        assertThat(peerage("retract", document, "--why", "a hoax").status()).isZero();
        assertThat(peerage("search", "completed", "--kind", "acquisition").out())
                .doesNotContain("Kiln Weekly");
        assertThat(peerage("reinstate", document, "--why", "no hoax").status()).isZero();
        assertThat(peerage("search", "completed", "--kind", "acquisition").out())
                .contains("Kiln Weekly");

        assertThat(peerage("retract", "nowhere.txt", "--why", "a guess").status())
                .isEqualTo(1);
        assertThat(peerage("reviews", "revert", "judgement-999", "--why", "a guess")
                        .err())
                .contains("no review 'judgement-999'");
        assertThat(peerage("reviews", "revert", "x", "--why", "a guess").err()).contains("judgement-12");
        assertThat(peerage("reviews", "--company", "Nobody Ever").status()).isEqualTo(1);
    }

    @Test
    @Order(7)
    void aBackupIsRestoredElsewhere() {
        String backup = folder.resolve("backup.jsonl.gz").toString();
        assertThat(peerage("backup", backup).status()).isZero();
        assertThat(on(OTHER, "restore", backup).status()).isZero();
        assertThat(on(OTHER, "profile", "Hollin Brickworks").out())
                .isEqualTo(peerage("profile", "Hollin Brickworks").out());
        assertThat(on(OTHER, "check").err()).contains("all is well");
        Screen twice = on(OTHER, "restore", backup);
        assertThat(twice.status()).isEqualTo(1);
        assertThat(twice.err()).contains("not empty");
    }

    @Test
    @Order(8)
    void theIndexIsMadeAnewAndWhatIsReadAgainIsTheSame() {
        assertThat(peerage("index", "--companies").status()).isZero();
        assertThat(peerage("companies", "holl").out()).contains("Hollin Brickworks");
        assertThat(peerage("reread").err()).contains("0 articles read again");
    }
}
