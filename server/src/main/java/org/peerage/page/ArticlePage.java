package org.peerage.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.peerage.article.Article;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.claim.Stance;
import org.peerage.extract.Reader;
import org.peerage.ledger.ArticleHistory;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.ReadClaim;
import org.peerage.render.MarkedText;
import org.peerage.render.Plain;
import org.peerage.render.Wording;
import org.peerage.vocabulary.FillerType;

/**
 * An article: its text with the claims marked, as far as whoever looks may see it.
 *
 * @param title its headline
 * @param published its day; empty where it has none, or none that is believed
 * @param dated where the day was read, or why it is doubted
 * @param language of the text, ISO 639
 * @param languageName in English
 * @param retrieved when it was added
 * @param original where it was published
 * @param story what is to say of its copies
 * @param copies the other articles of its story
 * @param readings which reader read it when, the one that counts first
 * @param versions what stood at its address, where that was changed
 * @param isRead whether its language is one that is read
 * @param whole whether all of the text is shown
 * @param paragraphs of the text
 * @param claims how many are marked in it
 * @param gone claims that do not count any more
 * @param companies those named in its claims
 */
public record ArticlePage(
        String title,
        Optional<SourceLink> publisher,
        Optional<String> author,
        Optional<String> published,
        Optional<String> dated,
        String language,
        String languageName,
        String retrieved,
        Optional<Outlink> original,
        String story,
        List<ArticleLink> copies,
        List<String> readings,
        Optional<Versions> versions,
        boolean isRead,
        boolean whole,
        List<Paragraph> paragraphs,
        int claims,
        List<ClaimNote> gone,
        List<Mentioned> companies)
        implements Page {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** @param notes the claims whose evidence begins in it */
    public record Paragraph(List<Piece> pieces, List<ClaimNote> notes) {
        /** Whether nothing of it may be seen. */
        public boolean isLeftOut() {
            return notes.isEmpty() && pieces.stream().allMatch(Piece::isGap);
        }
    }

    /**
     * A stretch of the text that is evidence of the same claims all along.
     *
     * @param text empty where something is left out
     * @param begins the numbers of the claims whose evidence begins here
     * @param ends the numbers of those whose evidence ends here
     * @param marks classes of what is said here
     */
    public record Piece(String text, List<Integer> begins, List<Integer> ends, String marks) {
        /** Whether the text that stands here may not be seen. */
        public boolean isGap() {
            return text.isEmpty();
        }
    }

    /**
     * A company in the article.
     *
     * @param names by which the article's claims call it
     * @param claims how many of them name it
     */
    public record Mentioned(CompanyLink company, List<String> names, int claims) {}

    /**
     * The page of an article.
     *
     * @param least the least confidence of a claim
     * @param versions what stood at its address
     * @param bearers the numbers of companies by their names
     * @param known these companies
     */
    public static ArticlePage of(
            ArticleHistory history,
            double least,
            Excerpt excerpt,
            Optional<Versions> versions,
            Map<String, Long> bearers,
            List<KnownCompany> known) {
        Article article = history.article().article();
        List<ReadClaim> shown = shown(history, least);
        List<ReadClaim> gone = history.claims().stream()
                .filter(read -> !read.counts() && read.claim().confidence() >= least)
                .toList();
        return new ArticlePage(
                ArticleLink.title(history.article()),
                article.publisher().filter(name -> !name.isBlank()).map(SourceLink::new),
                article.author().map(Plain::text),
                article.published().map(Wording::day),
                history.article().dated().flatMap(Wording::evidence),
                article.language(),
                Locale.of(article.language()).getDisplayLanguage(Locale.ENGLISH),
                minute(history.article().retrieved()),
                Outlink.of(article.url()),
                story(history),
                copies(history),
                readings(history),
                versions,
                Reader.reads(article.language()),
                excerpt.whole(),
                paragraphs(article.text(), shown, excerpt, bearers),
                shown.size(),
                IntStream.range(0, gone.size())
                        .mapToObj(i -> ClaimNote.of(shown.size() + i + 1, gone.get(i), bearers))
                        .toList(),
                companies(shown, bearers, known));
    }

    /** The claims of an article that count and are sure enough. */
    public static List<ReadClaim> shown(ArticleHistory history, double least) {
        return history.claims().stream()
                .filter(read -> read.counts() && read.claim().confidence() >= least)
                .toList();
    }

    @Override
    public String template() {
        return "article.jte";
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }

    private static String story(ArticleHistory history) {
        int copies = history.copies().size();
        boolean first =
                history.copies().getFirst().key().equals(history.article().key());
        return copies == 1
                ? "No copy of it was read."
                : copies + " copies, counted as one source; this is " + (first ? "the first." : "a later one.");
    }

    private static List<ArticleLink> copies(ArticleHistory history) {
        return history.copies().stream()
                .filter(copy -> !copy.key().equals(history.article().key()))
                .map(ArticleLink::to)
                .toList();
    }

    private static List<String> readings(ArticleHistory history) {
        return history.readings().reversed().stream()
                .map(reading -> reading.reader() + ", " + minute(reading.at()))
                .toList();
    }

    private static List<Paragraph> paragraphs(
            String text, List<ReadClaim> shown, Excerpt excerpt, Map<String, Long> bearers) {
        List<Claim> claims = shown.stream().map(ReadClaim::claim).toList();
        List<Integer> begins =
                claims.stream().map(claim -> MarkedText.begin(claim, text)).toList();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (MarkedText.Paragraph paragraph : MarkedText.of(text, claims).paragraphs()) {
            List<Piece> pieces = new ArrayList<>();
            joined(paragraph.pieces()).forEach(piece -> add(piece(piece, claims, begins, excerpt), pieces));
            List<ClaimNote> notes = paragraph.claims().stream()
                    .map(i -> ClaimNote.of(i + 1, shown.get(i), bearers))
                    .toList();
            Paragraph made = new Paragraph(List.copyOf(pieces), notes);
            if (!made.isLeftOut()
                    || paragraphs.isEmpty()
                    || !paragraphs.getLast().isLeftOut()) {
                paragraphs.add(made);
            }
        }
        return paragraphs;
    }

    /** One gap is as good as two. */
    private static void add(Piece piece, List<Piece> to) {
        if (!piece.isGap()
                || !piece.ends.isEmpty()
                || to.isEmpty()
                || !to.getLast().isGap()) {
            to.add(piece);
        }
    }

    private static Piece piece(MarkedText.Piece piece, List<Claim> claims, List<Integer> begins, Excerpt excerpt) {
        Span span = new Span(piece.start(), piece.start() + piece.text().length());
        List<Stance> stances = piece.evidenceOf().stream()
                .map(claim -> claims.get(claim).stance())
                .distinct()
                .toList();
        String marks = stances.isEmpty()
                ? ""
                : stances.contains(Stance.DENIES)
                        ? "said against"
                        : stances.contains(Stance.DECLINES) ? "said wait" : "said";
        boolean seen = excerpt.shows(span) || (piece.text().isBlank() && excerpt.whole());
        return new Piece(
                seen ? Plain.passage(piece.text()) : "",
                IntStream.range(0, begins.size())
                        .filter(claim -> begins.get(claim) == piece.start())
                        .mapToObj(claim -> claim + 1)
                        .toList(),
                piece.ends().stream().map(claim -> claim + 1).toList(),
                marks);
    }

    /** Without the cuts that only fillers of roles make. */
    private static List<MarkedText.Piece> joined(List<MarkedText.Piece> pieces) {
        List<MarkedText.Piece> joined = new ArrayList<>();
        for (MarkedText.Piece piece : pieces) {
            boolean goesOn = !joined.isEmpty()
                    && joined.getLast().ends().isEmpty()
                    && joined.getLast().evidenceOf().equals(piece.evidenceOf());
            if (goesOn) {
                MarkedText.Piece last = joined.removeLast();
                joined.add(new MarkedText.Piece(
                        last.start(), last.text() + piece.text(), last.evidenceOf(), List.of(), piece.ends()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static List<Mentioned> companies(
            List<ReadClaim> shown, Map<String, Long> bearers, List<KnownCompany> known) {
        Map<Long, Set<String>> names = new LinkedHashMap<>();
        Map<Long, Integer> claims = new LinkedHashMap<>();
        for (ReadClaim read : shown) {
            Set<Long> here = new TreeSet<>();
            read.claim()
                    .fillers(FillerType.COMPANY)
                    .map(org.peerage.claim.Filler::name)
                    .forEach(name -> Optional.ofNullable(bearers.get(name)).ifPresent(id -> {
                        names.computeIfAbsent(id, _ -> new TreeSet<>()).add(name);
                        here.add(id);
                    }));
            here.forEach(id -> claims.merge(id, 1, Integer::sum));
        }
        return known.stream()
                .filter(company -> names.containsKey(company.id()))
                .map(company -> new Mentioned(
                        new CompanyLink(company.id(), company.name(), company.claims()),
                        names.getOrDefault(company.id(), Set.of()).stream()
                                .map(Plain::text)
                                .toList(),
                        claims.getOrDefault(company.id(), 0)))
                .sorted((a, b) -> Integer.compare(b.claims, a.claims))
                .toList();
    }
}
