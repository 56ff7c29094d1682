package org.peerage.ledger;

import java.io.Reader;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.identity.Judgement;
import org.peerage.profile.Account;
import org.peerage.profile.Changes;
import org.peerage.profile.Company;
import org.peerage.profile.Deals;
import org.peerage.profile.Ownership;
import org.peerage.profile.Profile;
import org.peerage.profile.Publishers;
import org.peerage.profile.RunningProfile;
import org.peerage.profile.Testimony;
import org.peerage.profile.TrackRecord;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that is known, in PostgreSQL.
 *
 * <p>Safe for several threads and processes. Each method is one transaction: what it returns from is stored for good, what it throws from left nothing.
 */
public final class Ledger {
    private static final Set<String> OWNING = Set.of("parent", "stake");

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Reputation reputation;
    private final Counted counted = new Counted();

    private Ledger(Transactions transactions, Outbox outbox, Reputation reputation) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.reputation = reputation;
        jdbc = transactions.jdbc();
    }

    /** The same ledger, whose profiles and deals hold publishers to be as reliable as these are said to be. */
    public Ledger judging(Publishers judged) {
        return new Ledger(transactions, outbox, reputation.judging(judged));
    }

    /** The ledger in a database, its tables made or brought up to date first. */
    public static Ledger in(DataSource source) {
        Flyway.configure(Ledger.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/peerage/ledger/migration")
                .load()
                .migrate();
        var transactions = new Transactions(source);
        ChangeLog.heal(transactions.jdbc());
        return new Ledger(
                transactions, new Outbox(transactions), new Reputation(new TrackRecords(transactions.jdbc()).all()));
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
        return accounts.isEmpty()
                ? Added.NOTHING
                : transactions.in(jdbc -> new Append(jdbc).accounts(accounts, reader));
    }

    /**
     * Some articles that this reader has not read, with their texts, the first added first; none where it has read all.
     *
     * @param most how many
     */
    public List<Arrival> unread(String reader, int most) {
        return new Articles(jdbc).unread(reader, most);
    }

    /** Brings up to date what is derived: which articles tell one story, which company bears a name. What a killed run left undone is done. */
    public void derive() {
        Derivation.Reach reach = transactions.in(jdbc -> new Derivation(jdbc).reach());
        while (transactions.in(jdbc -> new Derivation(jdbc).step(reach))) {
            // on to the next
        }
        transactions.in(jdbc -> new Suggestions(jdbc).derive());
    }

    /** What people say of all this. */
    public Reviews reviews() {
        return new Reviews(transactions, "");
    }

    /** Mails that are to be sent. */
    public Outbox outbox() {
        return outbox;
    }

    /** Where articles come from. */
    public Frontier frontier() {
        return new Frontier(transactions);
    }

    /** Who asked for samples. */
    public Leads leads() {
        return new Leads(transactions, outbox);
    }

    /** Who follows companies. */
    public Followers followers() {
        return new Followers(transactions, outbox);
    }

    /** Where followers are told by webhook. */
    public Endpoints endpoints() {
        return new Endpoints(transactions, outbox);
    }

    /** What people ask a person to look at. */
    public Pleas pleas() {
        return new Pleas(transactions, outbox);
    }

    /** Domains that an admin took though the lists refuse them. */
    public Domains domains() {
        return new Domains(transactions);
    }

    /** Leads as their operator looks at them. */
    public LeadTable leadTable() {
        return new LeadTable(transactions);
    }

    /** How reliable publishers are held to be: by their records, unless whoever runs Peerage judges them. */
    public Publishers publishers() {
        return reputation.publishers();
    }

    /** How publishers' reports of talks turned out, as it was weighed last; by their names. */
    public Map<String, TrackRecord> trackRecords() {
        return reputation.records();
    }

    /**
     * Weighs how publishers' reports of talks turned out, of all deals. Where that takes more than a moment it is done only once in a while: thirty times as long as it
     * took has to pass.
     *
     * @param least the least confidence of a claim
     */
    public void weigh(double least) {
        if (new TrackRecords(jdbc).areDue()) {
            long begun = System.nanoTime();
            Map<String, TrackRecord> records =
                    new Weighing(transactions, publishers(), least, Weighing.BATCH).records();
            var took = Duration.ofNanos(System.nanoTime() - begun);
            transactions.in(jdbc -> new TrackRecords(jdbc).put(records, took));
            reputation.put(records);
        }
    }

    /** The articles themselves. */
    public Library library() {
        return new Library(transactions);
    }

    /** The companies that bear a name, in any of its forms; those with most claims first. */
    public List<KnownCompany> named(String name) {
        return new Companies(jdbc).bearing(name);
    }

    /** The companies with most claims. */
    public List<KnownCompany> largest(int most) {
        return new Companies(jdbc).largest(most);
    }

    /**
     * The numbers of companies that are greater than one, the smallest first.
     *
     * @param most how many
     */
    public List<Long> companiesAfter(long number, int most) {
        return new Companies(jdbc).after(number, most);
    }

    /** The companies of these numbers, in their order; numbers of none are passed over. */
    public List<KnownCompany> companies(List<Long> numbers) {
        Map<Long, KnownCompany> byNumber = new Companies(jdbc)
                .numbered(numbers).stream().collect(Collectors.toMap(KnownCompany::id, company -> company));
        return numbers.stream()
                .flatMap(number -> Optional.ofNullable(byNumber.get(number)).stream())
                .toList();
    }

    /** The company that bears the name of this number: a company goes by the numbers of all its names. */
    public Optional<KnownCompany> bearing(long name) {
        return new Companies(jdbc)
                        .numbered(jdbc.sql("select company from bearer where name = :name")
                                .param("name", name)
                                .query(Long.class)
                                .list())
                        .stream()
                        .findFirst();
    }

    /** What is judged of the names of a company: why they are one, and which other names may be its own; the first judgement first. */
    public List<Judgement> judgements(KnownCompany company) {
        List<Long> names = jdbc.sql("select name from bearer where company = :company")
                .param("company", company.id())
                .query(Long.class)
                .list();
        return new Judgements(jdbc).on(names);
    }

    /** Whom articles mean by the names of a company that others may be called by too, and by which of these they mean it. */
    public List<Meaning> meanings(KnownCompany company) {
        return new Meanings(jdbc).of(company.id());
    }

    /** The standing claims of these numbers, each article's together, in the order in which they were added. */
    public List<Account> claims(List<Long> numbers) {
        return new Accounts(jdbc).numbered(numbers);
    }

    /**
     * Reads out all claims that count, in the order in which they were added, as they stand at one moment. However many there are, only some are in memory.
     *
     * @param least the least confidence of a claim
     * @param asOf the last day of publication; articles without a date always count
     * @return how many there were
     */
    public long recite(double least, Optional<LocalDate> asOf, Consumer<StandingClaim> to) {
        return transactions.snapshot(jdbc -> new Recital(jdbc).of(least, asOf, to));
    }

    /** Drops what is derived, so that {@link #derive} makes all of it anew. */
    public void forgetDerived() {
        transactions.in(jdbc -> new Derivation(jdbc).forget());
    }

    /**
     * A page of lines across companies, those of which something was published last first.
     *
     * @param most lines of a page
     * @param least the least confidence of a claim
     */
    public Found across(Sought sought, Found.Place place, int most, double least) {
        return transactions.snapshot(
                jdbc -> new Across(jdbc, publishers(), sought, least, Across.LARGE).page(place, most));
    }

    /**
     * Who owns companies and what they own, by their numbers, as far as the claims about it tell that were read last.
     *
     * @param most claims of each company
     * @param least the least confidence of a claim
     * @param asOf the last day of publication that counts
     */
    public Map<Long, Ownership> ownership(Set<Long> companies, int most, double least, Optional<LocalDate> asOf) {
        return transactions
                .snapshot(jdbc -> new Partial(jdbc, publishers(), least).newest(companies, OWNING, most, asOf))
                .stream()
                .collect(Collectors.toMap(Partial.Part::company, part -> Ownership.of(part.profile())));
    }

    /**
     * All deals that articles tell of, whatever the companies.
     *
     * @param only those of one kind, where it is given
     */
    public Deals deals(Optional<String> only, double least) {
        return transactions.snapshot(jdbc -> {
            List<Kind> kinds = Vocabulary.standard().kinds().stream()
                    .filter(kind -> kind.lifecycle().equals("deal"))
                    .filter(kind -> only.map(kind.name()::equals).orElse(true))
                    .toList();
            List<Account> accounts = new Accounts(jdbc).of(kinds, least);
            return Deals.of(accounts, new Companies(jdbc).words(accounts), publishers(), Optional.empty());
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
        return transactions.snapshot(jdbc -> new Backup(jdbc).write(out));
    }

    /**
     * Takes a backup into this ledger, all or nothing.
     *
     * @return how many rows
     * @throws IllegalStateException where the ledger is not empty
     * @throws IllegalArgumentException where it is no whole backup, saying what is wrong and in which line
     */
    public long restore(Reader in) {
        return transactions.in(jdbc -> new Backup(jdbc).restore(in));
    }

    /** Looks whether all is as it should be: texts as they were added, each claim's evidence at its offsets, nothing derived left out. */
    public Checked check() {
        return transactions.snapshot(jdbc -> new Check(jdbc).run());
    }

    /**
     * What changed after a place, as it is now. What changes while it is asked comes again later.
     *
     * @param most how many
     */
    public ChangePage changes(ChangePlace place, int most) {
        return transactions.snapshot(jdbc -> new ChangeLog(jdbc).page(place, most));
    }

    /** Which ledger this is: places in the log of changes are of this one only. */
    public String epoch() {
        return ChangeLog.epoch(jdbc);
    }

    /** How much the ledger holds: articles, claims of all readings, and companies. */
    public record Size(long articles, long claims, long companies) {}

    /** Counts what the ledger holds. */
    public Size size() {
        return jdbc.sql("""
                        select (select count(*) from article) as articles, (select count(*) from claim) as claims,
                          (select count(distinct company) from bearer) as companies""")
                .query((row, _) -> new Size(row.getLong("articles"), row.getLong("claims"), row.getLong("companies")))
                .single();
    }

    /** The number of the last reading: what an index of the ledger is up to. */
    public long position() {
        return jdbc.sql("select coalesce(max(id), 0) from reading")
                .query(Long.class)
                .single();
    }

    /**
     * Changes with whatever a profile depends on.
     *
     * @param read changes with what was read, judged by the machine or derived
     * @param reviewed changes with what people judged, took back or put right
     */
    public record Version(String read, String reviewed) {
        /** As one word, for people. */
        public String word() {
            return reviewed.isEmpty() ? read : read + "." + reviewed;
        }
    }

    /** That of now. */
    public Version version() {
        return jdbc.sql("""
                        select concat_ws('.', (select max(id) from reading), (select max(id) from judgement), (select sum(up_to) from derivation),
                            (select max(id) from retraction where author = 'peerage')) as read,
                          concat_ws('.', (select max(id) from judgement where author <> 'peerage'), (select max(id) from retraction where author <> 'peerage'),
                            (select max(id) from correction), (select max(id) from reversal)) as reviewed""")
                .query((row, _) -> new Version(row.getString("read"), row.getString("reviewed")))
                .single();
    }

    /** The texts of these articles; articles that the ledger does not have are passed over. */
    public Map<ContentKey, String> texts(Collection<ContentKey> articles) {
        return new Articles(jdbc).texts(articles);
    }

    /** The articles of the readings after one, in their order, {@code most} of them; superseded readings are passed over. */
    public List<Findable> findable(long reading, int most) {
        return transactions.snapshot(jdbc -> new Contents(jdbc).findable(reading, most));
    }

    /** An article as it is now; none where it was not read. */
    public List<Findable> findable(ContentKey article) {
        return transactions.snapshot(jdbc -> new Contents(jdbc).findable(article));
    }

    /** Which company bears each of these names; by its number. */
    public Map<String, Long> bearers(Collection<String> names) {
        return new Contents(jdbc).bearers(names);
    }

    /** As {@link #bearers(Collection)}, of all companies that claims name. */
    public Map<String, Long> bearers(Stream<Claim> claims) {
        return bearers(claims.flatMap(claim -> claim.fillers(FillerType.COMPANY))
                .map(Filler::name)
                .collect(Collectors.toSet()));
    }

    /** These companies, each with where it is. */
    public List<Listing> listings(Set<Long> companies) {
        return transactions.snapshot(jdbc -> new Contents(jdbc).listings(companies));
    }

    /**
     * The profile of a company, folded from what is claimed about it.
     *
     * @param least the least confidence of a claim
     * @param asOf the last day of publication that counts
     */
    public Profile profile(KnownCompany company, double least, Optional<LocalDate> asOf) {
        return transactions.snapshot(jdbc -> {
            List<Account> accounts = new Accounts(jdbc).about(company.id(), least, asOf);
            return profile(jdbc, new Companies(jdbc).known(company, accounts), accounts, asOf);
        });
    }

    /** As {@link #profile}, with the numbers of the companies that it names. */
    public KnownProfile knownProfile(KnownCompany company, double least, Optional<LocalDate> asOf) {
        Profile profile = profile(company, least, asOf);
        return new KnownProfile(
                company.id(),
                profile,
                bearers(profile.sentences().stream()
                        .flatMap(sentence -> sentence.testimonies().stream())
                        .map(Testimony::claim)));
    }

    /**
     * What is said otherwise of a company than on an earlier day.
     *
     * @param least the least confidence of a claim
     * @param since the earlier day
     * @param asOf the last day of publication that counts
     */
    public Changes changes(KnownCompany company, double least, LocalDate since, Optional<LocalDate> asOf) {
        return transactions.snapshot(jdbc -> {
            Optional<LocalDate> last = asOf.map(day -> day.isAfter(since) ? day : since);
            List<Account> accounts = new Accounts(jdbc).about(company.id(), least, last);
            Company known = new Companies(jdbc).known(company, accounts);
            var running = new RunningProfile();
            return Changes.between(
                    profile(jdbc, running, known, accounts, Optional.of(since)),
                    profile(jdbc, running, known, accounts, asOf));
        });
    }

    /**
     * What is said otherwise of a company than at an earlier mark, whatever the days of articles. While companies are derived anew, nothing is.
     *
     * @param least the least confidence of a claim
     */
    public Since since(KnownCompany company, double least, Mark earlier) {
        return transactions.snapshot(jdbc -> {
            var past = new Past(jdbc);
            Mark now = past.now();
            if (now.claim() < earlier.claim()) {
                return new Since(Optional.empty(), earlier);
            }
            return new Since(
                    Optional.of(company)
                            .filter(one -> past.touched(one.id(), earlier, now))
                            .map(one -> changes(jdbc, one, least, earlier, now)),
                    now);
        });
    }

    private Changes changes(JdbcClient jdbc, KnownCompany company, double least, Mark earlier, Mark now) {
        var past = new Past(jdbc);
        List<Account> accounts = past.about(company.id(), least, now);
        Company known = new Companies(jdbc).known(company, accounts);
        var running = new RunningProfile();
        Profile before = running.of(past.about(company.id(), least, earlier), known, publishers(), Optional.empty());
        return Changes.between(before, running.of(accounts, known, publishers(), Optional.empty()));
    }

    /** The state at a moment, as far as it was not derived later. */
    public Mark mark(Instant moment) {
        return new Past(jdbc).at(moment);
    }

    private Profile profile(
            JdbcClient jdbc,
            RunningProfile running,
            Company company,
            List<Account> accounts,
            Optional<LocalDate> asOf) {
        return looked(jdbc, running.of(accounts, company, publishers(), asOf), asOf);
    }

    private Profile profile(JdbcClient jdbc, Company company, List<Account> accounts, Optional<LocalDate> asOf) {
        return looked(jdbc, Profile.of(accounts, company, publishers(), asOf), asOf);
    }

    /** With how many articles were looked at. */
    private Profile looked(JdbcClient jdbc, Profile profile, Optional<LocalDate> asOf) {
        var articles = new Articles(jdbc);
        return asOf.isEmpty()
                ? profile.outOf(counted.articles(articles), 0)
                : profile.outOf(articles.count(asOf), articles.countLater(asOf));
    }

    /** How many articles there are, counted anew only when one has come. */
    private static final class Counted {
        private record Count(long newest, int articles) {}

        private volatile Count last = new Count(0, 0);

        int articles(Articles articles) {
            long newest = articles.newest();
            Count known = last;
            if (known.newest != newest) {
                known = new Count(newest, articles.count(Optional.empty()));
                last = known;
            }
            return known.articles;
        }
    }
}
