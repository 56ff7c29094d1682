package org.peerage.ledger;

import java.io.Reader;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.peerage.article.Article;
import org.peerage.identity.Judgement;
import org.peerage.identity.Verdict;
import org.peerage.profile.Account;
import org.peerage.profile.Deals;
import org.peerage.profile.Profile;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Vocabulary;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All that is known, in PostgreSQL.
 *
 * <p>Safe for several threads and processes. Each method is one transaction: what it returns from is stored for good, what it throws from left nothing.
 */
public final class Ledger {
    /** How often a transaction is tried again after a deadlock with another writer. */
    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final JdbcTransactionManager manager;

    private Ledger(DataSource source) {
        jdbc = JdbcClient.create(source);
        manager = new JdbcTransactionManager(source);
    }

    /** The ledger in a database, its tables made or brought up to date first. */
    public static Ledger in(DataSource source) {
        Flyway.configure(Ledger.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/peerage/ledger/migration")
                .load()
                .migrate();
        return new Ledger(source);
    }

    /** Which of these articles have been read, by whatever reader. */
    public Set<ContentKey> known(Collection<ContentKey> articles) {
        return new HashSet<>(jdbc.sql("""
                        select a.key from json_array_elements_text(:keys::json) as k(key) join article a on a.key = decode(k.key, 'hex')
                        where exists (select from reading r where r.article = a.id)""")
                .param("keys", Rows.strings(articles.stream().map(ContentKey::hex)))
                .query((row, _) -> ContentKey.of(row.getBytes("key")))
                .list());
    }

    /**
     * Adds what a reader read. Articles and readings that are known already, and doubles among these, change nothing.
     *
     * @param reader which model and rules read them
     */
    public Added append(Collection<Account> accounts, String reader) {
        return accounts.isEmpty() ? Added.NOTHING : inTransaction(jdbc -> new Append(jdbc).accounts(accounts, reader));
    }

    /**
     * Some articles that this reader has not read, with their texts, the first added first; none where it has read all.
     *
     * @param most how many
     */
    public List<Article> unread(String reader, int most) {
        return new Articles(jdbc).unread(reader, most);
    }

    /** Brings up to date what is derived: which articles tell one story, which company bears a name. What a killed run left undone is done. */
    public void derive() {
        while (inTransaction(jdbc -> new Derivation(jdbc).step())) {
            // on to the next
        }
    }

    /**
     * A person says that two names are of one company.
     *
     * @return whether the ledger knows both names, in these words
     */
    public boolean join(String one, String other, String author, String why) {
        return judge(Judgement.of(one, other, Verdict.SAME, author, why));
    }

    /** As {@link #join}, that they are of two. */
    public boolean split(String one, String other, String author, String why) {
        return judge(Judgement.of(one, other, Verdict.DIFFERENT, author, why));
    }

    /**
     * An article, or one claim of it, shall not count from now on; in later readings neither.
     *
     * @param claim the claim's id; all of the article where it is empty
     */
    public void retract(ContentKey article, Optional<String> claim, String author, String why) {
        inTransaction(jdbc -> new Retractions(jdbc).add(article, claim, false, author, why));
    }

    /** Takes a retraction of just this article or claim back. */
    public void reinstate(ContentKey article, Optional<String> claim, String author, String why) {
        inTransaction(jdbc -> new Retractions(jdbc).add(article, claim, true, author, why));
    }

    private boolean judge(Judgement judgement) {
        return inTransaction(jdbc -> {
            var judgements = new Judgements(jdbc);
            List<Long> names = Stream.of(judgement.one(), judgement.other())
                    .flatMap(name -> judgements.number(name).stream())
                    .toList();
            if (names.size() < 2) {
                return false;
            }
            judgements.add(List.of(judgement));
            new Joining(jdbc).settle(names);
            return true;
        });
    }

    /** The companies that bear a name, in any of its forms; those with most claims first. */
    public List<KnownCompany> named(String name) {
        return new Companies(jdbc).bearing(name);
    }

    /** The companies with most claims. */
    public List<KnownCompany> largest(int most) {
        return new Companies(jdbc).largest(most);
    }

    /** The companies of these numbers, in their order; numbers of none are passed over. */
    public List<KnownCompany> companies(List<Long> numbers) {
        Map<Long, KnownCompany> byNumber = new Companies(jdbc)
                .numbered(numbers).stream().collect(Collectors.toMap(KnownCompany::id, company -> company));
        return numbers.stream()
                .flatMap(number -> Optional.ofNullable(byNumber.get(number)).stream())
                .toList();
    }

    /** What is judged of the names of a company: why they are one, and which other names may be its own; the first judgement first. */
    public List<Judgement> judgements(KnownCompany company) {
        List<Long> names = jdbc.sql("select name from bearer where company = :company")
                .param("company", company.id())
                .query(Long.class)
                .list();
        return new Judgements(jdbc).on(names);
    }

    /** The standing claims of these numbers, each article's together, in the order in which they were added. */
    public List<Account> claims(List<Long> numbers) {
        return new Accounts(jdbc).numbered(numbers);
    }

    /** Drops what is derived, so that {@link #derive} makes all of it anew. */
    public void forgetDerived() {
        inTransaction(jdbc -> new Derivation(jdbc).forget());
    }

    /** All deals that articles tell of, whatever the companies. */
    public Deals deals(double least) {
        return snapshot(jdbc -> {
            List<Kind> kinds = Vocabulary.standard().kinds().stream()
                    .filter(kind -> kind.lifecycle().equals("deal"))
                    .toList();
            List<Account> accounts = new Accounts(jdbc).of(kinds, least);
            return Deals.of(accounts, new Companies(jdbc).words(accounts), Optional.empty());
        });
    }

    /**
     * What is claimed about a company.
     *
     * @param company the number of one of its names
     * @param least the least confidence of a claim
     * @param asOf the last day of publication; articles without a date always count
     */
    public List<Account> about(long company, double least, Optional<LocalDate> asOf) {
        return new Accounts(jdbc).about(company, least, asOf);
    }

    /**
     * Writes all that was appended, as {@link Backup} describes.
     *
     * @return how many rows
     */
    public long backup(Writer out) {
        return snapshot(jdbc -> new Backup(jdbc).write(out));
    }

    /**
     * Takes a backup into this ledger, all or nothing.
     *
     * @return how many rows
     * @throws IllegalStateException where the ledger is not empty
     * @throws IllegalArgumentException where it is no whole backup, saying what is wrong and in which line
     */
    public long restore(Reader in) {
        return inTransaction(jdbc -> new Backup(jdbc).restore(in));
    }

    /** Looks whether all is as it should be: texts as they were added, each claim's evidence at its offsets, nothing derived left out. */
    public Checked check() {
        return snapshot(jdbc -> new Check(jdbc).run());
    }

    /** Sees one state of the ledger, whatever is written meanwhile. */
    private <T> T snapshot(Function<JdbcClient, T> work) {
        var snapshot = new TransactionTemplate(manager);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return done(snapshot.execute(_ -> work.apply(jdbc)));
    }

    private static <T> T done(@Nullable T result) {
        return Objects.requireNonNull(result, "a transaction gives what its work gives");
    }

    /** The number of the last reading: what an index of the ledger is up to. */
    public long position() {
        return jdbc.sql("select coalesce(max(id), 0) from reading")
                .query(Long.class)
                .single();
    }

    /** The articles of the readings after one, in their order, {@code most} of them; superseded readings are passed over. */
    public List<Findable> findable(long reading, int most) {
        return snapshot(jdbc -> new Contents(jdbc).findable(reading, most));
    }

    /** Which company bears each of these names; by its number. */
    public Map<String, Long> bearers(Collection<String> names) {
        return new Contents(jdbc).bearers(names);
    }

    /** These companies, each with where it is. */
    public List<Listing> listings(Set<Long> companies) {
        return snapshot(jdbc -> new Contents(jdbc).listings(companies));
    }

    /**
     * The profile of a company, folded from what is claimed about it.
     *
     * @param least the least confidence of a claim
     * @param asOf the last day of publication that counts
     */
    public Profile profile(KnownCompany company, double least, Optional<LocalDate> asOf) {
        return snapshot(jdbc -> {
            List<Account> accounts = new Accounts(jdbc).about(company.id(), least, asOf);
            var articles = new Articles(jdbc);
            return Profile.of(accounts, new Companies(jdbc).known(company, accounts), asOf)
                    .outOf(articles.count(asOf), articles.countLater(asOf));
        });
    }

    private <T> T inTransaction(Function<JdbcClient, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return done(new TransactionTemplate(manager).execute(_ -> work.apply(jdbc)));
            } catch (PessimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
