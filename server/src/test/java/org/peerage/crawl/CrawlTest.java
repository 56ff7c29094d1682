package org.peerage.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.extract.Reader;
import org.peerage.fetch.AddressRange;
import org.peerage.fetch.FastClock;
import org.peerage.fetch.FetchSettings;
import org.peerage.fetch.Fetcher;
import org.peerage.fetch.Resolver;
import org.peerage.ledger.KnownArticle;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.SourceState;
import org.peerage.ledger.TestLedger;
import org.peerage.source.Dated;

/** Months of fetching from a small web, by a clock that is wound. */
class CrawlTest {
    private static final Reader READER = Reader.load();

    private final FastClock clock = new FastClock();
    private final Village village = new Village(clock);
    private final TestLedger test = TestLedger.create();
    private final Ledger ledger = test.ledger();
    private final Fetcher fetcher = new Fetcher(
            FetchSettings.of("lamp@example.org").allowing(List.of(AddressRange.of("127.0.0.0/8")), Set.of()),
            clock,
            clock,
            Resolver.OF_THE_MACHINE);
    private final Crawl crawl =
            new Crawl(ledger.frontier(), fetcher, Readings.of(ledger, () -> READER, 2), clock, _ -> {});

    @TempDir
    private Path folder = Path.of("unused");

    CrawlTest() throws IOException, SQLException {}

    @AfterEach
    void close() {
        fetcher.close();
        village.close();
        test.close();
    }

    private List<SourceFile> source(String text) throws IOException {
        Files.writeString(folder.resolve("lamp.yaml"), text);
        SourceFolder read = SourceFolder.of(folder);
        assertThat(read.problems()).isEmpty();
        return read.sources();
    }

    private List<SourceFile> feed() throws IOException {
        return source("name: The Village Lamp\npublisher: The Village Lamp\nfind:\n  - feed: " + village.url("/feed")
                + "\nevery: 1 h\n");
    }

    private Tally round(List<SourceFile> sources) throws InterruptedException {
        return crawl.round(sources);
    }

    private void days(int days, List<SourceFile> sources) throws InterruptedException {
        Instant end = clock.instant().plus(Duration.ofDays(days));
        while (clock.instant().isBefore(end)) {
            round(sources);
            clock.pass(Duration.ofMinutes(30));
        }
    }

    private List<KnownArticle> articles() {
        return ledger.library().articlesOf("The Village Lamp", 0, 1000);
    }

    private SourceState state() {
        return ledger.frontier()
                .states(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), 40)
                .getFirst();
    }

    @Test
    void aMonthOfAPaperComesInOnceWithItsEditsAndWithoutWhatMayNotBeHad() throws IOException, InterruptedException {
        days(31, feed());

        // 31 days but for the paywalled, each once, and the edited one twice
        Set<String> addresses = articles().stream()
                .map(known -> known.article().url().orElseThrow())
                .collect(Collectors.toSet());
        assertThat(addresses).hasSize(30).doesNotContain(village.url("/news/4"));
        assertThat(articles()).hasSize(31);
        KnownArticle edited = articles().stream()
                .filter(known -> known.article().url().orElseThrow().endsWith("/news/3"))
                .findFirst()
                .orElseThrow();
        assertThat(ledger.frontier().versions(edited.number())).hasSize(2);

        // nothing that has not changed came twice
        village.asked.stream()
                .filter(asked -> asked.status() == 200 && asked.path().startsWith("/news/"))
                .collect(Collectors.groupingBy(Village.Asked::path, Collectors.counting()))
                .forEach((path, times) -> assertThat(times).as(path).isEqualTo(path.equals("/news/3") ? 2 : 1));
        assertThat(village.asked("/private/plans")).isEmpty();
        assertThat(village.asked("/news/4")).hasSize(1);

        // asked to wait, it waited
        Instant noon = Village.FIRST.plusDays(9).atTime(12, 0).toInstant(ZoneOffset.UTC);
        assertThat(village.asked.stream().filter(asked -> asked.status() == 429).map(Village.Asked::at))
                .hasSize(1)
                .allSatisfy(at -> assertThat(at).isBetween(noon, noon.plus(Duration.ofHours(1))));

        // away for three days, it was asked less and less
        assertThat(village.asked.stream().filter(asked -> asked.status() == 500))
                .hasSizeBetween(3, 40);
        assertThat(state().success())
                .hasValueSatisfying(at -> assertThat(at).isAfter(clock.instant().minus(Duration.ofHours(3))));
        ledger.derive();
        assertThat(ledger.check().faults()).isEmpty();
        assertThat(ledger.named("Alderbrook Mills")).isNotEmpty();
    }

    @Test
    void aDayBeforeTheSiteBeganIsKeptAndDoubted() throws IOException, InterruptedException {
        village.put("/old", """
                <html><head><meta property="article:published_time" content="2007-03-01"></head><body><article><h1>A mill is sold</h1>
                <p>Alderbrook Mills has bought Tarn Grain, the company said in a statement to its workers at the mill.</p></article></body></html>""");
        round(source("name: Lamp\npublisher: The Village Lamp\nfind:\n  - page: " + village.url("/old")
                + "\nbegan: 2008-05-01\n"));
        assertThat(articles()).first().satisfies(known -> {
            assertThat(known.article().published()).isEmpty();
            assertThat(known.retrieved()).isEqualTo(clock.instant());
            assertThat(known.dated())
                    .contains(new Dated(LocalDate.of(2007, 3, 1), Dated.Origin.META, Optional.of("before its site")));
        });
    }

    @Test
    void whatFailsIsShownInPlainWordsAndNeverDropped() throws IOException, InterruptedException {
        List<SourceFile> sources = source("name: Lamp\nfind:\n  - feed: " + village.url("/nothing") + "\n  - page: "
                + village.url("/gone") + "\nevery: 1 h\n");
        days(20, sources);
        SourceState state = state();
        assertThat(state.failing()).isEqualTo(2);
        assertThat(state.troubles()).first().satisfies(trouble -> {
            assertThat(trouble.isList()).isTrue();
            assertThat(trouble.failures()).isGreaterThanOrEqualTo(Schedule.SLOWED);
            assertThat(trouble.why()).contains("404");
        });
        assertThat(village.asked("/nothing")).hasSizeBetween(15, 22);
        assertThat(state.next()).isPresent();
    }

    @Test
    void pagesInOtherLanguagesAreKeptAndNotRead() throws IOException, InterruptedException {
        village.put("/de", """
                <html lang="de"><head><title>Mühle verkauft</title></head><body><article><h1>Mühle verkauft</h1>
                <p>Die Alderbrook Mills AG will die Tarn Grain GmbH kaufen, sagte das Unternehmen am Montag in einer Mitteilung an die Beschäftigten.</p>
                <p>Der Preis wurde nicht genannt, und die Mühle soll weiter in Pell bleiben, wo vierzig Menschen für sie arbeiten.</p>
                </article></body></html>""");
        round(source("name: Lamp\npublisher: The Village Lamp\nfind: {page: " + village.url("/de") + "}\n"));
        assertThat(articles()).singleElement().satisfies(known -> {
            assertThat(known.article().language()).isEqualTo("de");
            assertThat(ledger.library().article(known.key()).orElseThrow().claims())
                    .isEmpty();
        });
    }

    @Test
    void linksOfAPageAreFollowedAsFarAsTheyAreTheSources() throws IOException, InterruptedException {
        village.put(
                "/front",
                "<a href='/news/1'>one</a> <a href='/news/2#top'>two</a> <a href='/about'>us</a> <a href='mailto:x@y.example'>x</a>");
        Tally tally = round(source("name: Lamp\npublisher: The Village Lamp\nfind: {links: " + village.url("/front")
                + "}\nonly: " + village.url("/news/*") + "\n"));
        assertThat(tally.added().articles()).isEqualTo(2);
        assertThat(village.asked("/about")).isEmpty();
    }

    @Test
    void aFeedThatMovedForGoodIsAskedAtItsNewAddress() throws IOException, InterruptedException {
        String old = village.url("/old-feed");
        List<SourceFile> sources =
                source("name: Lamp\npublisher: The Village Lamp\nfind: {feed: " + old + "}\nevery: 1 h\n");
        round(sources);
        assertThat(state().moves()).containsExactly(Map.entry(old, village.url("/feed")));
        clock.pass(Duration.ofHours(2));
        round(sources);
        assertThat(village.asked("/old-feed")).hasSize(1);
        assertThat(village.asked("/feed"))
                .extracting(Village.Asked::conditional)
                .containsExactly(false, true);
    }

    @Test
    void aSourceBringsNoMoreArticlesADayAndAsksNoMoreOftenThanItsFileAllows() throws IOException, InterruptedException {
        clock.pass(Duration.ofDays(5));
        List<SourceFile> sources = source("name: Lamp\npublisher: The Village Lamp\nfind: {feed: "
                + village.url("/feed") + "}\nnot: '**/news/4'\nlimits: {articles: 2, pause: 20 s}\n");
        assertThat(round(sources).added().articles()).isEqualTo(2);
        assertThat(state().troubles())
                .extracting(SourceState.Trouble::why)
                .containsExactly("the 2 articles a day that its file allows are here");
        assertThat(round(sources).added().articles()).isZero();
        clock.pass(Duration.ofDays(1));
        assertThat(round(sources).added().articles()).isEqualTo(2);
        // robots.txt before a page and a redirect behind it are one visit
        List<Instant> asked = village.asked.stream()
                .filter(one -> !one.path().equals("/robots.txt") && !one.path().startsWith("/moved/"))
                .map(Village.Asked::at)
                .toList();
        for (int i = 1; i < asked.size(); i++) {
            assertThat(Duration.between(asked.get(i - 1), asked.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
        }
    }

    @Test
    void whatIsPutIntoAFolderIsReadOnce() throws IOException, InterruptedException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path note = inbox.resolve("note.txt");
        Files.writeString(note, "Alderbrook Mills is in talks to buy Tarn Grain, the company said.");
        Files.setLastModifiedTime(note, FileTime.from(clock.instant().minusSeconds(60)));
        List<SourceFile> sources =
                source("name: Lamp\npublisher: The Village Lamp\nfind: {folder: inbox}\nevery: 1 min\n");
        assertThat(round(sources).added().articles()).isEqualTo(1);
        clock.pass(Duration.ofMinutes(2));
        assertThat(round(sources).added().articles()).isZero();
    }

    @Test
    void whenSomebodyAsksWhatFailedIsTriedAtOnce() throws IOException, InterruptedException {
        List<SourceFile> sources =
                source("name: Lamp\npublisher: The Village Lamp\nfind: {page: " + village.url("/late") + "}\n");
        assertThat(round(sources).failed()).isEqualTo(1);
        village.put(
                "/late",
                "<article><p>Alderbrook Mills bought Tarn Grain on Monday, its owner said in a statement.</p></article>");
        assertThat(round(sources).fetched()).isZero();
        ledger.frontier().retry("lamp", clock.instant());
        assertThat(round(sources).added().articles()).isEqualTo(1);
    }
}
