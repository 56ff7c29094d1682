package org.peerage.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables for spreadsheets and statistics, and the dictionary of their columns. */
class CsvTest {
    private static List<NamedCsvRecord> read(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    @Test
    void eachClaimOfAProfileIsARow() {
        String csv = Samples.text(Format.CSV, Samples.DEMO);
        List<NamedCsvRecord> rows = read(csv);
        Set<String> claims =
                new HashSet<>(rows.stream().map(row -> row.getField("claim")).toList());
        assertThat(claims)
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(
                        Samples.DEMO.claims().map(cited -> cited.claim().id()).toList()));
        assertThat(csv.lines().count()).as("a line of the file is a row").isEqualTo(rows.size() + 1);
        assertThat(csv).endsWith("\r\n");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getField("profile")).isEqualTo("Marrowick Group");
            assertThat(row.getField("published")).matches("2\\d{3}-\\d\\d-\\d\\d");
            assertThat(row.getField("sentence")).isNotBlank();
        });
    }

    @Test
    void amountsAreNumbersWithTheirUnits() {
        List<NamedCsvRecord> rows = read(Samples.text(Format.CSV, Samples.DEMO));
        assertThat(rows.stream().filter(row -> !row.getField("price_number").isEmpty()))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(new BigDecimal(row.getField("price_number"))).isPositive();
                    assertThat(row.getField("price")).isNotBlank();
                });
        assertThat(rows.stream()
                        .filter(row -> row.getField("price").equals("132 million euros"))
                        .map(row -> row.getField("price_number") + row.getField("price_unit")))
                .isNotEmpty()
                .containsOnly("132000000EUR");
    }

    @Test
    void nothingOfOthersIsAFormula() {
        List<NamedCsvRecord> rows = read(Samples.text(Format.CSV, Samples.ugly()));
        assertThat(rows.stream().map(row -> row.getField("profile"))).containsOnly("'" + Samples.COMPANY);
        assertThat(rows.stream().flatMap(row -> row.getFields().stream()))
                .allSatisfy(field -> assertThat(field)
                        .doesNotMatch("(?s)^\\s*[=+@-].*")
                        .doesNotContainPattern("[\\p{Cntrl}\u202e]"));
    }

    @Test
    void everyColumnIsInTheDictionaryOnceAndSaysWhatItMeans() {
        var out = new ByteArrayOutputStream();
        Dictionary.write(out);
        List<NamedCsvRecord> entries = read(out.toString(StandardCharsets.UTF_8));
        assertThat(entries.stream()
                        .filter(entry -> entry.getField("table").equals("profile"))
                        .map(entry -> entry.getField("column")))
                .containsExactlyElementsOf(
                        CsvReader.builder().ofCsvRecord(Samples.text(Format.CSV, Samples.DEMO)).stream()
                                .findFirst()
                                .orElseThrow()
                                .getFields());
        assertThat(entries.stream().map(entry -> entry.getField("table") + "." + entry.getField("column")))
                .doesNotHaveDuplicates();
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.getField("means")).isNotBlank());
    }

    @Test
    void theMetadataOfCsvOnTheWebNamesTheSameColumns() throws IOException {
        var out = new ByteArrayOutputStream();
        Dictionary.csvw(out);
        JsonNode columns = JsonMapper.shared().readTree(out.toByteArray()).at("/tableSchema/columns");
        assertThat(columns.valueStream().map(column -> column.get("name").asString()))
                .containsExactlyElementsOf(
                        List.of(Samples.lines(Format.CSV, Samples.DEMO.claims().limit(1))
                                .getFirst()
                                .split(",")));
        assertThat(columns.valueStream().map(column -> column.get("datatype").asString()))
                .containsOnly("string", "number", "date");
    }

    @Test
    void theDocumentationHasTheDictionary() throws IOException {
        assertThat(Files.readString(Path.of("../docs/exports-columns.md")))
                .as("docs/exports-columns.md: make it anew of Dictionary.markdown()")
                .contains(Dictionary.markdown());
    }
}
