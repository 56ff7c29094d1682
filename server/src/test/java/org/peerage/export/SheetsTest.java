package org.peerage.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.peerage.render.ProfileWords;

/** Workbooks, read back by another program than the one that wrote them. */
class SheetsTest {
    private static Map<String, List<Row>> read(byte[] file) throws IOException {
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    private static int column(List<Row> sheet, String title) {
        return sheet.getFirst().stream().map(Cell::getText).toList().indexOf(title);
    }

    @Test
    void eachSectionIsASheetWithARowForEachClaim() throws IOException {
        Map<String, List<Row>> sheets = read(Samples.bytes(Format.XLSX, Samples.DEMO));
        assertThat(sheets.keySet()).startsWith("About", "Facts").contains("Deals", "People", "Contradictions");
        Samples.DEMO
                .profile()
                .lines()
                .forEach((section, lines) -> assertThat(sheets.get(ProfileWords.section(section)))
                        .as("%s", section)
                        .hasSize(1
                                + lines.stream()
                                        .mapToInt(line -> line.testimonies().size())
                                        .sum()));
    }

    @Test
    void theFirstSheetSaysWhatItIs() throws IOException {
        List<Row> about = read(Samples.bytes(Format.XLSX, Samples.DEMO)).getOrDefault("About", List.of());
        Map<String, String> entries = new HashMap<>();
        about.forEach(row -> entries.put(row.getCellText(0), row.getCellText(1)));
        assertThat(entries).containsEntry("Company", "Marrowick Group").containsEntry("Version", "7.1");
        assertThat(entries.get("As of")).contains("newest article");
        assertThat(entries.get("Certainty")).contains("Admiralty", "B usually reliable");
        assertThat(entries.get("Licence")).contains("publishers");
    }

    @Test
    void daysAndNumbersAreCellsAndEachRowHasItsEvidence() throws IOException {
        List<Row> deals = read(Samples.bytes(Format.XLSX, Samples.DEMO)).getOrDefault("Deals", List.of());
        int price = column(deals, "Price number");
        int unit = column(deals, "Price unit");
        int published = column(deals, "Published");
        int sentence = column(deals, "Sentence");
        int link = column(deals, "Link");
        int confidence = column(deals, "Confidence");
        assertThat(deals.stream().skip(1)).allSatisfy(row -> {
            assertThat(row.getCell(published).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCell(published).asDate().toLocalDate()).isAfter(LocalDate.of(2024, 1, 1));
            assertThat(row.getCell(confidence).asNumber().doubleValue()).isBetween(0.0, 1.0);
            assertThat(row.getCellText(sentence)).isNotBlank();
            assertThat(row.getCellText(link)).startsWith("https://");
        });
        assertThat(deals.stream()
                        .skip(1)
                        .filter(row -> row.getCellText(price).equals("132000000"))
                        .map(row -> row.getCellText(unit)))
                .isNotEmpty()
                .containsOnly("EUR");
    }

    @Test
    void theHeadIsFrozenAndHasAFilter() throws IOException {
        Map<String, String> parts = parts(Samples.bytes(Format.XLSX, Samples.DEMO));
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains("ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:");
    }

    @Test
    void severalCompaniesStandBesideEachOther() throws IOException {
        Map<String, List<Row>> sheets = read(Samples.bytes(Format.XLSX, Samples.DEMO, Samples.OTHER));
        List<Row> compared = sheets.getOrDefault("Compared", List.of());
        assertThat(compared.getFirst().stream().map(Cell::getText)).contains("Marrowick Group", "Vesper Weave");
        List<Row> deals = sheets.getOrDefault("Deals", List.of());
        assertThat(deals.stream().skip(1).map(row -> row.getCellText(0)).distinct())
                .containsExactly("Marrowick Group", "Vesper Weave");
    }

    @Test
    void wordsOfOthersStayWords() throws IOException {
        byte[] file = Samples.bytes(Format.XLSX, Samples.ugly());
        List<Cell> cells = new ArrayList<>();
        read(file)
                .values()
                .forEach(rows -> rows.forEach(
                        row -> row.stream().filter(cell -> cell != null).forEach(cells::add)));
        assertThat(cells).noneMatch(cell -> cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR);
        assertThat(cells.stream().map(Cell::getText))
                .contains("=Post()" + Samples.SCRIPT)
                .allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(Sheets.MOST_CHARACTERS))
                .anyMatch(text -> text.endsWith("(cut: a cell takes no more)"));
        assertThat(parts(file).entrySet())
                .filteredOn(part -> part.getKey().endsWith(".rels"))
                .allSatisfy(part -> assertThat(part.getValue()).doesNotContain("javascript:"));
    }

    @Test
    void claimsThatASearchFoundAreOneSheet() throws IOException {
        var out = new ByteArrayOutputStream();
        List<Cited> found = Samples.DEMO.claims().limit(20).toList();
        Format.XLSX.hits("mill -wool", found, 31, "7.1", out);
        Map<String, List<Row>> sheets = read(out.toByteArray());
        assertThat(sheets.keySet()).containsExactly("About", "Claims");
        assertThat(sheets.get("Claims")).hasSize(21);
        assertThat(sheets.getOrDefault("About", List.of()).get(1).getCellText(1))
                .isEqualTo("20 of 31 claims, the best first");
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        Path copy = Files.write(Files.createTempFile("peerage", ".xlsx"), file);
        try (var zip = new ZipFile(copy.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(copy);
        return parts;
    }
}
