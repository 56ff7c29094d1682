package org.peerage.crawl;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.peerage.article.Article;
import org.peerage.ledger.Added;
import org.peerage.ledger.Arrival;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Frontier;
import org.peerage.ledger.Ledger;
import org.peerage.profile.Account;
import org.peerage.search.SearchIndex;
import org.peerage.source.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Articles that programs hand in: each is read and stored before its taker returns; pages and searches have it a moment later. */
public final class Submissions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);
    /** What came in is on the pages after so long. */
    private static final Duration MEAL = Duration.ofSeconds(2);

    private static final Duration LAST = Duration.ofSeconds(15);

    private final Ledger ledger;
    private final Readings readings;
    private final Digestion digestion;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread digesting = Thread.ofVirtual().name("submissions").unstarted(this::digest);

    private Submissions(Ledger ledger, Readings readings, Digestion digestion, Clock clock) {
        this.ledger = ledger;
        this.readings = readings;
        this.digestion = digestion;
        this.clock = clock;
    }

    /** Takes them until it is closed. */
    public static Submissions start(Ledger ledger, SearchIndex index, Readings readings, Clock clock) {
        var submissions = new Submissions(ledger, readings, new Digestion(ledger, index, clock), clock);
        submissions.digesting.start();
        return submissions;
    }

    /**
     * An article that was handed in.
     *
     * @param added whether the ledger did not have it
     */
    public record Taken(ContentKey key, boolean added) {}

    /**
     * Reads an article and stores what it claims. One that the ledger has is not read again.
     *
     * @throws InterruptedException where the server stops before its turn
     */
    public Taken take(Intake.Read read) throws InterruptedException {
        Arrival arrival = Arrival.of(named(read.article()), read.dated(), Optional.empty(), clock.instant());
        Optional<Account> account = readings.of(arrival);
        Added added = account.isEmpty() ? Added.NOTHING : ledger.append(List.of(account.get()), readings.edition());
        digestion.take(new Frontier.Stored(added, Set.of()));
        return new Taken(arrival.key(), added.articles() > 0);
    }

    /** By what it says, since claims' ids are made of what their document is called: the same article handed in twice has the same. */
    private static Article named(Article article) {
        return new Article(
                "article-" + ContentKey.of(article).hex().substring(0, 16),
                article.url(),
                article.publisher(),
                article.title(),
                article.author(),
                article.published(),
                article.language(),
                article.text());
    }

    private void digest() {
        try {
            while (!closing.await(MEAL.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    digestion.digest();
                } catch (RuntimeException e) {
                    LOG.error("articles that came in are not on the pages yet: {}", e.getMessage(), e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when what was begun is done, or given up after a while; the next start does the rest. */
    @Override
    public void close() {
        closing.countDown();
        try {
            digesting.join(LAST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
