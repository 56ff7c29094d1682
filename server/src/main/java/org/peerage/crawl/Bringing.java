package org.peerage.crawl;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.feed.Item;
import org.peerage.feed.Mailbox;
import org.peerage.feed.WatchedFolder;
import org.peerage.feed.Ways;
import org.peerage.fetch.FetchRequest;
import org.peerage.fetch.Fetched;
import org.peerage.fetch.Fetcher;
import org.peerage.fetch.Validators;
import org.peerage.ledger.Arrival;
import org.peerage.ledger.Errand;
import org.peerage.ledger.Errand.Purpose;
import org.peerage.ledger.Outcome;
import org.peerage.ledger.Outcome.Sighting;
import org.peerage.source.Dated;
import org.peerage.source.Intake;
import org.peerage.source.Limits;
import org.peerage.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one errand of a source: fetches what is at an address, and has it read. */
final class Bringing {
    private static final Logger LOG = LoggerFactory.getLogger(Bringing.class);

    /** Files of a folder, or mails, that are read at a time. */
    private static final int SOME = 100;

    private final Fetcher fetcher;
    private final Readings readings;
    private final Clock clock;

    Bringing(Fetcher fetcher, Readings readings, Clock clock) {
        this.fetcher = fetcher;
        this.readings = readings;
        this.clock = clock;
    }

    /** @param left is run when nothing is asked of the address's host any more */
    Outcome outcome(SourceFile source, Errand errand, Runnable left) throws InterruptedException {
        Optional<SourceFile.Way> way = way(source, errand);
        return way.filter(one -> !one.isWeb()).isPresent()
                ? kept(source, errand, way.get())
                : fetched(source, errand, left);
    }

    /** What lies in a folder or a mailbox. */
    private Outcome kept(SourceFile source, Errand errand, SourceFile.Way way) throws InterruptedException {
        try {
            return way == SourceFile.Way.FOLDER ? folder(source, errand) : mailbox(source, errand);
        } catch (IOException e) {
            return new Outcome.Failed(
                    String.valueOf(e.getMessage()), source.schedule().retry(errand, clock.instant(), true));
        }
    }

    /** Some of the files that are new; the others right after them. */
    private Outcome folder(SourceFile source, Errand errand) throws IOException, InterruptedException {
        var folder = new WatchedFolder(Path.of(URI.create(errand.url())));
        Instant now = clock.instant();
        WatchedFolder.Seen before = WatchedFolder.Seen.read(errand.reminder().orElse(""));
        WatchedFolder.Look look = folder.look(before, now);
        Harvest harvest = new Harvest(source, errand, URI.create(errand.url()));
        List<Path> files = look.files().stream().limit(SOME).toList();
        for (Path file : files) {
            try (Stream<Item> items = folder.items(file)) {
                harvest.take(items);
            }
        }
        SortedMap<String, WatchedFolder.Stamp> seen = new TreeMap<>(look.seen().files());
        look.files().stream().skip(SOME).forEach(file -> seen.remove(folder.name(file)));
        return harvest.brought(
                Errand.Remembered.NOTHING,
                Optional.of(new WatchedFolder.Seen(seen).write()),
                look.files().size() > SOME
                        ? Optional.of(now)
                        : source.schedule().next(errand, now));
    }

    /** Some of the mails that are new; the others right after them. */
    private Outcome mailbox(SourceFile source, Errand errand) throws IOException, InterruptedException {
        URI place = URI.create(errand.url());
        boolean encrypted = place.getScheme().equals("imaps");
        String folder = Objects.requireNonNullElse(place.getPath(), "").replaceFirst("^/", "");
        var mailbox = new Mailbox(
                place.getHost(),
                place.getPort() > 0 ? place.getPort() : encrypted ? 993 : 143,
                encrypted,
                Objects.requireNonNullElse(place.getUserInfo(), ""),
                password(source),
                folder.isEmpty() ? "INBOX" : folder);
        Mailbox.Batch batch = mailbox.read(errand.reminder().flatMap(Mailbox.Mark::of), SOME);
        Harvest harvest = new Harvest(source, errand, place);
        harvest.take(batch.items().stream());
        Instant now = clock.instant();
        return harvest.brought(
                Errand.Remembered.NOTHING,
                Optional.of(batch.mark().toString()),
                batch.more() ? Optional.of(now) : source.schedule().next(errand, now));
    }

    private static String password(SourceFile source) throws IOException {
        try {
            return Files.readString(source.password()).strip();
        } catch (NoSuchFileException e) {
            throw new IOException("the mailbox's password is missing: write it into " + source.password(), e);
        }
    }

    private Outcome fetched(SourceFile source, Errand errand, Runnable left) throws InterruptedException {
        Fetched fetched = fetcher.fetch(request(source, errand));
        left.run();
        Instant now = clock.instant();
        Schedule schedule = source.schedule();
        return switch (fetched) {
            case Fetched.Body body -> brought(source, errand, body, now);
            case Fetched.Unchanged _ -> new Outcome.Unchanged(schedule.next(errand, now));
            case Fetched.Later(Instant until, String why) -> new Outcome.Postponed(until, why);
            case Fetched.Gone gone -> new Outcome.Failed(gone.why(), schedule.retry(errand, now, false));
            case Fetched.Refused refused -> new Outcome.Failed(refused.why(), schedule.retry(errand, now, false));
            case Fetched.Failed failed ->
                new Outcome.Failed(failed.why(), schedule.retry(errand, now, failed.retryable()));
        };
    }

    /** At the address where it led for good, if it did. */
    private static FetchRequest request(SourceFile source, Errand errand) {
        Errand.Remembered known = errand.remembered();
        String url = known.moved().orElse(errand.url());
        FetchRequest request = FetchRequest.of(url)
                .within(source.limits().bytes())
                .apart(source.limits().pause());
        return known.etag().isEmpty() && known.modified().isEmpty()
                ? request
                : request.unless(new Validators(URI.create(url), known.etag(), known.modified()));
    }

    private Outcome brought(SourceFile source, Errand errand, Fetched.Body body, Instant now)
            throws InterruptedException {
        Harvest harvest = new Harvest(source, errand, body.url());
        try (Stream<Item> items = items(source, errand, body)) {
            harvest.take(items);
        }
        if (harvest.isNothing() && !harvest.unreadable.isEmpty()) {
            return new Outcome.Failed(
                    harvest.unreadable.getFirst().message(), source.schedule().retry(errand, now, false));
        }
        return harvest.brought(
                remembered(errand, body), Optional.empty(), source.schedule().next(errand, now));
    }

    /** Validators of an address to which only this visit led say nothing of the one that is asked the next time. */
    private static Errand.Remembered remembered(Errand errand, Fetched.Body body) {
        String lasting = body.redirects().isEmpty()
                ? errand.remembered().moved().orElse(errand.url())
                : body.lasting().toString();
        Optional<Validators> validators = Optional.of(body.validators())
                .filter(known -> known.url().toString().equals(lasting));
        return new Errand.Remembered(
                Optional.of(lasting).filter(url -> !url.equals(errand.url())),
                validators.flatMap(Validators::etag),
                validators.flatMap(Validators::lastModified));
    }

    private static Stream<Item> items(SourceFile source, Errand errand, Fetched.Body body) {
        if (way(source, errand).filter(SourceFile.Way.LINKS::equals).isPresent()) {
            return Ways.named("links")
                    .orElseThrow()
                    .items(errand.url(), Optional.of(body.url()), body.content().stream());
        }
        if (errand.purpose() == Purpose.ARTICLE && !source.layouts().isEmpty()) {
            return new Source(Limits.standard(), source.layouts())
                    .read(errand.url(), body.content().stream())
                    .map(Bringing::item);
        }
        return Ways.any().items(errand.url(), Optional.of(body.url()), body.content().stream());
    }

    private static Item item(Intake intake) {
        return switch (intake) {
            case Intake.Read read -> Item.Whole.of(read);
            case Intake.Unreadable why -> new Item.Unreadable(why);
        };
    }

    private static Optional<SourceFile.Way> way(SourceFile source, Errand errand) {
        return source.entries().stream()
                .filter(entry -> entry.location().equals(errand.url()))
                .map(SourceFile.Entry::way)
                .findFirst();
    }

    /** What comes of the items of one answer. */
    private final class Harvest {
        private final SourceFile source;
        private final Errand errand;
        private final URI place;
        private final Map<String, Outcome.Version> articles = new LinkedHashMap<>();
        private final Map<String, Sighting> sightings = new LinkedHashMap<>();
        private final List<Intake.Unreadable> unreadable = new ArrayList<>();

        /** @param place where the answer was found in the end */
        Harvest(SourceFile source, Errand errand, URI place) {
            this.source = source;
            this.errand = errand;
            this.place = place;
        }

        boolean isNothing() {
            return articles.isEmpty() && sightings.isEmpty();
        }

        Outcome brought(Errand.Remembered remembered, Optional<String> reminder, Optional<Instant> next) {
            unreadable.forEach(why -> LOG.info("{}: {}", source.name(), why.message()));
            return new Outcome.Brought(
                    List.copyOf(articles.values()),
                    List.copyOf(sightings.values()),
                    remembered,
                    reminder,
                    next,
                    isRead() ? readings.edition() : "");
        }

        private boolean isRead() {
            return articles.values().stream()
                    .anyMatch(version -> version.reading().isPresent());
        }

        void take(Stream<Item> items) throws InterruptedException {
            for (Item item : (Iterable<Item>) items::iterator) {
                take(item);
            }
        }

        private void take(Item item) throws InterruptedException {
            switch (item) {
                case Item.Link link -> sight(link.url(), Purpose.ARTICLE, link.published(), link.modified());
                case Item.Nested nested -> sight(nested.url(), Purpose.LIST, Optional.empty(), nested.modified());
                case Item.Unreadable(Intake.Unreadable why) -> unreadable.add(why);
                case Item.Whole whole -> read(whole);
            }
        }

        private void sight(URI url, Purpose purpose, Optional<Instant> published, Optional<Instant> modified) {
            boolean wanted = purpose == Purpose.LIST || source.takes(url.toString());
            if (wanted && sightings.size() < source.limits().links()) {
                sightings.putIfAbsent(
                        url.toString(),
                        new Sighting(
                                url.toString(),
                                purpose,
                                published.map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)),
                                modified));
            }
        }

        private void read(Item.Whole whole) throws InterruptedException {
            Article article = whole.article();
            String url = errand.purpose() == Purpose.ARTICLE
                    ? errand.url()
                    : article.url().or(whole::id).orElseGet(() -> place + "#" + article.document());
            if (errand.purpose() == Purpose.LIST && article.url().isPresent() && !source.takes(url)) {
                return;
            }
            Arrival ours = Arrival.of(
                    ours(article, url),
                    whole.dated().or(() -> errand.published().map(day -> new Dated(day, Dated.Origin.FEED))),
                    source.began(),
                    clock.instant());
            articles.putIfAbsent(url, new Outcome.Version(url, ours, readings.of(ours)));
        }

        /** With what the source knows of it. */
        private Article ours(Article article, String url) {
            return new Article(
                    article.document(),
                    article.url().or(() -> Optional.of(url)),
                    source.publisher().or(article::publisher).or(() -> Optional.of(source.title())),
                    article.title(),
                    article.author(),
                    article.published().or(errand::published),
                    article.language(),
                    article.text());
        }
    }
}
