package org.peerage.feed;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An address a line, as sitemaps may be written; lines that begin with "#" are comments. */
final class UrlList implements Way {
    private static final long LARGEST = 64 << 20;
    private static final int LONGEST = 1 << 14;
    private static final Pattern MARK = Pattern.compile("^(?:\u00ef\u00bb\u00bf|\ufeff)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    @Override
    public String name() {
        return "urls";
    }

    @Override
    public boolean recognises(String head) {
        List<String> lines = head.lines()
                .map(UrlList::said)
                .filter(line -> !line.isEmpty())
                .limit(100)
                .toList();
        // the last one may be cut off
        long addresses =
                lines.stream().filter(line -> ADDRESS.matcher(line).matches()).count();
        return addresses > 0 && addresses >= lines.size() - 1;
    }

    /** The line without what is no address: blanks, comments, a byte order mark. */
    private static String said(String line) {
        String said = MARK.matcher(line).replaceFirst("").strip();
        return said.startsWith("#") ? "" : said;
    }

    @Override
    public Stream<Item> items(String name, Optional<URI> base, InputStream in) {
        return Flow.of(name, in, LARGEST, content -> {
            var lines = new ByteLines(content);
            return Flow.Cursor.of(to -> step(name, base, lines, to));
        });
    }

    private static boolean step(String name, Optional<URI> base, ByteLines lines, Queue<Item> to) {
        Optional<String> line = lines.next(LONGEST);
        line.map(UrlList::said)
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> to.add(item(name + " line " + lines.number(), base, said)));
        return line.isPresent();
    }

    private static Item item(String where, Optional<URI> base, String said) {
        return Addresses.of(base, Characters.decoded(ByteLines.bytes(said), Optional.empty()))
                .<Item>map(Item.Link::to)
                .orElseGet(() -> Item.Unreadable.at(where, "no address of the web", "tell its publisher"));
    }
}
