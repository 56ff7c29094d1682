package org.peerage.ledger;

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

    /** In place of all. @return how many */
    int put(Map<String, TrackRecord> records) {
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
