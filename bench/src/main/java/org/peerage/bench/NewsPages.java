package org.peerage.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saved pages with the text that people cleaned by hand: a file of JSON Lines, packed with xz, with {@code id, url, title, published,
 * text, html}.
 */
public final class NewsPages {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern SITE =
            Pattern.compile("[^.]+\\.(?:(?:co|com|org|net|gov|ac)\\.[a-z]{2}|[^.]+)$", Pattern.CASE_INSENSITIVE);

    private NewsPages() {}

    /**
     * One page, and what is right for it.
     *
     * @param site the registered domain, as far as its form tells
     */
    public record NewsPage(
            String id, String site, String url, String title, String published, String text, String html) {
        /** Sites are parted once for all: on one half everything is tuned, on the other it is measured. */
        public boolean tuning() {
            var crc = new CRC32();
            crc.update(site.getBytes(StandardCharsets.UTF_8));
            return crc.getValue() % 2 == 0;
        }
    }

    public static List<NewsPage> read(Path file) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new XZInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> page(MAPPER.readTree(line))).toList();
        }
    }

    private static NewsPage page(JsonNode row) {
        String url = row.path("url").asString("");
        return new NewsPage(
                row.path("id").asString(""),
                site(url),
                url,
                row.path("title").asString(""),
                row.path("published").asString(""),
                row.path("text").asString(""),
                row.path("html").asString(""));
    }

    private static String site(String url) {
        String host = URI.create(url.replaceFirst("[?#].*", "")).getHost().toLowerCase(Locale.ROOT);
        var matcher = SITE.matcher(host);
        return matcher.find() ? matcher.group() : host;
    }
}
