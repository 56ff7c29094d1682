package org.peerage.ledger;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Stance;
import org.peerage.profile.Account;
import org.peerage.profile.Line;
import org.peerage.profile.Publishers;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds lines across companies, without folding all of them: the newest claims that may belong to what is sought lead to their companies, of which only what
 * is of the same kinds is folded. A large company is left to those beside it; where it stands alone the newest of its claims are folded, and all that name one of
 * those beside it, so an old step of a line that only it has may be missing. So a page costs much the same in a large ledger as in a small one.
 *
 * <p>A line stands where the newest of its claims stands that is sought, so that a page can begin where another ended though nothing of it is kept.
 */
final class Across {
    /** Claims looked at in one round. */
    private static final int ROUND = 40;

    /** After so many rounds a page ends, though it may not be full. */
    private static final int ROUNDS = 12;

    /** Claims of a company that is large: it is not folded where a smaller one tells the same, and else no further back than so many. */
    static final int LARGE = 300;

    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    private final JdbcClient jdbc;
    private final Partial partial;
    private final Sought sought;
    private final double least;
    private final int large;

    /**
     * @param least the least confidence of a claim
     * @param large how many claims name a company that is not folded whole
     */
    Across(JdbcClient jdbc, Publishers publishers, Sought sought, double least, int large) {
        this.jdbc = jdbc;
        this.partial = new Partial(jdbc, publishers, least);
        this.sought = sought;
        this.least = least;
        this.large = large;
    }

    /** A claim that may belong to a line that is sought. */
    private record Seed(long claim, String kind, LocalDate published, String key) {
        Found.Place place() {
            return new Found.Place(published, claim);
        }
    }

    /** A line where it stands among all. */
    private record Placed(Found.Hit hit, Found.Place place) {
        Found.Hit dated() {
            Optional<LocalDate> day = Optional.of(place.day()).filter(known -> !known.equals(NO_DAY));
            return new Found.Hit(hit.company(), hit.name(), hit.section(), hit.line(), day);
        }
    }

    Found page(Found.Place begun, int most) {
        List<Found.Hit> hits = new ArrayList<>();
        Set<String> told = new HashSet<>();
        Found.Place place = begun;
        for (int round = 0; round < ROUNDS && hits.size() < most; round++) {
            List<Seed> seeds = seeds(place);
            if (seeds.isEmpty()) {
                return new Found(hits, Optional.empty());
            }
            for (Placed line : lines(seeds, place, told)) {
                if (hits.size() == most) {
                    return new Found(hits, Optional.of(place));
                }
                hits.add(line.dated());
                place = line.place;
            }
            if (seeds.size() < ROUND) {
                return new Found(hits, Optional.empty());
            }
            place = seeds.getLast().place();
        }
        return new Found(hits, Optional.of(place));
    }

    private List<Seed> seeds(Found.Place after) {
        return seeds("(t.published, t.claim) < (:day, :claim)", after, "", ROUND);
    }

    private List<Seed> seeds(String when, Found.Place place, String keys, int most) {
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
        var statement = jdbc.sql(
                        "with chosen as materialized (select t.claim, t.kind, t.published from told t where "
                                + String.join(" and ", conditions)
                                + " order by t.published desc, t.claim desc limit :most)"
                                + " select chosen.*, c.key from chosen join claim c on c.id = chosen.claim order by published desc, claim desc")
                .param("day", Date.valueOf(place.day()))
                .param("claim", place.claim())
                .param("keys", keys)
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
                        row.getDate("published").toLocalDate(),
                        row.getString("key")))
                .list();
    }

    private static String escaped(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1");
    }

    /**
     * The lines that stand among the seeds, each once, in their order.
     *
     * @param told ids of claims of lines that are found, also before
     */
    private List<Placed> lines(List<Seed> seeds, Found.Place after, Set<String> told) {
        List<Found.Hit> candidates = parts(seeds, after).stream()
                .filter(hit -> isMeant(hit.line()))
                .sorted(Comparator.comparingInt(
                                (Found.Hit hit) -> -hit.line().testimonies().size())
                        .thenComparingInt(Across::part)
                        .thenComparingLong(Found.Hit::company))
                .toList();
        Map<String, Found.Place> places = new HashMap<>();
        seeds.forEach(seed -> places.merge(seed.key, seed.place(), BinaryOperator.maxBy(Comparator.naturalOrder())));
        Set<String> before = before(candidates, after);
        return candidates.stream()
                .filter(hit -> ids(hit.line()).noneMatch(before::contains))
                .flatMap(hit -> placed(hit, places).stream())
                .filter(placed -> isNew(placed.hit.line(), told))
                .sorted(Comparator.comparing(Placed::place).reversed())
                .toList();
    }

    private static Optional<Placed> placed(Found.Hit hit, Map<String, Found.Place> places) {
        return ids(hit.line())
                .flatMap(id -> Optional.ofNullable(places.get(id)).stream())
                .max(Comparator.naturalOrder())
                .map(place -> new Placed(hit, place));
    }

    private static Stream<String> ids(Line line) {
        return line.testimonies().stream().map(testimony -> testimony.claim().id());
    }

    /** The ids of claims of these lines that are sought and stand before a place: their lines are on earlier pages. */
    private Set<String> before(List<Found.Hit> lines, Found.Place place) {
        String newest = lines.stream()
                .flatMap(hit -> hit.line().testimonies().stream())
                .filter(testimony ->
                        testimony.article().published().orElse(NO_DAY).compareTo(place.day()) >= 0)
                .map(testimony -> testimony.claim().id())
                .distinct()
                .collect(Collectors.joining(","));
        return newest.isEmpty()
                ? Set.of()
                : seeds(
                                "(t.published, t.claim) >= (:day, :claim) and t.claim in"
                                        + " (select id from claim where key = any(string_to_array(:keys, ',')))",
                                place,
                                newest,
                                Integer.MAX_VALUE)
                        .stream()
                        .map(Seed::key)
                        .collect(Collectors.toSet());
    }

    /** A deal is a line of each of its parties: one of them shows it. */
    private static boolean isNew(Line line, Set<String> told) {
        List<String> ids = ids(line).toList();
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

    private List<Found.Hit> parts(List<Seed> seeds, Found.Place place) {
        Collection<List<Long>> parties = parties(seeds);
        Map<Long, Integer> sizes = sizes(parties.stream().flatMap(List::stream).collect(Collectors.toSet()));
        Set<Long> all = parties.stream()
                .flatMap(of ->
                        of.stream().filter(company -> !isLarge(company, sizes) || company.equals(smallest(of, sizes))))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Long> larger =
                all.stream().filter(company -> isLarge(company, sizes)).toList();
        List<Long> others =
                all.stream().filter(company -> !isLarge(company, sizes)).toList();
        Set<Long> beside = parties.stream()
                .filter(of -> of.stream().anyMatch(larger::contains))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        Set<String> kinds = seeds.stream().map(Seed::kind).collect(Collectors.toSet());
        List<Account> accounts = new Accounts(jdbc).around(others, larger, beside, kinds, place, large, least);
        return partial.of(all, accounts, Optional.empty()).stream()
                .flatMap(part -> part.profile().lines().entrySet().stream()
                        .flatMap(section -> section.getValue().stream()
                                .map(line -> new Found.Hit(
                                        part.company(), part.name(), section.getKey(), line, Optional.empty()))))
                .toList();
    }

    private boolean isLarge(Long company, Map<Long, Integer> sizes) {
        return sizes.getOrDefault(company, 0) >= large;
    }

    /** Whom each claim names. */
    private Collection<List<Long>> parties(List<Seed> seeds) {
        Map<Long, List<Long>> parties = new TreeMap<>();
        jdbc.sql("select claim, company from borne where claim = any(string_to_array(:claims, ',')::bigint[])")
                .param(
                        "claims",
                        seeds.stream().map(seed -> String.valueOf(seed.claim)).collect(Collectors.joining(",")))
                .query(row -> {
                    parties.computeIfAbsent(row.getLong("claim"), _ -> new ArrayList<>())
                            .add(row.getLong("company"));
                });
        return parties.values();
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
                          select from bearer b join naming g on g.name = b.name where b.company = c.value::bigint limit :large) named) as claims
                        from json_array_elements_text(:companies::json) c""")
                .param("companies", Rows.numbers(companies.stream()))
                .param("large", large)
                .query(row -> {
                    sizes.put(row.getLong("company"), row.getInt("claims"));
                });
        return sizes;
    }
}
