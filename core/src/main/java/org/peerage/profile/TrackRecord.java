package org.peerage.profile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.peerage.claim.Stance;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/**
 * How a publisher's reports of deals that were not agreed yet turned out: each deal counts once.
 *
 * @param confirmed of which others told later how they went on
 * @param denied that somebody denied, and nobody told anything further of
 */
public record TrackRecord(int confirmed, int denied) implements Basis {
    /** Stages of deals that are not agreed yet. */
    public static final Set<String> EARLY = Set.of("considered", "in_talks", "preliminary");

    private static final JsonNode LETTERS =
            Table.read(TrackRecord.class, "reliability.yaml").get("records");

    private static final TrackRecord CONFIRMED = new TrackRecord(1, 0);
    private static final TrackRecord DENIED = new TrackRecord(0, 1);

    /** The records of all publishers that told of talks that could be checked, by their names. */
    public static Map<String, TrackRecord> of(List<Line> deals) {
        Map<String, TrackRecord> records = new HashMap<>();
        for (Line deal : deals) {
            firstReports(deal)
                    .forEach((publisher, report) -> outcome(deal, publisher, report)
                            .ifPresent(one -> records.merge(publisher, one, TrackRecord::plus)));
        }
        return records;
    }

    /** The grade that it is worth; empty where it is too short. */
    public Optional<Grade> grade() {
        int reports = confirmed + denied;
        double share = reports == 0 ? 0 : (double) confirmed / reports;
        for (JsonNode row : LETTERS) {
            if (reports >= row.get("reports").asInt()
                    && share >= row.get("confirmed").asDouble()) {
                return Optional.of(
                        new Grade(Reliability.valueOf(row.get("reliability").asString()), this));
            }
        }
        return Optional.empty();
    }

    @Override
    public String words() {
        return "Of its reports of talks about deals, %d %s confirmed later and %d denied."
                .formatted(confirmed, confirmed == 1 ? "was" : "were", denied);
    }

    /** That of more deals. */
    public TrackRecord plus(TrackRecord other) {
        return new TrackRecord(confirmed + other.confirmed, denied + other.denied);
    }

    /** Whether it tells of a deal that is not agreed yet. */
    public static boolean isEarly(Testimony testimony) {
        return EARLY.contains(testimony.claim().stage());
    }

    private static Map<String, Testimony> firstReports(Line deal) {
        Map<String, Testimony> first = new HashMap<>();
        for (Testimony testimony : asserted(deal)) {
            if (isEarly(testimony) && testimony.published().isPresent()) {
                testimony.article().publisher().ifPresent(name -> first.putIfAbsent(name, testimony));
            }
        }
        return first;
    }

    private static List<Testimony> asserted(Line deal) {
        return deal.testimonies().stream().filter(Testimony::asserts).toList();
    }

    private static Optional<TrackRecord> outcome(Line deal, String publisher, Testimony report) {
        LocalDate day = report.published().orElseThrow();
        boolean wentOn = asserted(deal).stream()
                .anyMatch(later -> isAfter(later, day)
                        && isFurther(later, report)
                        && !later.article().publisher().equals(Optional.of(publisher))
                        && Collections.disjoint(later.origins(), report.origins()));
        if (wentOn) {
            return Optional.of(CONFIRMED);
        }
        boolean denied = deal.testimonies().stream()
                .anyMatch(later -> later.claim().stance() == Stance.DENIES && !isBefore(later, day));
        boolean toldAgain = asserted(deal).stream().anyMatch(later -> isAfter(later, day) && isFurther(later, report));
        return denied && !toldAgain ? Optional.of(DENIED) : Optional.empty();
    }

    private static boolean isFurther(Testimony later, Testimony report) {
        List<String> stages = report.claim().kind().stages();
        return stages.indexOf(later.claim().stage())
                > stages.indexOf(report.claim().stage());
    }

    private static boolean isAfter(Testimony testimony, LocalDate day) {
        return testimony.published().filter(other -> other.isAfter(day)).isPresent();
    }

    private static boolean isBefore(Testimony testimony, LocalDate day) {
        return testimony.published().filter(other -> other.isBefore(day)).isPresent();
    }

    /** What publishers are worth by their records alone. */
    public static Publishers publishers(Map<String, TrackRecord> records) {
        return new Publishers(records.entrySet().stream()
                .flatMap(entry -> entry.getValue().grade().map(grade -> Map.entry(entry.getKey(), grade)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
