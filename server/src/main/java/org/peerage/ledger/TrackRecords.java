package org.peerage.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.peerage.profile.TrackRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records of publishers as they were weighed last. */
final class TrackRecords {
    private final JdbcClient jdbc;

    TrackRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, TrackRecord> all() {
        Map<String, TrackRecord> records = new HashMap<>();
        jdbc.sql("select * from track_record").query(row -> {
            records.put(row.getString("publisher"), new TrackRecord(row.getInt("confirmed"), row.getInt("denied")));
        });
        return records;
    }

    /** Whether to weigh them anew: always, unless that takes more than a moment. */
    boolean areDue() {
        return jdbc.sql(
                        "select not exists (select from weighing where took > interval '2 s' and ended + 30 * took > now())")
                .query(Boolean.class)
                .single();
    }

    /**
     * In place of all.
     *
     * @param took how long it took to weigh them
     * @return how many
     */
    int put(Map<String, TrackRecord> records, Duration took) {
        jdbc.sql("""
                        insert into weighing (ended, took) values (now(), make_interval(secs => :took))
                        on conflict (one) do update set ended = excluded.ended, took = excluded.took""").param("took", took.toMillis() / 1e3).update();
        jdbc.sql("delete from track_record").update();
        return jdbc.sql("""
                        insert into track_record (publisher, confirmed, denied)
                        select publisher, confirmed, denied from json_to_recordset(:rows::json) as r(publisher text, confirmed int, denied int)
                        on conflict do nothing""")
                .param(
                        "rows",
                        Rows.of(
                                records.entrySet(),
                                (record, row) -> row.put("publisher", record.getKey())
                                        .put("confirmed", record.getValue().confirmed())
                                        .put("denied", record.getValue().denied())))
                .update();
    }
}
