package org.peerage.ledger;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.peerage.ledger.Errand.Purpose;
import org.peerage.ledger.Errand.Remembered;
import org.peerage.ledger.Outcome.Sighting;
import org.peerage.ledger.Outcome.Version;
import org.peerage.profile.Account;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The addresses that articles come from, and when each is due. An address that is due is taken by one at a time; who takes it and dies leaves it to the next.
 *
 * <p>What an errand brought and that it is done are stored together, so that nothing is lost and nothing doubled wherever a process is killed. An address
 * holds one article: another text there is another version of it, and what the earlier one said is retracted.
 *
 * <p>Safe for several threads and processes. Each method is one transaction.
 */
public final class Frontier {
    /** Whose retractions those of earlier versions are. */
    static final String AUTHOR = "peerage";

    /** Where it moved nothing is to be had: the next time it is asked where it was, and may say anew where it went. */
    private static final String FORGETS = ", moved = null, etag = case when moved is null then etag end,"
            + " modified = case when moved is null then modified end";

    private final Transactions transactions;
    private final JdbcClient jdbc;

    Frontier(Transactions transactions) {
        this.transactions = transactions;
        jdbc = transactions.jdbc();
    }

    /**
     * What was stored.
     *
     * @param retold articles that count now and did not before, or the other way round
     */
    public record Stored(Added added, Set<ContentKey> retold) {
        private static final Stored NOTHING = new Stored(Added.NOTHING, Set.of());

        public Stored {
            retold = Set.copyOf(retold);
        }
    }

    /**
     * Addresses to be fetched from now on. Those that are known stay as they are, but one that has changed since it was fetched last is due.
     *
     * @return how many are new
     */
    public int sight(String source, Collection<Sighting> sightings, Instant now) {
        return transactions.in(jdbc -> sight(jdbc, source, sightings, now));
    }

    private static int sight(JdbcClient jdbc, String source, Collection<Sighting> sightings, Instant now) {
        if (sightings.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                        with seen as (
                          select url, host, purpose, max(nullif(published, '')::date) as published, max(nullif(modified, '')::timestamptz) as modified
                          from json_to_recordset(:rows::json) as r(url text, host text, purpose text, published text, modified text)
                          group by url, host, purpose),
                        changed as (
                          update address a set due = least(a.due, :now) from seen
                          where a.url = seen.url and seen.modified > a.fetched and a.failures = 0 and (a.due is null or a.due > :now)),
                        new as (
                          insert into address (source, url, host, purpose, published, found, due)
                          select :source, url, host, purpose, published, :now, :now from seen order by url
                          on conflict do nothing
                          returning id)
                        select count(*) from new""")
                .param("source", source)
                .param("now", Instants.time(now))
                .param(
                        "rows",
                        Rows.of(
                                sightings,
                                (sighting, row) -> row.put("url", sighting.url())
                                        .put("host", host(sighting.url()))
                                        .put("purpose", sighting.purpose().word())
                                        .put(
                                                "published",
                                                sighting.published()
                                                        .map(LocalDate::toString)
                                                        .orElse(""))
                                        .put("modified", text(sighting.modified()))))
                .query(Integer.class)
                .single();
    }

    /** In small letters; empty where there is none, as in what mails are called. */
    static String host(String url) {
        try {
            return Objects.requireNonNullElse(URI.create(url).getHost(), "").toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /**
     * Takes what has been due longest, lists first. Only the first of each host is looked at, however many wait behind it. Where the database forgets that it was
     * taken, it is due again.
     *
     * @param sources those that may be fetched from
     * @param busy hosts that are to be left alone
     * @param lease how long it is the taker's; after that it is anybody's again
     */
    public Optional<Errand> take(Set<String> sources, Set<String> busy, Instant now, Duration lease) {
        return transactions.inPassing(jdbc -> take(jdbc, sources, busy, now, lease));
    }

    /** Rows are chosen by an array of numbers: for a join the planner would look through all addresses. */
    private static Optional<Errand> take(
            JdbcClient jdbc, Set<String> sources, Set<String> busy, Instant now, Duration lease) {
        return jdbc.sql("""
                        with recursive host_of as (
                          (select source, host from address where due is not null order by source, host limit 1)
                          union all
                          select next.source, next.host from host_of h cross join lateral (
                            select source, host from address a
                            where due is not null and (a.source, a.host) > (h.source, h.host) order by source, host limit 1) next),
                        first as materialized (
                          select f.id from host_of h cross join (values ('list'), ('article')) p (purpose) cross join lateral (
                            select id from address a
                            where a.source = h.source and a.host = h.host and a.purpose = p.purpose and due <= :now order by due, id limit 1) f
                          where h.source in (select json_array_elements_text(:sources::json))
                            and h.host not in (select json_array_elements_text(:busy::json)))
                        update address set due = :until, tries = tries + 1
                        where id = (
                          select id from address where id = any (array(select id from first)) and due <= :now
                          order by purpose desc, due, id limit 1 for update skip locked)
                        returning *""")
                .param("now", Instants.time(now))
                .param("until", Instants.time(now.plus(lease)))
                .param("sources", Rows.strings(sources.stream()))
                .param("busy", Rows.strings(busy.stream()))
                .query(Frontier::errand)
                .optional();
    }

    /** When the next address of these sources is due; empty where none ever is. */
    public Optional<Instant> next(Set<String> sources) {
        return jdbc.sql(
                        "select min(due) as due from address where source in (select json_array_elements_text(:sources::json))")
                .param("sources", Rows.strings(sources.stream()))
                .query((row, _) -> Instants.moment(row, "due"))
                .single();
    }

    /** Stores what came of an errand. Where somebody else took it meanwhile, nothing is stored: it is theirs. */
    public Stored settle(Errand errand, Outcome outcome, Instant now) {
        return transactions.in(jdbc -> isOurs(jdbc, errand) ? settle(jdbc, errand, outcome, now) : Stored.NOTHING);
    }

    private static boolean isOurs(JdbcClient jdbc, Errand errand) {
        return jdbc.sql("select true from address where id = :id and tries = :tries for update")
                .param("id", errand.id())
                .param("tries", errand.tries())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    private static Stored settle(JdbcClient jdbc, Errand errand, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Brought brought -> {
                sight(jdbc, errand.source(), brought.sightings(), now);
                Stored stored = store(jdbc, errand, brought, now);
                there(jdbc, errand, brought, now);
                count(jdbc, errand.source(), now, "fetched", stored.added());
                yield stored;
            }
            case Outcome.Unchanged(Optional<Instant> next) -> {
                change(
                        jdbc,
                        errand,
                        "failures = 0, trouble = null, fetched = :now, visits = visits + 1",
                        next,
                        now,
                        "");
                count(jdbc, errand.source(), now, "unchanged", Added.NOTHING);
                yield Stored.NOTHING;
            }
            case Outcome.Postponed(Instant until, String why) -> {
                change(jdbc, errand, "trouble = :why", Optional.of(until), now, why);
                yield Stored.NOTHING;
            }
            case Outcome.Failed(String why, Optional<Instant> next) -> {
                change(jdbc, errand, "failures = failures + 1, trouble = :why" + FORGETS, next, now, why);
                count(jdbc, errand.source(), now, "failed", Added.NOTHING);
                yield Stored.NOTHING;
            }
        };
    }

    private static void change(
            JdbcClient jdbc, Errand errand, String change, Optional<Instant> due, Instant now, String why) {
        jdbc.sql("update address set due = nullif(:due, '')::timestamptz, " + change + " where id = :id")
                .param("id", errand.id())
                .param("due", text(due))
                .param("now", Instants.time(now))
                .param("why", why)
                .update();
    }

    private static void there(JdbcClient jdbc, Errand errand, Outcome.Brought brought, Instant now) {
        jdbc.sql("""
                        update address set due = nullif(:due, '')::timestamptz, failures = 0, trouble = null, fetched = :now, visits = visits + 1,
                          moved = nullif(:moved, ''), etag = nullif(:etag, ''), modified = nullif(:modified, ''), reminder = nullif(:reminder, '')
                        where id = :id""")
                .param("id", errand.id())
                .param("due", text(brought.next()))
                .param("now", Instants.time(now))
                .param("moved", brought.remembered().moved().orElse(""))
                .param("etag", brought.remembered().etag().orElse(""))
                .param("modified", brought.remembered().modified().orElse(""))
                .param("reminder", brought.reminder().orElse(""))
                .update();
    }

    private static String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse("");
    }

    private static Stored store(JdbcClient jdbc, Errand errand, Outcome.Brought brought, Instant now) {
        if (brought.articles().isEmpty()) {
            return Stored.NOTHING;
        }
        List<Account> accounts = brought.articles().stream()
                .flatMap(version -> version.reading().stream())
                .toList();
        Added added = accounts.isEmpty() ? Added.NOTHING : new Append(jdbc).accounts(accounts, brought.reader());
        Set<ContentKey> retold = new HashSet<>();
        brought.articles().stream()
                .sorted(Comparator.comparing(Version::url))
                .forEach(version -> retold.addAll(new Versions(jdbc).put(errand, version, now)));
        return new Stored(added, retold);
    }

    private static void count(JdbcClient jdbc, String source, Instant now, String what, Added added) {
        jdbc.sql("""
                        insert into harvest as h (source, day, %1$s, articles, claims) values (:source, :day, 1, :articles, :claims)
                        on conflict (source, day) do update set %1$s = h.%1$s + 1, articles = h.articles + excluded.articles,
                          claims = h.claims + excluded.claims""".formatted(what))
                .param("source", source)
                .param("day", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .param("articles", added.articles())
                .param("claims", added.claims())
                .update();
    }

    /** How many articles that were not known before came from a source on a day, by UTC. */
    public int harvested(String source, LocalDate day) {
        return jdbc.sql("select coalesce(sum(articles), 0) from harvest where source = :source and day = :day")
                .param("source", source)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** What could not be fetched from a source is due now. @return how many addresses */
    public int retry(String source, Instant now) {
        return jdbc.sql(
                        "update address set due = :now where source = :source and failures > 0 and (due is null or due > :now)")
                .param("source", source)
                .param("now", Instants.time(now))
                .update();
    }

    /** How sources fare, by their names; with the harvest of this day and so many before it. */
    public List<SourceState> states(LocalDate today, int days) {
        return transactions.snapshot(jdbc -> new SourceStates(jdbc).since(today.minusDays(days)));
    }

    /** The versions of the article of this number, the earliest first, itself among them; none where no address holds it. */
    public List<ArticleVersion> versions(long article) {
        return transactions.snapshot(jdbc -> new Versions(jdbc).of(article));
    }

    private static Errand errand(ResultSet row, int number) throws SQLException {
        return new Errand(
                row.getLong("id"),
                row.getString("source"),
                row.getString("url"),
                row.getString("host"),
                Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("published", LocalDate.class)),
                row.getLong("tries"),
                row.getInt("failures"),
                row.getInt("visits"),
                new Remembered(
                        Optional.ofNullable(row.getString("moved")),
                        Optional.ofNullable(row.getString("etag")),
                        Optional.ofNullable(row.getString("modified"))),
                Optional.ofNullable(row.getString("reminder")));
    }
}
