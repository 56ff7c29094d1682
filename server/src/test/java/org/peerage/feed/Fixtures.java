package org.peerage.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Contents to read: files, and what is made here because it is binary. */
final class Fixtures {
    static final Path FOLDER = Path.of("src/test/resources/org/peerage/feed");

    static final String STORY = """
            Alder Mills said on Tuesday that it had agreed to buy Tarn Paper for 40 million euros in cash, its largest purchase in \
            a decade. The board of Tarn Paper, which makes filter papers in two plants near Holm, supports the offer.""";

    private Fixtures() {}

    static byte[] file(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name));
    }

    /** A page of twelve links. */
    static byte[] front() {
        String links = IntStream.range(0, 12)
                .mapToObj(i -> "<li><a href='/2026/mill-" + i + "#top'>Mill " + i + " opens</a></li>\n")
                .collect(Collectors.joining());
        return ("<!doctype html>\n<title>The Lamp Weekly</title>\n<ul>" + links + "</ul>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String page(String title, String company) {
        return "<!doctype html><html><head><title>" + title
                + "</title><link rel=canonical href='https://courier.example/"
                + company.toLowerCase(java.util.Locale.ROOT) + "'></head><body><h1>" + title + "</h1><p>"
                + STORY.replace("Tarn", company) + "</p></body></html>";
    }

    static String http(String headers, String body) {
        return "HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n" + body;
    }

    /** A record of an archive. */
    static byte[] record(String type, String url, String contentType, byte[] block) {
        var out = new ByteArrayOutputStream();
        String header = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2026-11-18T06:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
                + java.util.UUID.nameUUIDFromBytes((type + url).getBytes(StandardCharsets.UTF_8))
                + ">\r\nContent-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        out.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(block);
        out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    static byte[] response(String url, String headers, byte[] body) {
        var block = new ByteArrayOutputStream();
        block.writeBytes(http(headers, "").getBytes(StandardCharsets.UTF_8));
        block.writeBytes(body);
        return record("response", url, "application/http; msgtype=response", block.toByteArray());
    }

    static byte[] response(String url, String headers, String body) {
        return response(url, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static List<byte[]> records() throws IOException {
        String html = "Content-Type: text/html; charset=utf-8";
        byte[] packed = WayContract.gzip(page("Fell sold", "Fell").getBytes(StandardCharsets.UTF_8));
        String chunk = page("Brae sold", "Brae");
        return List.of(
                record(
                        "warcinfo",
                        "https://x.example/",
                        "application/warc-fields",
                        "software: none\r\n".getBytes(StandardCharsets.UTF_8)),
                response("https://courier.example/t", html, page("Tarn sold", "Tarn")),
                response("https://courier.example/f", html + "\r\nContent-Encoding: gzip", packed),
                response(
                        "https://courier.example/b",
                        html + "\r\nTransfer-Encoding: chunked",
                        Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n0\r\n\r\n"),
                record(
                        "revisit",
                        "https://courier.example/t",
                        "application/http; msgtype=response",
                        http(html, "").getBytes(StandardCharsets.UTF_8)),
                response("https://courier.example/robots.txt", "Content-Type: text/plain", "User-agent: *"),
                record(
                        "resource",
                        "https://courier.example/r",
                        "text/html",
                        page("Rill sold", "Rill").getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] warc() throws IOException {
        var out = new ByteArrayOutputStream();
        records().forEach(out::writeBytes);
        return out.toByteArray();
    }

    static byte[] warcGz() throws IOException {
        var out = new ByteArrayOutputStream();
        for (byte[] record : records()) {
            out.writeBytes(WayContract.gzip(record));
        }
        return out.toByteArray();
    }

    static byte[] wacz() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            entry(zip, "datapackage.json", "{}".getBytes(StandardCharsets.UTF_8));
            entry(zip, "../../archive/evil.warc", "WARC/1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            entry(zip, "archive/data.warc.gz", warcGz());
            entry(
                    zip,
                    "archive/more.warc",
                    response("https://courier.example/m", "Content-Type: text/html", page("Moss sold", "Moss")));
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(Instant.parse("2026-11-18T06:00:00Z").toEpochMilli());
        // as the standard wants it for archives, which are packed already
        var sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    static PDFont font() {
        return new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    }

    /** Draws lines from a place downwards. */
    static void lines(PDPageContentStream page, double x, double y, double size, List<String> lines)
            throws IOException {
        page.beginText();
        page.setFont(font(), (float) size);
        page.setLeading((float) (size * 1.25));
        page.newLineAtOffset((float) x, (float) y);
        for (String line : lines) {
            page.showText(line);
            page.newLine();
        }
        page.endText();
    }

    /** Cut into lines as narrow as a column, hyphens where words break. */
    static List<String> column(String text, int width) {
        var lines = new java.util.ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() + 1 > width) {
                int room = width - line.length() - 2;
                if (room >= 4 && word.length() - room >= 4 && word.chars().allMatch(Character::isLetter)) {
                    lines.add(line + " " + word.substring(0, room) + "-");
                    line = new StringBuilder(word.substring(room));
                    continue;
                }
                lines.add(line.toString());
                line = new StringBuilder();
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            for (int number = 1; number <= 3; number++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var drawn = new PDPageContentStream(document, page)) {
                    lines(drawn, 60, 810, 8, List.of("Holm Courier, 18 November 2026"));
                    lines(drawn, 290, 30, 8, List.of("Page " + number + " of 3"));
                    if (number == 1) {
                        lines(drawn, 60, 770, 20, List.of("Alder Mills buys Tarn Paper"));
                    }
                    // rows of the two columns alternate, as some programs write them
                    List<String> left =
                            column("Left " + number + " begins. " + STORY + " " + STORY.replace("Tarn", "Fell"), 46);
                    List<String> right = column("Right " + number + " begins. " + STORY.replace("Tarn", "Brae"), 46);
                    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                        if (i < right.size()) {
                            lines(drawn, 320, 730 - i * 12.5, 10, right.subList(i, i + 1));
                        }
                        if (i < left.size()) {
                            lines(drawn, 60, 730 - i * 12.5, 10, left.subList(i, i + 1));
                        }
                    }
                }
            }
            document.getDocumentInformation().setAuthor("Ole Brandt");
            document.getDocumentInformation().setTitle("Microsoft Word - draft3.docx");
            var made = java.util.GregorianCalendar.from(java.time.ZonedDateTime.parse("2026-11-18T23:30:00-05:00"));
            document.getDocumentInformation().setCreationDate(made);
            document.setDocumentId(7L);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
