package org.peerage.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables as RFC 4180 has them, in UTF-8, in which nothing that others wrote makes a spreadsheet reckon. */
public final class Csv implements AutoCloseable {
    /** How a spreadsheet would begin to reckon; a tab or a line end before it is passed over there. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Cntrl}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]");

    private final CsvWriter csv;

    private Csv(CsvWriter csv) {
        this.csv = csv;
    }

    /** Closing it closes the stream. */
    public static Csv to(OutputStream out) {
        return new Csv(CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    /** A table with the names of its columns at its head. */
    public static <R> void write(List<Column<R>> columns, Stream<R> rows, OutputStream out) {
        try (Csv csv = to(out)) {
            csv.head(columns);
            rows.forEach(row -> csv.row(columns, row));
        }
    }

    <R> void head(List<Column<R>> columns) {
        record(columns.stream().map(Column::name).toList());
    }

    <R> void row(List<Column<R>> columns, R row) {
        csv.writeRecord(columns.stream().map(column -> field(column.of(row))).toArray(String[]::new));
    }

    /** A row of words, with an apostrophe before what would be a formula. */
    public void record(List<String> words) {
        csv.writeRecord(words.stream().map(Csv::harmless).toList());
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Cell.Nothing _ -> "";
            case Cell.Words text -> harmless(text.words());
            case Cell.Figure number -> number.value().toPlainString();
            case Cell.Day day -> day.day().toString();
            case Cell.Link link -> harmless(link.address());
        };
    }

    private static String harmless(String words) {
        boolean plain = words.isEmpty() || Character.isLetterOrDigit(words.charAt(0));
        return !plain && FORMULA.matcher(words).lookingAt() ? "'" + words : words;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
