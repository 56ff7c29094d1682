package org.peerage.render;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.Stance;
import org.peerage.claim.When;

/**
 * One page for the browser, an article a section, its claims in the margin. It asks for nothing from outside. Without script the
 * numbers lead from sentence to claim and back; with it, a chosen claim shows its roles in the text.
 */
public record ClaimPage() implements ClaimView {
    private static final String HEAD = Resource.text("claims-head.html").replace("/* tokens.css */\n", Style.TOKENS);
    private static final String FOOT = Resource.text("claims-foot.html");

    @Override
    public String head() {
        return HEAD;
    }

    @Override
    public String foot() {
        return FOOT;
    }

    @Override
    public String article(int number, Article article, List<Claim> claims) {
        var out = new StringBuilder();
        out.append("<article id=\"a%d\" lang=\"%s\">\n".formatted(number, Markup.text(article.language())));
        header(article, claims.size(), out);
        for (MarkedText.Paragraph paragraph :
                MarkedText.of(article.text(), claims).paragraphs()) {
            out.append("<div class=\"para\"><p dir=\"auto\">");
            paragraph.pieces().forEach(piece -> piece(number, piece, claims, out));
            out.append("</p>");
            notes(number, paragraph.claims(), article, claims, out);
            out.append("</div>\n");
        }
        return out.append("</article>\n").toString();
    }

    private static void header(Article article, int claims, StringBuilder out) {
        out.append("<header>");
        article.publisher()
                .ifPresent(p -> out.append("<p class=\"crumb\">").append(doc(p)).append("</p>"));
        out.append(
                "<h2 dir=\"auto\">%s</h2>".formatted(Markup.text(article.title().orElse(article.document()))));
        out.append("<dl class=\"facts\">");
        fact("Published", article.published().map(Wording::day), out);
        fact("By", article.author().map(ClaimPage::doc), out);
        fact("Original", article.url().map(ClaimPage::link), out);
        fact("Document", Optional.of(doc(article.document())), out);
        fact("Claims", Optional.of(claims == 0 ? "none found" : Integer.toString(claims)), out);
        out.append("</dl></header>\n");
    }

    private static void fact(String label, Optional<String> html, StringBuilder out) {
        html.ifPresent(value -> out.append("<div><dt>%s</dt><dd>%s</dd></div>".formatted(label, value)));
    }

    /** Only addresses of the web lead anywhere. */
    private static String link(String url) {
        String words = Markup.text(url);
        return url.matches("(?is)https?://.*")
                ? "<a rel=\"noreferrer\" href=\"%s\"><bdi>%s</bdi></a>".formatted(words, words)
                : "<bdi>" + words + "</bdi>";
    }

    /** A stretch of the text, with the claims it is evidence of and the parts it plays in them. */
    private static void piece(int article, MarkedText.Piece piece, List<Claim> claims, StringBuilder out) {
        String words = Markup.text(piece.text());
        if (piece.evidenceOf().isEmpty() && piece.parts().isEmpty()) {
            out.append(words);
        } else {
            out.append("<span");
            attribute("id", Stream.of(place(article, piece.start())), out);
            attribute("class", classes(piece, claims), out);
            attribute("data-e", piece.evidenceOf().stream().map(c -> note(article, c)), out);
            attribute("data-p", piece.parts().stream().map(p -> part(article, p)), out);
            out.append('>').append(words).append("</span>");
        }
        piece.ends()
                .forEach(c -> out.append("<a class=\"ref\" href=\"#%s\" aria-label=\"claim %d\">%d</a>"
                        .formatted(note(article, c), c + 1, c + 1)));
    }

    private static Stream<String> classes(MarkedText.Piece piece, List<Claim> claims) {
        List<Stance> stances = piece.evidenceOf().stream()
                .map(c -> claims.get(c).stance())
                .distinct()
                .toList();
        return Stream.of(
                        Optional.of("said").filter(c -> !stances.isEmpty()),
                        Optional.of("denies").filter(c -> stances.contains(Stance.DENIES)),
                        Optional.of("declines").filter(c -> stances.contains(Stance.DECLINES)))
                .flatMap(Optional::stream);
    }

    private static void attribute(String name, Stream<String> tokens, StringBuilder out) {
        String value = tokens.collect(joining(" "));
        if (!value.isEmpty()) {
            out.append(" %s=\"%s\"".formatted(name, Markup.text(value)));
        }
    }

    private static void notes(int article, List<Integer> numbers, Article of, List<Claim> claims, StringBuilder out) {
        if (!numbers.isEmpty()) {
            out.append("<ul class=\"notes\" aria-label=\"Claims of the paragraph before\">\n");
            numbers.forEach(c -> note(article, c, of, claims.get(c), out));
            out.append("</ul>");
        }
    }

    private static void note(int article, int c, Article of, Claim claim, StringBuilder out) {
        out.append("<li id=\"%s\"><a class=\"no\" href=\"#%s\" aria-label=\"to the sentence of claim %d\">%d</a>"
                .formatted(note(article, c), place(article, MarkedText.begin(claim, of.text())), c + 1, c + 1));
        out.append("<div><p>%s<a class=\"show\" href=\"#%s\">%s <b>%s</b></a></p>"
                .formatted(
                        stance(claim.stance()),
                        note(article, c),
                        Wording.name(claim.kind().name()),
                        Wording.name(claim.stage())));
        out.append("<dl>");
        claim.roles()
                .forEach((role, fillers) -> fact(
                        Wording.name(role),
                        Optional.of(fillers.stream().map(f -> doc(f.name())).collect(joining("; "))),
                        out));
        fact("says", claim.speaker().map(speaker -> doc(speaker.name())), out);
        fact("through", claim.medium().map(medium -> doc(medium.name())), out);
        fact("when", claim.when().map(ClaimPage::time), out);
        out.append("</dl></div><span class=\"sure\" title=\"how likely it is right; found by %s\">%s</span></li>\n"
                .formatted(Markup.text(claim.foundBy()), Wording.confidence(claim.confidence())));
    }

    private static String stance(Stance stance) {
        return switch (stance) {
            case ASSERTS -> "<i class=\"m asserts\" aria-hidden=\"true\"></i>";
            case DENIES -> "<i class=\"m denies\" aria-hidden=\"true\"></i><em class=\"against\">denied:</em> ";
            case DECLINES -> "<i class=\"m declines\" aria-hidden=\"true\"></i><em class=\"wait\">no comment on:</em> ";
        };
    }

    private static String time(When when) {
        return doc(when.text())
                + when.interval()
                        .map(days -> " <span class=\"days\">" + Wording.days(days) + "</span>")
                        .orElse("");
    }

    /** The id of the stretch of an article's text that begins at {@code start}. */
    private static String place(int article, int start) {
        return "a%do%d".formatted(article, start);
    }

    /** The id of a claim's note. */
    private static String note(int article, int claim) {
        return "a%dc%d".formatted(article, claim + 1);
    }

    private static String part(int article, MarkedText.Part part) {
        return note(article, part.claim()) + ":" + part.role() + ":" + part.number();
    }

    private static String doc(String words) {
        return "<bdi class=\"doc\">" + Markup.text(words) + "</bdi>";
    }
}
