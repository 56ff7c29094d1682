package org.peerage.render;

/** Words of documents as text of an HTML page: nothing in them acts as markup. */
final class Markup {
    private Markup() {}

    /**
     * Escaped for text and for quoted attributes. Control characters, which HTML cannot hold, become their pictures; marks of writing
     * direction stay as they are, so put the words into an element that isolates them, such as {@code <bdi>}.
     */
    static String text(String words) {
        var out = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(Plain.picture(c));
            }
        });
        return out.toString();
    }
}
