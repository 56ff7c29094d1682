package org.peerage.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.peerage.profile.Fact;
import org.peerage.profile.Section;
import org.peerage.render.ProfileWords;
import org.peerage.vocabulary.Kind;

/**
 * Workbooks (XLSX): what they are about on the first sheet, then a sheet for each table, its head frozen and with a filter. Days, numbers and links are
 * cells of their kinds; all else is words, which a spreadsheet never takes for a formula.
 */
final class Sheets {
    /** What a cell takes at the most. */
    static final int MOST_CHARACTERS = 32_767;

    private static final String CUT = " … (cut: a cell takes no more)";

    /** A sheet takes no more links than this. */
    private static final int MOST_LINKS = 60_000;

    private static final String INK = "FF1B3A4B";
    private static final String DAY_FORMAT = "yyyy-mm-dd";
    private static final int USUAL_WIDTH = 18;
    private static final Map<String, Integer> WIDTHS = Map.of(
            "sentence",
            80,
            "about",
            48,
            "headline",
            40,
            "link",
            36,
            "answer",
            36,
            "speaker",
            24,
            "question",
            36,
            "note",
            24);

    private final Workbook book;

    private Sheets(Workbook book) {
        this.book = book;
    }

    private interface Content {
        void write(Sheets sheets) throws IOException;
    }

    /** A company's profile, or several beside each other. */
    static void profiles(List<Subject> companies, String version, OutputStream out) {
        boolean several = companies.size() > 1;
        write(out, sheets -> {
            sheets.about(About.of(companies, version));
            if (several) {
                sheets.compared(companies);
            }
            sheets.table("Facts", with(FactRow.COMPANY, FactRow.ALL, several), rows(companies, FactRow::of));
            for (Section section : Section.values()) {
                List<LineRow> rows = rows(companies, company -> LineRow.of(company, section));
                List<Kind> kinds =
                        rows.stream().map(row -> row.line().kind()).distinct().toList();
                sheets.table(ProfileWords.section(section), with(LineRow.COMPANY, columns(kinds), several), rows);
            }
            sheets.table("Contradictions", with(SideRow.COMPANY, SideRow.ALL, several), rows(companies, SideRow::of));
        });
    }

    /** What a search found. */
    static void hits(String words, List<Cited> found, int total, String version, OutputStream out) {
        List<Kind> kinds =
                found.stream().map(hit -> hit.claim().kind()).distinct().toList();
        write(out, sheets -> {
            sheets.about(About.ofHits(words, found.size(), total, version));
            sheets.table("Claims", ClaimColumns.of(kinds), found);
        });
    }

    private static void write(OutputStream out, Content content) {
        try (var book = new Workbook(out, "Peerage", "1.0")) {
            content.write(new Sheets(book));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <R> List<R> rows(List<Subject> companies, Function<Subject, Stream<R>> rows) {
        return companies.stream().flatMap(rows).toList();
    }

    private static <R> List<Column<R>> with(Column<R> company, List<Column<R>> columns, boolean several) {
        return several ? Stream.concat(Stream.of(company), columns.stream()).toList() : columns;
    }

    /** Those of the line that its sheet does not say already, then what the claim says, and on what it rests. */
    private static List<Column<LineRow>> columns(List<Kind> kinds) {
        return Stream.concat(
                        LineRow.LINE.stream()
                                .filter(column -> !column.name().equals("section")
                                        && !column.name().equals("line")),
                        Stream.concat(
                                LineRow.lifted(ClaimColumns.of(kinds)).stream(),
                                LineRow.LINE.stream()
                                        .filter(column -> column.name().equals("line"))))
                .toList();
    }

    private void about(About about) throws IOException {
        Worksheet sheet = book.newWorksheet("About");
        sheet.width(0, USUAL_WIDTH);
        sheet.width(1, 110);
        sheet.hideGridLines();
        for (int row = 0; row < about.entries().size(); row++) {
            sheet.value(row, 0, about.entries().get(row).name());
            words(
                    sheet,
                    row,
                    1,
                    ((Cell.Words) Cell.words(about.entries().get(row).words())).words());
            sheet.style(row, 0).bold().fontColor(INK).verticalAlignment("top").set();
            sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
        }
        sheet.finish();
    }

    /** A row a question, a column a company. */
    private void compared(List<Subject> companies) throws IOException {
        List<Column<String>> columns = new ArrayList<>();
        columns.add(new Column<>("fact", Column.Type.WORDS, "What is asked", Cell::words));
        companies.forEach(company -> {
            columns.add(new Column<>(company.profile().name(), Column.Type.WORDS, "", name -> answer(company, name)));
            columns.add(new Column<>("certainty", Column.Type.WORDS, "", name -> certainty(company, name)));
        });
        List<String> asked = companies.getFirst().profile().facts().stream()
                .filter(fact -> fact.reason().isEmpty())
                .map(Fact::name)
                .toList();
        table("Compared", columns, asked);
    }

    private static Cell answer(Subject company, String name) {
        return Cell.words(fact(company, name)
                .map(fact -> fact.lines().isEmpty()
                        ? ProfileWords.blank(fact).orElse("")
                        : ProfileWords.answer(fact, fact.lines().getFirst()))
                .findFirst()
                .orElse(""));
    }

    private static Cell certainty(Subject company, String name) {
        return Cell.words(fact(company, name)
                .flatMap(fact -> fact.lines().stream().limit(1))
                .map(line -> line.certainty().mark())
                .findFirst()
                .orElse(""));
    }

    private static Stream<Fact> fact(Subject company, String name) {
        return company.profile().facts().stream().filter(fact -> fact.name().equals(name));
    }

    /** No sheet for a table without rows, no column that none of them fills. */
    private <R> void table(String name, List<Column<R>> all, List<R> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        List<Column<R>> columns = all.stream()
                .filter(column -> rows.stream().anyMatch(row -> !(column.of(row) instanceof Cell.Nothing)))
                .toList();
        Worksheet sheet = book.newWorksheet(name);
        head(sheet, columns, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                cell(sheet, row + 1, column, columns.get(column), rows.get(row));
            }
        }
        sheet.finish();
    }

    private static <R> void head(Worksheet sheet, List<Column<R>> columns, int rows) {
        for (int column = 0; column < columns.size(); column++) {
            Column<R> one = columns.get(column);
            words(sheet, 0, column, ProfileWords.capital(one.title()));
            sheet.width(column, width(one));
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fontColor("FFFFFFFF")
                .fillColor(INK)
                .set();
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, rows, columns.size() - 1);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(0);
    }

    private static int width(Column<?> column) {
        int usual = switch (column.type()) {
            case DAY, NUMBER -> 13;
            case WORDS, LINK -> USUAL_WIDTH;
        };
        return WIDTHS.getOrDefault(column.name(), Math.max(usual, column.title().length() + 4));
    }

    private static <R> void cell(Worksheet sheet, int row, int place, Column<R> column, R of) {
        switch (column.of(of)) {
            case Cell.Nothing _ -> {}
            case Cell.Words text -> {
                words(sheet, row, place, text.words());
                sheet.style(row, place)
                        .verticalAlignment("top")
                        .wrapText(WIDTHS.containsKey(column.name()))
                        .set();
            }
            case Cell.Figure number -> {
                sheet.value(row, place, number.value());
                sheet.style(row, place)
                        .verticalAlignment("top")
                        .format(number.value().stripTrailingZeros().scale() > 0 ? "#,##0.####" : "#,##0")
                        .set();
            }
            case Cell.Day day -> {
                sheet.value(row, place, day.day());
                sheet.style(row, place)
                        .verticalAlignment("top")
                        .format(DAY_FORMAT)
                        .set();
            }
            case Cell.Link link -> link(sheet, row, place, link.address());
        }
    }

    /** Only what a browser opens is a link; an address as long as no browser takes it is not. */
    private static void link(Worksheet sheet, int row, int place, String address) {
        if (row < MOST_LINKS && Addresses.isOfWeb(address) && address.length() <= Addresses.LONGEST) {
            sheet.hyperlink(row, place, new HyperLink(address, address));
            sheet.style(row, place)
                    .verticalAlignment("top")
                    .fontColor("FF1A5FB4")
                    .underlined()
                    .set();
        } else {
            words(sheet, row, place, address);
        }
    }

    private static void words(Worksheet sheet, int row, int place, String words) {
        sheet.value(row, place, fitting(words));
    }

    /** As much as fits into a cell, no character cut in two. */
    static String fitting(String words) {
        if (words.length() <= MOST_CHARACTERS) {
            return words;
        }
        int end = MOST_CHARACTERS - CUT.length();
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
