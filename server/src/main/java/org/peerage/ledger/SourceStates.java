package org.peerage.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.peerage.ledger.SourceState.Harvest;
import org.peerage.ledger.SourceState.Trouble;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks how sources fare. */
final class SourceStates {
    private static final int MOST_TROUBLES = 5;

    private final JdbcClient jdbc;

    SourceStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SourceState> since(LocalDate first) {
        Map<String, List<Harvest>> harvests = harvests(first);
        Map<String, List<Trouble>> troubles = troubles();
        Map<String, SortedMap<String, String>> moves = moves();
        return jdbc.sql("""
                        select source, count(*) as addresses, count(due) as due, count(*) filter (where failures > 0) as failing,
                          max(fetched) as success, min(due) filter (where purpose = 'list') as next
                        from address group by source order by source""")
                .query((row, _) -> new SourceState(
                        row.getString("source"),
                        row.getInt("addresses"),
                        row.getInt("due"),
                        row.getInt("failing"),
                        Instants.moment(row, "success"),
                        Instants.moment(row, "next"),
                        troubles.getOrDefault(row.getString("source"), List.of()),
                        moves.getOrDefault(row.getString("source"), new TreeMap<>()),
                        harvests.getOrDefault(row.getString("source"), List.of())))
                .list();
    }

    private Map<String, List<Harvest>> harvests(LocalDate first) {
        Map<String, List<Harvest>> bySource = new TreeMap<>();
        jdbc.sql("select * from harvest where day >= :first order by source, day desc")
                .param("first", first)
                .query(row -> {
                    bySource.computeIfAbsent(row.getString("source"), _ -> new ArrayList<>())
                            .add(new Harvest(
                                    row.getObject("day", LocalDate.class),
                                    row.getInt("fetched"),
                                    row.getInt("unchanged"),
                                    row.getInt("failed"),
                                    row.getInt("articles"),
                                    row.getInt("claims")));
                });
        return bySource;
    }

    private Map<String, SortedMap<String, String>> moves() {
        Map<String, SortedMap<String, String>> bySource = new TreeMap<>();
        jdbc.sql("select source, url, moved from address where purpose = 'list' and moved is not null")
                .query(row -> {
                    bySource.computeIfAbsent(row.getString("source"), _ -> new TreeMap<>())
                            .put(row.getString("url"), row.getString("moved"));
                });
        return bySource;
    }

    private Map<String, List<Trouble>> troubles() {
        Map<String, List<Trouble>> bySource = new TreeMap<>();
        jdbc.sql("""
                        select * from (
                          select source, trouble, count(*) as addresses, bool_or(purpose = 'list') as lists, max(failures) as failures, min(url) as example,
                            row_number() over (partition by source order by bool_or(purpose = 'list') desc, count(*) desc, trouble) as place
                          from address where trouble is not null group by source, trouble) t
                        where place <= :most order by source, place""").param("most", MOST_TROUBLES).query(row -> {
            bySource.computeIfAbsent(row.getString("source"), _ -> new ArrayList<>())
                    .add(new Trouble(
                            row.getString("trouble"),
                            row.getInt("addresses"),
                            row.getBoolean("lists"),
                            row.getInt("failures"),
                            row.getString("example")));
        });
        return bySource;
    }
}
