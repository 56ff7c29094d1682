package org.peerage.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a document is, told by its head; its name only decides where the head leaves it open. */
enum Format {
    TEXT,
    HTML,
    /** One object, an array of objects, or objects one after another. */
    JSON,
    /** One object a line. */
    JSON_LINES;

    private static final Pattern PAGE = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|title|meta|article|main|div|section|header|p|h1|table)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE_INSIDE = Pattern.compile("<(?:html|body)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_XML = Pattern.compile("<(?:\\?xml|rss|feed|!doctype|svg)\\b.*", Pattern.DOTALL);
    private static final Pattern OBJECT = Pattern.compile("\\{\\s*[\"}].*", Pattern.DOTALL);
    private static final Pattern ARRAY = Pattern.compile("\\[\\s*[{\\]].*", Pattern.DOTALL);

    /** @throws RefusedException for XML that is no page */
    static Format of(String head, String name) throws RefusedException {
        String start = head.stripLeading();
        String firstElement = withoutProlog(start);
        String bare = bare(name);
        if (PAGE.matcher(firstElement).lookingAt() || named(bare, ".html", ".htm", ".xhtml") && start.contains("<")) {
            return HTML;
        }
        if (OTHER_XML.matcher(start).matches()) {
            if (PAGE_INSIDE.matcher(start).find()) {
                return HTML;
            }
            throw new RefusedException("XML that is no page", "save the articles as HTML, text or JSON");
        }
        if (namesLines(name)) {
            return ARRAY.matcher(start).matches() ? JSON : JSON_LINES;
        }
        if (ARRAY.matcher(start).matches()) {
            return JSON;
        }
        if (OBJECT.matcher(start).matches() || named(bare, ".json")) {
            return ArticleJson.endsWithin(start.lines().findFirst().orElse("")) ? JSON_LINES : JSON;
        }
        return TEXT;
    }

    /** Whether the name promises a record a line, so that even a single one is numbered. */
    static boolean namesLines(String name) {
        return named(bare(name), ".jsonl", ".ndjson");
    }

    /** What follows the XML declaration and the comments at the beginning. */
    private static String withoutProlog(String start) {
        int at = start.startsWith("<?xml") ? after(start, 0, "?>") : 0;
        while (start.startsWith("<!--", at)) {
            at = after(start, at, "-->");
        }
        return start.substring(at);
    }

    private static int after(String text, int from, String end) {
        int at = text.indexOf(end, from);
        at = at < 0 ? text.length() : at + end.length();
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|xz)$", "");
    }

    private static boolean named(String name, String... endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
