package org.peerage.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.peerage.api.Catalogue;
import org.peerage.api.Json;
import org.peerage.api.LineOfBulkResource;
import org.peerage.api.TakenResource;
import org.peerage.api.Unanswered;
import org.peerage.article.Article;
import org.peerage.crawl.Submissions;
import org.peerage.ledger.Answered;
import org.peerage.ledger.ApiKey;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Users;
import org.peerage.source.Dated;
import org.peerage.source.Intake;
import org.peerage.source.Limits;
import org.peerage.source.Source;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Articles that programs hand in. */
@Api
final class IntakeApi {
    private static final int MIB = 1 << 20;
    private static final Limits LIMITS = new Limits(16 * MIB, 8 * MIB, 16 * MIB);
    /** A document is what its head says; where that leaves it open its name tells, and the type that was sent makes the name. */
    private static final Map<String, String> NAMES = Map.of(
            MediaType.APPLICATION_JSON_VALUE,
            "article.json",
            MediaType.TEXT_HTML_VALUE,
            "article.html",
            "application/xhtml+xml",
            "article.html");

    private static final String TOO_LONG = "The text has more than a million characters, which no article has";
    private static final String SHORTER = "send its parts as articles of their own";
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int LONGEST_WORD = 200;
    /** The reader takes one after the other: nobody's turn should be some minutes long. */
    private static final int LONGEST_TEXT = MIB;

    private final Catalogue catalogue;
    private final Submissions submissions;
    private final Users users;
    private final Clock clock;
    /** Requests that are being answered, by key and word. */
    private final Set<String> going = ConcurrentHashMap.newKeySet();

    IntakeApi(Catalogue catalogue, Submissions submissions, Users users, Clock clock) {
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.users = users;
        this.clock = clock;
    }

    /** What is known of an article beside what it says of itself. */
    private record Origin(
            Optional<String> url, Optional<String> publisher, Optional<String> title, Optional<LocalDate> published) {
        Intake.Read of(Intake.Read read) {
            Article article = read.article();
            Article known = new Article(
                    article.document(),
                    article.url().or(() -> url),
                    article.publisher().or(() -> publisher),
                    article.title().or(() -> title),
                    article.author(),
                    article.published().or(() -> published),
                    article.language(),
                    article.text());
            return new Intake.Read(
                    known, read.dated().or(() -> published.map(day -> new Dated(day, Dated.Origin.RECORD))));
        }
    }

    /**
     * Reads one article, stores it and returns what it claims. It is plain text, an HTML page, or a JSON object with url, publisher, published, title, author, language and
     * text; its content tells which. An article that is known is not read again.
     *
     * @param url where it was published, if it does not say so
     * @param publisher who published it, if it does not say so
     * @param title if it does not say so
     * @param published the day, if it does not say so
     * @param word of your own for this request (Idempotency-Key): sent again with it within a day, it is answered as the first time
     */
    @PostMapping(path = "/articles", consumes = MediaType.ALL_VALUE)
    ResponseEntity<TakenResource> takeArticle(
            @RequestParam Optional<String> url,
            @RequestParam Optional<String> publisher,
            @RequestParam Optional<String> title,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> published,
            @RequestHeader(name = "Idempotency-Key") Optional<String> word,
            HttpServletRequest request)
            throws IOException, InterruptedException {
        byte[] body = body(request);
        var origin = new Origin(url, publisher, title, published);
        String name = name(request);
        TakenResource taken = word.isEmpty() ? take(name, body, origin) : once(word.get(), name, body, origin);
        return ResponseEntity.status(status(taken))
                .location(URI.create(Api.PATH + "/articles/" + taken.article().key()))
                .body(taken);
    }

    private static HttpStatus status(TakenResource taken) {
        return taken.added() ? HttpStatus.CREATED : HttpStatus.OK;
    }

    private static String name(HttpServletRequest request) {
        return Stream.ofNullable(request.getContentType())
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .map(type -> NAMES.getOrDefault(type, "article"))
                .findFirst()
                .orElse("article");
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(LIMITS.document() + 1);
            if (body.length > LIMITS.document()) {
                throw Unanswered.large(
                        "The article has more than " + LIMITS.document() / MIB + " MiB",
                        "send one article, without pictures");
            }
            return body;
        }
    }

    private TakenResource once(String word, String document, byte[] body, Origin origin) throws InterruptedException {
        if (word.isBlank() || word.length() > LONGEST_WORD) {
            throw Unanswered.wrong(
                    "an Idempotency-Key of " + word.length() + " characters", "take 1 to " + LONGEST_WORD);
        }
        ApiKey key = Keyed.now();
        String name = key.id() + " " + word;
        if (!going.add(name)) {
            throw Unanswered.conflict(
                    "A request with this Idempotency-Key is being answered", "wait, and send it again");
        }
        try {
            var digest = ContentKey.sha256();
            digest.update(origin.toString().getBytes(UTF_8));
            var asked = new ContentKey(HexFormat.of().formatHex(digest.digest(body)));
            Optional<Answered> before = users.keys().answered(key.id(), word);
            if (before.filter(known -> !known.request().equals(asked)).isPresent()) {
                throw Unanswered.unreadable(
                        "Another article was sent with this Idempotency-Key", "take another key for another request");
            }
            if (before.isPresent()) {
                return Json.MAPPER.readValue(before.get().answer(), TakenResource.class);
            }
            TakenResource taken = take(document, body, origin);
            users.keys()
                    .answer(
                            key.id(),
                            word,
                            new Answered(asked, status(taken).value(), Json.MAPPER.writeValueAsString(taken)),
                            clock.instant(),
                            clock.instant().minus(REMEMBERED));
            return taken;
        } finally {
            going.remove(name);
        }
    }

    private TakenResource take(String document, byte[] body, Origin origin) throws InterruptedException {
        List<Intake> intakes;
        try (Stream<Intake> read = new Source(LIMITS).read(document, new ByteArrayInputStream(body))) {
            intakes = read.limit(2).toList();
        }
        if (intakes.size() != 1) {
            throw Unanswered.unreadable(
                    intakes.isEmpty() ? "There is no article" : "There is more than one article",
                    "send one here, or many to " + Api.PATH + "/articles/bulk");
        }
        return switch (intakes.getFirst()) {
            case Intake.Unreadable unreadable -> throw Unanswered.unreadable(unreadable.what(), unreadable.remedy());
            case Intake.Read read when isTooLong(read) -> throw Unanswered.large(TOO_LONG, SHORTER);
            case Intake.Read read -> {
                Submissions.Taken taken = submissions.take(origin.of(read));
                yield catalogue.taken(taken.key(), taken.added());
            }
        };
    }

    /**
     * Reads many articles, a JSON object a line, and answers with a line for each as soon as it is stored; read the answers while you send. What was cut off is sent again:
     * what is known is not read again. The whole may be packed by gzip.
     */
    @PostMapping(path = "/articles/bulk", consumes = MediaType.ALL_VALUE, produces = MediaType.APPLICATION_NDJSON_VALUE)
    void takeArticles(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        int number = 1;
        try {
            var lines = new ByteLines(unpacked(request.getInputStream()), LIMITS.record());
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next(), number++) {
                if (!isBlank(line.get())) {
                    write(line("line " + number, line.get()), out);
                }
            }
        } catch (ZipException | EOFException e) {
            write(
                    LineOfBulkResource.refused(
                            "line " + number, "from here on it is no whole gzip", "send this line and the rest again"),
                    out);
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        var bytes = new BufferedInputStream(in);
        bytes.mark(2);
        int magic = bytes.read() | bytes.read() << 8;
        bytes.reset();
        return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(bytes) : bytes;
    }

    private static void write(LineOfBulkResource line, OutputStream out) throws IOException {
        out.write(Json.line(line).getBytes(UTF_8));
        out.flush();
    }

    private static boolean isTooLong(Intake.Read read) {
        return read.article().text().length() > LONGEST_TEXT;
    }

    private static boolean isBlank(byte[] line) {
        return new String(line, 0, Math.min(line.length, 1_000), UTF_8).isBlank();
    }

    /** Each line is read by itself, so that nothing in one of them tells how the others are read. */
    private LineOfBulkResource line(String where, byte[] line) throws InterruptedException {
        if (line.length > LIMITS.record()) {
            return LineOfBulkResource.refused(
                    where,
                    "it has more than " + LIMITS.record() / MIB + " MiB",
                    "send one article a line, without pictures");
        }
        if (line[firstOf(line)] != '{') {
            return LineOfBulkResource.refused(where, "no JSON object", "give it a \"text\", or remove it");
        }
        List<Intake> intakes;
        try (Stream<Intake> read = new Source(LIMITS).read("article.json", new ByteArrayInputStream(line))) {
            intakes = read.limit(2).toList();
        }
        return intakes.size() == 1
                ? line(where, intakes.getFirst())
                : LineOfBulkResource.refused(where, "there is more than one article", "send one article a line");
    }

    private static int firstOf(byte[] line) {
        int first = 0;
        while (first < line.length - 1 && (line[first] == ' ' || line[first] == '\t' || line[first] == '\r')) {
            first++;
        }
        return first;
    }

    private LineOfBulkResource line(String where, Intake intake) throws InterruptedException {
        return switch (intake) {
            case Intake.Unreadable unreadable ->
                LineOfBulkResource.refused(where, unreadable.what(), unreadable.remedy());
            case Intake.Read read when isTooLong(read) -> LineOfBulkResource.refused(where, TOO_LONG, SHORTER);
            case Intake.Read read -> {
                Submissions.Taken taken = submissions.take(read);
                yield LineOfBulkResource.taken(where, taken.key().hex(), taken.added(), catalogue.claimed(taken.key()));
            }
        };
    }
}
