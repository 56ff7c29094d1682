package org.peerage.ledger;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Claim;
import org.peerage.claim.Stance;
import org.peerage.profile.Line;
import org.peerage.profile.Testimony;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds lines across companies, without folding all of them: the newest claims that may belong to what is sought lead to their companies, of which only what
 * is of the same kinds is folded. So a page costs the same in a large ledger as in a small one.
 *
 * <p>Claims are taken by whole days, so that a page can begin where another ended though nothing of it is kept.
 */
final class Across {
    /** Claims looked at in one round, and those of the last one's day. */
    private static final int ROUND = 40;

    /** A day's claims beyond these are not looked at. */
    private static final int MOST_OF_A_DAY = 600;

    /** After so many rounds a page ends, though it may not be full. */
    private static final int ROUNDS = 8;

    /** Claims of a company that is not folded where a smaller one tells the same, as far as they are counted. */
    private static final int LARGE = 300;

    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    private static final Comparator<Found.Hit> NEWEST = Comparator.comparing(Across::day, Comparator.reverseOrder())
            .thenComparing(hit -> hit.line().key())
            .thenComparingLong(Found.Hit::company);

    private final JdbcClient jdbc;
    private final Partial partial;
    private final Sought sought;

    Across(JdbcClient jdbc, Partial partial, Sought sought) {
        this.jdbc = jdbc;
        this.partial = partial;
        this.sought = sought;
    }

    /** A claim that may belong to a line that is sought. */
    private record Seed(long claim, String kind, LocalDate published) {}

    Found page(Found.Place place, int most) {
        List<Found.Hit> hits = new ArrayList<>();
        LocalDate upTo = place.day();
        int skip = place.skipped();
        for (int round = 0; round < ROUNDS; round++) {
            List<Seed> seeds = seeds(upTo);
            if (seeds.isEmpty()) {
                return new Found(hits, Optional.empty());
            }
            LocalDate from = seeds.getLast().published;
            List<Found.Hit> whole = hits(seeds, upTo);
            List<Found.Hit> found = whole.subList(Math.min(skip, whole.size()), whole.size());
            int room = most - hits.size();
            if (found.size() > room) {
                found.subList(0, room).forEach(hits::add);
                return new Found(hits, Optional.of(after(hits, place)));
            }
            hits.addAll(found);
            skip = 0;
            upTo = from.equals(LocalDate.MIN) || from.equals(NO_DAY) ? LocalDate.MIN : from.minusDays(1);
            if (upTo.equals(LocalDate.MIN)) {
                return new Found(hits, Optional.empty());
            }
        }
        return new Found(hits, Optional.of(new Found.Place(upTo, 0)));
    }

    /** The place after these hits: the day of the last, and how many of that day they and the pages before have shown. */
    private static Found.Place after(List<Found.Hit> hits, Found.Place begun) {
        LocalDate day = day(hits.getLast());
        int shown = (int) hits.stream().filter(hit -> day(hit).equals(day)).count();
        return new Found.Place(day, shown + (day.equals(begun.day()) ? begun.skipped() : 0));
    }

    private static LocalDate day(Found.Hit hit) {
        return hit.last().orElse(NO_DAY);
    }

    private List<Seed> seeds(LocalDate upTo) {
        List<Seed> first = seeds("t.published <= :day", upTo, ROUND);
        if (first.size() < ROUND) {
            return first;
        }
        LocalDate last = first.getLast().published;
        return Stream.concat(
                        first.stream().filter(seed -> !seed.published.equals(last)),
                        seeds("t.published = :day", last, MOST_OF_A_DAY).stream())
                .toList();
    }

    private List<Seed> seeds(String when, LocalDate day, int most) {
        List<String> conditions = new ArrayList<>(List.of(when, "t.kind in (:kinds)"));
        if (sought.stage().isPresent()) {
            conditions.add(
                    "(t.stage = :stage or t.claim in (select c.id from standing_correction x join reading r on r.article = x.article"
                            + " join claim c on c.reading = r.id and c.key = x.claim where x.stage = :stage))");
        }
        if (sought.denied()) {
            conditions.add("t.stance = 'denies'");
        }
        sought.since().ifPresent(_ -> conditions.add("t.published >= :since"));
        sought.company()
                .ifPresent(_ -> conditions.add("t.claim in (select claim from borne where company = :company)"));
        sought.place().ifPresent(_ -> conditions.add("""
                t.claim in (select o.claim from fact f join bearer b on b.name = f.name join borne o on o.company = b.company where f.kind in ('headquarters', 'place') and lower(f.value) = lower(:place))"""));
        for (int i = 0; i < sought.words().size(); i++) {
            conditions.add("t.words like :word" + i);
        }
        var statement = jdbc.sql("select t.claim, t.kind, t.published from told t where "
                        + String.join(" and ", conditions) + " order by t.published desc, t.claim desc limit :most")
                .param("day", Date.valueOf(day))
                .param("kinds", sought.kinds())
                .param("most", most)
                .param("stage", sought.stage().orElse(""))
                .param("since", Date.valueOf(sought.since().orElse(NO_DAY)))
                .param("company", sought.company().orElse(0L))
                .param("place", sought.place().orElse(""));
        for (int i = 0; i < sought.words().size(); i++) {
            statement = statement.param("word" + i, "%" + escaped(sought.words().get(i)) + "%");
        }
        return statement
                .query((row, _) -> new Seed(
                        row.getLong("claim"),
                        row.getString("kind"),
                        row.getDate("published").toLocalDate()))
                .list();
    }

    private static String escaped(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1");
    }

    /** The lines of which the newest claim that is sought was published by a day and is among the seeds, each once, in their order. */
    private List<Found.Hit> hits(List<Seed> seeds, LocalDate upTo) {
        Set<String> ofSeeds = keys(seeds);
        LocalDate from = seeds.getLast().published;
        List<Found.Hit> candidates = lines(seeds).stream()
                .filter(hit -> isMeant(hit.line()))
                .filter(hit -> !day(hit).isAfter(upTo) && !day(hit).isBefore(from))
                .filter(hit -> hit.line().testimonies().stream()
                        .anyMatch(t -> ofSeeds.contains(t.claim().id())))
                .sorted(Comparator.comparingInt(
                                (Found.Hit hit) -> -hit.line().testimonies().size())
                        .thenComparingInt(Across::part)
                        .thenComparingLong(Found.Hit::company))
                .toList();
        Set<String> told = new HashSet<>();
        return candidates.stream()
                .filter(hit -> isNew(hit.line(), told))
                .sorted(NEWEST)
                .toList();
    }

    /** A deal is a line of each of its parties: one of them shows it. */
    private static boolean isNew(Line line, Set<String> told) {
        List<String> ids = line.testimonies().stream().map(t -> t.claim().id()).toList();
        boolean known = ids.stream().anyMatch(told::contains);
        told.addAll(ids);
        return !known;
    }

    /** The place of the role that the company plays, among those of the kind. */
    private static int part(Found.Hit hit) {
        return hit.line().kind().roles().stream()
                .map(role -> role.name())
                .toList()
                .indexOf(hit.line().as());
    }

    private boolean isMeant(Line line) {
        return sought.kinds().contains(line.kind().name())
                && sought.stage()
                        .map(stage -> line.standing().equals(Optional.of(stage)))
                        .orElse(true)
                && (!sought.denied() || line.has(Stance.DENIES));
    }

    private boolean isSought(Testimony testimony) {
        Claim claim = testimony.claim();
        return (!sought.denied() || claim.stance() == Stance.DENIES)
                && sought.stage().map(claim.stage()::equals).orElse(true);
    }

    private Optional<LocalDate> last(Line line) {
        return line.testimonies().stream()
                .filter(this::isSought)
                .map(t -> t.article().published())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private Set<String> keys(List<Seed> seeds) {
        return Set.copyOf(jdbc.sql(
                        "select distinct key from claim where id in (select value::bigint from json_array_elements_text(:claims::json))")
                .param("claims", Rows.numbers(seeds.stream().map(Seed::claim)))
                .query(String.class)
                .list());
    }

    private List<Found.Hit> lines(List<Seed> seeds) {
        Set<String> kinds = seeds.stream().map(Seed::kind).collect(Collectors.toSet());
        return partial.of(parties(seeds), kinds, Optional.empty()).stream()
                .flatMap(part -> part.profile().lines().entrySet().stream()
                        .flatMap(section -> section.getValue().stream()
                                .map(line -> new Found.Hit(
                                        part.company(), part.name(), section.getKey(), line, last(line)))))
                .toList();
    }

    /** The parties of each claim, but for large ones beside a smaller one: its line of a deal is much the same, and folded sooner. */
    private Set<Long> parties(List<Seed> seeds) {
        Map<Long, List<Long>> parties = new TreeMap<>();
        jdbc.sql(
                        "select claim, company from borne where claim in (select value::bigint from json_array_elements_text(:claims::json))")
                .param("claims", Rows.numbers(seeds.stream().map(Seed::claim)))
                .query(row -> {
                    parties.computeIfAbsent(row.getLong("claim"), _ -> new ArrayList<>())
                            .add(row.getLong("company"));
                });
        Map<Long, Integer> sizes =
                sizes(parties.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return parties.values().stream()
                .flatMap(of -> of.stream()
                        .filter(company ->
                                sizes.getOrDefault(company, 0) < LARGE || company.equals(smallest(of, sizes))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Long smallest(List<Long> companies, Map<Long, Integer> sizes) {
        return companies.stream()
                .min(Comparator.comparingInt((Long company) -> sizes.getOrDefault(company, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** How many claims name each company, counted no further than it takes to tell small from large. */
    private Map<Long, Integer> sizes(Set<Long> companies) {
        Map<Long, Integer> sizes = new HashMap<>();
        jdbc.sql("""
                        select c.value::bigint as company, (select count(*) from (
                          select from bearer b join naming g on g.name = b.name where b.company = c.value::bigint limit 300) named) as claims
                        from json_array_elements_text(:companies::json) c""").param("companies", Rows.numbers(companies.stream())).query(row -> {
            sizes.put(row.getLong("company"), row.getInt("claims"));
        });
        return sizes;
    }
}
