package org.peerage.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that was appended to a ledger, and its users, as JSON Lines.
 *
 * <p>The first line is {@code {"peerage": "backup", "version": 6}}, the last {@code {"rows": n, "sha256": "..."}} over all lines between with their line
 * ends. Each of these is {@code {"table": name, "row": {column: value}}} in the order of {@link #TABLES}, by the columns of the
 * migrations; bytes are {@code \x} and hexadecimal digits, times are in UTC. What is derived is left out and made anew. Users are in it with their
 * encoded passwords, and so are the audit log, leads, what is followed and the endpoints of webhooks
 * with their secrets, as far as these are kept at all; sessions, links, lockouts, the outbox and what endpoints answered are not.
 */
final class Backup {
    private static final int VERSION = 6;
    /** The last before days were doubted. */
    private static final int CREDULOUS = 5;

    /** Rows that are restored at a time. */
    private static final int BATCH = 1_000;

    /** In an order in which each refers to earlier ones only, with the columns that order their rows. */
    private static final List<Table> TABLES = List.of(
            new Table("article_text", "hash", false),
            new Table("article", "id", true),
            new Table("reading", "id", true),
            new Table("claim", "id", true),
            new Table("company_name", "id", true),
            new Table("naming", "name, claim", false),
            new Table("judgement", "id", true),
            new Table("retraction", "id", true),
            new Table("correction", "id", true),
            new Table("dismissal", "id", true),
            new Table("reversal", "id", true),
            new Table("address", "id", true),
            new Table("version", "id", true),
            new Table("harvest", "source, day", false),
            new Table("users", "id", true),
            new Table("act", "id", true),
            new Table("api_key", "id", true),
            new Table("lead", "id", true),
            new Table("sample_request", "id", true),
            new Table("consent", "id", true),
            new Table("suppression_salt", "salt", false),
            new Table("suppressed", "hash, scope", false),
            new Table("plea", "id", true),
            new Table("follower", "id", true),
            new Table("follow", "id", true),
            new Table("endpoint", "id", true),
            new Table("posted", "follow", false),
            new Table("taken_event", "endpoint, event", false),
            new Table("allowed_domain", "domain", false),
            new Table("person_link", "plea", false));

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private record Table(String name, String order, boolean numbered) {}

    private final JdbcClient jdbc;
    private final MessageDigest digest = ContentKey.sha256();
    private long rows;

    Backup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inside a transaction that sees one state. @return how many rows were written */
    long write(Writer out) {
        jdbc.sql("set local timezone = 'UTC'").update();
        try (var lines = new BufferedWriter(out)) {
            lines.write(MAPPER.createObjectNode()
                            .put("peerage", "backup")
                            .put("version", VERSION)
                            .toString() + "\n");
            for (Table table : TABLES) {
                try (Stream<String> stored = rowsOf(table)) {
                    stored.forEach(row -> write(lines, "{\"table\": \"" + table.name + "\", \"row\": " + row + "}\n"));
                }
            }
            lines.write(end().toString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private Stream<String> rowsOf(Table table) {
        return jdbc
                .sql("select row_to_json(t)::text from %s t order by %s".formatted(table.name, table.order))
                .withFetchSize(BATCH)
                .query(String.class)
                .stream();
    }

    private void write(Writer out, String line) {
        try {
            count(line);
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void count(String line) {
        digest.update(line.getBytes(UTF_8));
        rows++;
    }

    private ObjectNode end() {
        return MAPPER.createObjectNode()
                .put("rows", rows)
                .put("sha256", HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * Inside a transaction, which is rolled back where the backup is broken.
     *
     * @throws IllegalStateException where the ledger is not empty
     * @throws IllegalArgumentException where the lines are no whole backup, saying what is wrong and in which line
     */
    long restore(Reader in) {
        for (Table table : TABLES) {
            if (jdbc.sql("select exists (select from %s)".formatted(table.name))
                    .query(Boolean.class)
                    .single()) {
                throw new IllegalStateException(
                        "the ledger is not empty: restore into a new one (another PEERAGE_HOME or --database)");
            }
        }
        try (var lines = new BufferedReader(in)) {
            int version = header(Optional.ofNullable(lines.readLine()).orElse(""));
            body(lines);
            if (version <= CREDULOUS) {
                jdbc.sql("select doubt_days()").query(row -> {});
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TABLES.stream().filter(Table::numbered).forEach(this::resumeNumbers);
        return rows;
    }

    /** @return of which version it is */
    private static int header(String line) {
        JsonNode header = parse(line, 1);
        if (!header.path("peerage").asString("").equals("backup")) {
            throw new IllegalArgumentException("line 1: this is no backup of Peerage");
        }
        int version = header.path("version").asInt(0);
        if (version > VERSION) {
            throw new IllegalArgumentException("line 1: a backup of a later version; restore it with that one");
        }
        return version;
    }

    private void body(BufferedReader lines) throws IOException {
        List<JsonNode> batch = new ArrayList<>();
        String table = "";
        for (Optional<String> line = next(lines); line.isPresent(); line = next(lines)) {
            JsonNode node = parse(line.get(), rows + 2);
            if (node.has("sha256")) {
                insert(table, batch);
                check(node);
                return;
            }
            count(line.get() + "\n");
            String of = node.path("table").asString("");
            if (!of.equals(table) || batch.size() == BATCH) {
                insert(table, batch);
                table = of;
            }
            batch.add(node.path("row"));
        }
        throw new IllegalArgumentException("line " + (rows + 2) + ": the end of the backup is missing; it was cut off");
    }

    private static Optional<String> next(BufferedReader lines) throws IOException {
        return Optional.ofNullable(lines.readLine());
    }

    private void check(JsonNode written) {
        JsonNode end = end();
        if (written.path("rows").asLong() != end.path("rows").asLong()
                || !written.path("sha256").equals(end.path("sha256"))) {
            throw new IllegalArgumentException(
                    "line " + (rows + 2) + ": the backup was changed or damaged since it was written");
        }
    }

    private void insert(String table, List<JsonNode> batch) {
        if (batch.isEmpty()) {
            return;
        }
        if (TABLES.stream().noneMatch(known -> known.name.equals(table))) {
            throw new IllegalArgumentException("line " + (rows + 1) + ": no table '" + table + "'");
        }
        jdbc.sql(
                        "insert into %1$s overriding system value select * from json_populate_recordset(null::%1$s, :rows::json)"
                                .formatted(table))
                .param("rows", MAPPER.writeValueAsString(batch))
                .update();
        batch.clear();
    }

    /** New rows get numbers after the restored ones. */
    private void resumeNumbers(Table table) {
        jdbc.sql("select setval(pg_get_serial_sequence('%1$s', 'id'), coalesce(max(id), 0) + 1, false) from %1$s"
                        .formatted(table.name))
                .query(Long.class)
                .single();
    }

    private static JsonNode parse(String line, long number) {
        try {
            return MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("line " + number + ": broken JSON: " + e.getOriginalMessage(), e);
        }
    }
}
