package org.peerage.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in each sample; a golden file stands beside it. */
class ListsTest {
    private static final String GOLDEN = ".items";

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Fixtures.FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(GOLDEN))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void holdWhatTheirGoldenFileSays(Path sample) throws IOException {
        String found = String.join(
                        "\n",
                        read(sample.getFileName().toString(), Files.readAllBytes(sample)).stream()
                                .map(ListsTest::line)
                                .toList())
                + "\n";
        assertThat(found).isEqualTo(Files.readString(Path.of(sample + GOLDEN)));
    }

    /** Sound feeds are read as ROME reads them. */
    @ParameterizedTest
    @ValueSource(strings = {"old.rdf", "next.atom"})
    void agreeWithRome(String file) throws Exception {
        byte[] bytes = Fixtures.file(file);
        List<Item.Link> links = links(read(file, bytes));
        List<SyndEntry> entries = new SyndFeedInput()
                .build(new com.rometools.rome.io.XmlReader(new ByteArrayInputStream(bytes)))
                .getEntries();
        assertThat(links).hasSameSizeAs(entries);
        for (int i = 0; i < links.size(); i++) {
            SyndEntry entry = entries.get(i);
            Item.Link link = links.get(i);
            Optional.ofNullable(entry.getLink())
                    .ifPresent(address ->
                            assertThat(address).contains(link.url().getPath().replaceFirst(".*/", "")));
            // of parts of a second ROME makes others
            Stream.of(entry.getPublishedDate())
                    .filter(Objects::nonNull)
                    .map(published -> published.toInstant().truncatedTo(ChronoUnit.SECONDS))
                    .forEach(published -> assertThat(Stream.of(link.published(), link.modified())
                                    .flatMap(Optional::stream)
                                    .map(moment -> moment.truncatedTo(ChronoUnit.SECONDS)))
                            .contains(published));
        }
    }

    @Test
    void nothingExternalIsAskedFor() throws IOException {
        var asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String at = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.dtd";
            String feed = "<?xml version='1.0'?><!DOCTYPE rss SYSTEM '" + at + "' [<!ENTITY x SYSTEM '" + at
                    + "'><!ENTITY % y SYSTEM '" + at + "'>%y;]><?xml-stylesheet href='" + at
                    + "'?><rss><channel><item><title>&x; here</title><link>https://courier.example/1</link></item></channel></rss>";
            assertThat(links(read("feed", feed.getBytes(StandardCharsets.UTF_8))))
                    .hasSize(1);
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void entitiesAreNotMultiplied() {
        String feed =
                "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss><channel><item><title>&b;</title><link>https://courier.example/1</link></item></channel></rss>";
        assertThat(links(read("feed", feed.getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .satisfies(link -> assertThat(link.title()).contains("&b;"));
    }

    @Test
    void linksOfAPageStandBesideItsBaseInTheEncodingThatItDeclares() {
        byte[] page =
                "<head><meta charset=iso-8859-1><base href='https://b.example/x/'></head><a href='a\u00f1o'>1</a><a href=' ../y#z '>2</a><a href='javascript:void(0)'>3</a>"
                        .getBytes(StandardCharsets.ISO_8859_1);
        try (Stream<Item> items = new Links()
                .items("front", Optional.of(URI.create("https://a.example/")), new ByteArrayInputStream(page))) {
            assertThat(links(items.toList()))
                    .extracting(link -> link.url().toString())
                    .containsExactly("https://b.example/x/a%C3%B1o", "https://b.example/y");
        }
    }

    private static List<Item.Link> links(List<Item> items) {
        return items.stream()
                .filter(Item.Link.class::isInstance)
                .map(Item.Link.class::cast)
                .toList();
    }

    private static List<Item> read(String name, byte[] bytes) {
        try (Stream<Item> items = Ways.any()
                .items(name, Optional.of(URI.create("https://base.example/lists/")), new ByteArrayInputStream(bytes))) {
            return items.toList();
        }
    }

    private static String line(Item item) {
        return switch (item) {
            case Item.Link link ->
                "link " + link.url() + moment(" published ", link.published()) + moment(" modified ", link.modified())
                        + link.title().map(title -> "\n    title: " + title).orElse("")
                        + link.summary()
                                .map(summary -> "\n    summary: " + summary)
                                .orElse("")
                        + link.text()
                                .map(text -> "\n    text: " + text.replace("\n", "\n      "))
                                .orElse("");
            case Item.Nested nested -> "nested " + nested.url() + moment(" modified ", nested.modified());
            case Item.Whole whole ->
                "whole " + whole.id().orElse("-") + "\n    " + org.peerage.source.ArticleJson.write(whole.article());
            case Item.Unreadable broken -> "unreadable " + broken.why().message();
        };
    }

    private static String moment(String what, Optional<Instant> moment) {
        return moment.map(at -> what + at).orElse("");
    }
}
