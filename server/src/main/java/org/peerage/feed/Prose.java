package org.peerage.feed;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.peerage.article.Article;
import org.peerage.source.Intake;
import org.peerage.source.Source;

/** Text out of what lists and mails have: HTML, escaped or not, and plain text that looks like it. */
final class Prose {
    /** Elements within elements, beyond which jsoup does not go. */
    private static final int DEEPEST = 200;

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_SUMMARY = 5000;
    /** Less than this is a teaser, whatever element holds it, in characters. */
    private static final int LEAST_WHOLE = 300;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00a0\\u200b\\ufeff]+");
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!/]|&[#a-zA-Z]");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    /** How feeds end what they cut off. */
    private static final Pattern CUT_OFF = Pattern.compile(
            ".*(?:…|\\.\\.\\.|\\[\\.\\.\\.]|\\[…]|(?:read|see|view) (?:more|the rest|the full (?:article|story))|continue reading|full (?:article|story))[\\s\\p{Punct}»→›]*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Prose() {}

    /** One line of plain text, empty where there is none. */
    static Optional<String> line(String markup) {
        return said(markup, LONGEST_LINE);
    }

    /** A teaser as plain text. */
    static Optional<String> summary(String markup) {
        return said(markup, LONGEST_SUMMARY);
    }

    private static Optional<String> said(String markup, int longest) {
        String plain = BLANKS.matcher(plain(markup)).replaceAll(" ").strip();
        return plain.isEmpty() ? Optional.empty() : Optional.of(shortened(plain, longest));
    }

    private static String plain(String markup) {
        if (!MARKUP.matcher(markup).find()) {
            return markup;
        }
        return markup.indexOf('<') < 0
                ? Parser.unescapeEntities(markup, false)
                : page(markup)
                        .map(Document::text)
                        .orElseGet(() -> TAG.matcher(markup).replaceAll(" "));
    }

    /** Parsed, empty where the parser fails on it, as jsoup 1.24 does on some that is deeply nested. */
    static Optional<Document> page(String markup) {
        try {
            return Optional.of(Jsoup.parse(markup, Parser.htmlParser().setMaxDepth(DEEPEST)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The text of an article, where the markup holds all of it: it is no teaser, and does not end as what is cut off does. */
    static Optional<String> whole(String name, String markup) {
        String plain = plain(markup).strip();
        if (plain.length() < LEAST_WHOLE
                || CUT_OFF.matcher(plain.substring(plain.length() - 60)).matches()) {
            return Optional.empty();
        }
        return article(name, markup).map(Article::text).filter(text -> text.length() >= LEAST_WHOLE);
    }

    /** The article in the markup of a page's body. */
    static Optional<Article> article(String name, String markup) {
        String page = "<!doctype html><html><head><meta charset=utf-8></head><body><article>" + markup
                + "</article></body></html>";
        try (Stream<Intake> intakes =
                new Source().read(name, new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))) {
            return intakes.filter(Intake.Read.class::isInstance)
                    .map(intake -> ((Intake.Read) intake).article())
                    .findFirst();
        }
    }

    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
