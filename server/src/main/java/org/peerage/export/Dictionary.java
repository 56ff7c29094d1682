package org.peerage.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the columns of tables mean, made from the columns themselves. */
public final class Dictionary {
    /** The tables of which a CSV is one, and those that only workbooks have. */
    private static final List<Table> TABLES = List.of(
            new Table("claims", "Every claim, and what a search finds, as CSV", ClaimColumns.ALL),
            new Table(
                    "profile",
                    "The claims of a profile or a comparison, as CSV and in workbooks by section",
                    LineRow.ALL),
            new Table("facts", "The sheet Facts of a workbook", FactRow.ALL),
            new Table("contradictions", "The sheet Contradictions of a workbook", SideRow.ALL));

    private record Table(String name, String says, List<? extends Column<?>> columns) {}

    private record Entry(Table table, Column<?> column) {}

    private static final List<Column<Entry>> COLUMNS = List.of(
            Column.words("table", "Which table", entry -> entry.table.name),
            Column.words("column", "How the column is called", entry -> entry.column.name()),
            Column.words("type", "What its cells are: words, number, day or link", entry -> type(entry.column)),
            Column.words("means", "What they mean", entry -> entry.column.says()));

    private Dictionary() {}

    /** As CSV: table, column, type, means. */
    public static void write(OutputStream out) {
        Csv.write(COLUMNS, TABLES.stream().flatMap(Dictionary::entries), out);
    }

    /** As Markdown, for the documentation. */
    public static String markdown() {
        var text = new StringBuilder();
        for (Table table : TABLES) {
            text.append("## ")
                    .append(table.name)
                    .append("\n\n")
                    .append(table.says)
                    .append(".\n\n| column | type | means |\n|---|---|---|\n");
            entries(table)
                    .forEach(entry -> text.append("| `%s` | %s | %s |\n"
                            .formatted(entry.column.name(), type(entry.column), entry.column.says())));
            text.append('\n');
        }
        return text.toString();
    }

    /** As CSV on the Web has it (W3C, Metadata Vocabulary for Tabular Data), for the table of every claim. */
    public static void csvw(OutputStream out) throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode table = mapper.createObjectNode();
        table.put("@context", "http://www.w3.org/ns/csvw");
        table.put("url", "claims.csv");
        table.put("dc:title", "Claims about companies, each with the sentence it rests on");
        ObjectNode schema = table.putObject("tableSchema");
        ArrayNode columns = schema.putArray("columns");
        for (Column<?> column : ClaimColumns.ALL) {
            ObjectNode described = columns.addObject();
            described.put("name", column.name());
            described.put("titles", column.name());
            described.put("datatype", column.type().datatype());
            described.put("dc:description", column.says());
        }
        try (out) {
            out.write((mapper.writerWithDefaultPrettyPrinter().writeValueAsString(table) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Stream<Entry> entries(Table table) {
        return table.columns.stream().map(column -> new Entry(table, column));
    }

    private static String type(Column<?> column) {
        return column.type().name().toLowerCase(Locale.ROOT);
    }
}
