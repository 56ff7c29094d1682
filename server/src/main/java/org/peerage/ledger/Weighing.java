package org.peerage.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.profile.Line;
import org.peerage.profile.Publishers;
import org.peerage.profile.Testimony;
import org.peerage.profile.TrackRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Weighs publishers' reports of all deals, the deals of some companies after those of others, so that it takes no more memory in a large ledger than in a small one. A
 * deal is a line of each of its parties: it counts with the first of those that early reports name.
 */
final class Weighing {
    /** Claims about deals that are folded at once. */
    static final int BATCH = 4_000;

    private static final Set<String> KINDS = Sought.deals().kinds();

    private final Transactions transactions;
    private final Publishers publishers;
    private final double least;
    private final int batch;

    /**
     * @param least the least confidence of a claim
     * @param batch claims that are folded at once; those of one company are, however many
     */
    Weighing(Transactions transactions, Publishers publishers, double least, int batch) {
        this.transactions = transactions;
        this.publishers = publishers;
        this.least = least;
        this.batch = batch;
    }

    Map<String, TrackRecord> records() {
        Map<String, TrackRecord> records = new HashMap<>();
        for (Set<Long> companies : batches(transactions.snapshot(Weighing::sizes))) {
            TrackRecord.of(transactions.snapshot(jdbc -> deals(jdbc, companies)))
                    .forEach((publisher, record) -> records.merge(publisher, record, TrackRecord::plus));
        }
        return records;
    }

    /** How many claims about deals name each company with which a deal may count. */
    private static Map<Long, Integer> sizes(JdbcClient jdbc) {
        Map<Long, Integer> sizes = new HashMap<>();
        jdbc.sql("""
                        with deal as materialized (
                          select o.company, o.claim, t.stage from told t join borne o on o.claim = t.claim where t.kind in (:kinds)),
                        first as (select min(company) as company from deal where stage in (:early) group by claim)
                        select company, count(*) as claims from deal where company in (select company from first) group by company""").param("kinds", KINDS).param("early", TrackRecord.EARLY).query(row -> {
            sizes.put(row.getLong("company"), row.getInt("claims"));
        });
        return sizes;
    }

    private Collection<Set<Long>> batches(Map<Long, Integer> sizes) {
        List<Set<Long>> batches = new ArrayList<>();
        int room = 0;
        for (Map.Entry<Long, Integer> size : sizes.entrySet()) {
            if (room < size.getValue() || batches.isEmpty()) {
                batches.add(new HashSet<>());
                room = batch;
            }
            batches.getLast().add(size.getKey());
            room -= size.getValue();
        }
        return batches;
    }

    private List<Line> deals(JdbcClient jdbc, Set<Long> companies) {
        List<Partial.Part> parts = new Partial(jdbc, publishers, least).of(companies, KINDS, Optional.empty());
        Map<String, Long> bearers = new Contents(jdbc)
                .bearers(parts.stream()
                        .flatMap(Weighing::lines)
                        .flatMap(Weighing::names)
                        .collect(Collectors.toSet()));
        return parts.stream()
                .flatMap(part -> lines(part)
                        .filter(line -> names(line)
                                .flatMap(name -> Optional.ofNullable(bearers.get(name)).stream())
                                .min(Long::compare)
                                .filter(first -> first == part.company())
                                .isPresent()))
                .toList();
    }

    private static Stream<Line> lines(Partial.Part part) {
        return part.profile().lines().values().stream().flatMap(List::stream);
    }

    /** The parties that early reports of a deal name. */
    private static Stream<String> names(Line line) {
        return line.testimonies().stream()
                .filter(TrackRecord::isEarly)
                .map(Testimony::claim)
                .flatMap(claim -> Bearing.names(claim).stream());
    }
}
