package org.peerage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.ledger.Database;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.TestDatabase;
import org.peerage.web.News;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of a ledger by the command line. */
class ExportCommandTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private static Path folder;

    private static long claims;

    @BeforeAll
    static void add() {
        try (Database database = DATABASE.open()) {
            Ledger ledger = Ledger.in(database.dataSource());
            ledger.append(News.DEMO, News.READER.edition());
            ledger.derive();
            claims = ledger.size().claims();
        }
    }

    private static Screen export(String... arguments) {
        return Screen.of(Stream.of(
                        Stream.of("export"),
                        Stream.of(arguments),
                        Stream.of(
                                "--database",
                                DATABASE.url(),
                                "--home",
                                folder.resolve("home").toString()))
                .flatMap(some -> some)
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    void everyClaimIsALine(String format) {
        Screen result = export("--format", format);
        assertThat(result.status()).isZero();
        assertThat(result.lines()).hasSize((int) claims + (format.equals("csv") ? 1 : 0));
        assertThat(result.err()).contains("%,d claims".formatted(claims));
    }

    @Test
    void aLineOfJsonHasTheClaimWithItsArticleAndCompanies() {
        List<JsonNode> lines = export("--format", "jsonl", "--least", "0.9", "--as-of", "2025-12-31").lines().stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.get("confidence").asDouble()).isGreaterThanOrEqualTo(0.9);
            assertThat(line.at("/article/published").asString()).isLessThanOrEqualTo("2025-12-31");
            assertThat(line.at("/article/key").asString()).hasSize(64);
            assertThat(line.get("sentence").asString()).isNotBlank();
            assertThat(line.get("claim").asString()).hasSize(24);
        });
        assertThat(lines).anyMatch(line -> line.at("/roles/buyer/0/company").asInt(0) > 0);
    }

    @ParameterizedTest
    @CsvSource({"ftm, \"schema\":\"Ownership\"", "bods, \"recordType\":\"relationship\""})
    void everythingHasOwnersForOtherPrograms(String format, String part) {
        assertThat(export("--format", format).lines())
                .allMatch(line -> line.startsWith("{"))
                .anyMatch(line -> line.contains(part));
    }

    @Test
    void aCompanyIsAWorkbookInAFile() throws IOException {
        Path file = folder.resolve("marrowick.xlsx");
        Screen result = export("Marrowick", "--format", "xlsx", "--out", file.toString());
        assertThat(result.status()).isZero();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            assertThat(book.getSheets().map(Sheet::getName)).contains("About", "Deals");
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void severalCompaniesAreCompared() {
        assertThat(export("Marrowick Group", "Vesper Weave", "--format", "md").out())
                .startsWith("# Marrowick Group, Vesper Weave\n");
    }

    @Test
    void aSearchGivesItsClaims() {
        Screen result = export("--search", "profit", "--format", "csv", "--most", "3");
        assertThat(result.lines()).hasSize(4);
        assertThat(result.err()).contains("3 of ");
    }

    @Test
    void theColumnsSayWhatTheyMean() {
        assertThat(Screen.of("export", "--format", "columns").lines()).startsWith("table,column,type,means");
        assertThat(Screen.of("export", "--format", "csvw").out()).contains("http://www.w3.org/ns/csvw");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format pptx | no format 'pptx'; there are xlsx, csv",
                "--format md | not for everything; it takes csv, jsonl, ftm, bods",
                "--format xlsx | not for everything",
                "--format jsonld --search mill | not for a search; it takes xlsx, csv",
                "Marrowick --format xlsx | say where to with --out FILE",
                "Marrowick --format csv --search mill | either companies or a search",
                "A B C D E F --format csv | no more than five companies",
                "Marrowick --format csv --as-of yesterday | is not a day such as"
            })
    void whatDoesNotFitIsRefusedWithARemedy(String arguments, String why) {
        Screen refused = export(arguments.split(" "));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains(why).hasLineCount(1);
    }

    @Test
    void anUnknownCompanyIsTold() {
        Screen unknown = export("Qqqwxyz Nobody", "--format", "csv");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).contains("knows no company");
        assertThat(unknown.out()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsToldOf() {
        Screen refused = export(
                "--format", "csv", "--out", folder.resolve("no/such/folder.csv").toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--out: cannot write");
    }
}
