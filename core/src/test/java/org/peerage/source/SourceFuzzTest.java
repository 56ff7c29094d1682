package org.peerage.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files never do worse than a message. */
class SourceFuzzTest {
    private static final Path RESOURCES = Path.of("src/test/resources/org/peerage/source");
    private static final int ROUNDS = 400;
    private static final List<String> TOKENS = List.of(
            "<",
            ">",
            "</div>",
            "<div class='ad'>",
            "<!--",
            "-->",
            "<p>",
            "\"",
            "{",
            "}",
            "[",
            "]",
            "\\",
            "\n",
            "\r\n",
            "\u2028",
            "\0",
            "&#x110000;",
            "&#0;",
            "<article>",
            "<br>",
            "<title>",
            "{\"text\":\"",
            "subscribe to our newsletter ",
            "<![CDATA[",
            "<script type='application/ld+json'>",
            "\ud83c\udf5e",
            "<meta charset=utf-7>");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void mutatedFilesAreReadOrRefused(long seed) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<byte[]> seeds = seeds();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = seeds.get(random.nextInt(seeds.size()));
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                bytes = mutated(bytes, random);
            }
            check(bytes);
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void hostileFilesEndToo() {
        int many = 20_000;
        String page = "<html><p>Keel Partners said on Monday that it had bought the mill at Holm.</p>";
        List.of(
                        "<html>" + "<div>".repeat(many) + "x",
                        page + "<div><p><span><a><b>".repeat(many) + "x",
                        "<html>" + "<".repeat(many),
                        "<!-- x -->".repeat(many) + page,
                        "<!-- x ".repeat(many),
                        page + "word<br>".repeat(many),
                        "a" + " ".repeat(many) + "b" + "\n".repeat(many),
                        "how well do you know your competitors?\n".repeat(many),
                        "“".repeat(many),
                        "<html><title>" + " - ".repeat(many) + "x",
                        "<html>" + "<table><tr><td>".repeat(many),
                        "<html><script type='application/ld+json'>" + "[".repeat(many) + "</script>" + page,
                        "{\"text\":" + "[".repeat(many),
                        "{\"a\":".repeat(many),
                        "{\"text\":\"a\",\"n\":" + "1".repeat(many) + "}",
                        "<html><div class='" + "ad-".repeat(many) + "'>" + page)
                .forEach(text -> check(text.getBytes(UTF_8)));
    }

    /** Reads what is there; every article is whole, every message one line. */
    private static void check(byte[] bytes) {
        try (Stream<Intake> intakes = new Source().read("fuzz", new ByteArrayInputStream(bytes))) {
            assertThat(intakes).isNotEmpty().allSatisfy(intake -> {
                switch (intake) {
                    case Intake.Read read ->
                        assertThat(read.article().text()).isNotBlank().doesNotContain("\r");
                    case Intake.Unreadable unreadable ->
                        assertThat(unreadable.message()).doesNotContain("\n", "\r");
                }
            });
        }
    }

    private static byte[] mutated(byte[] bytes, RandomGenerator random) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, random.nextInt(64));
        byte[] before = Arrays.copyOf(bytes, at);
        byte[] after = Arrays.copyOfRange(bytes, at + length, bytes.length);
        byte[] between = switch (random.nextInt(5)) {
            case 0 -> new byte[0];
            case 1 -> TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8);
            case 2 -> random(random, length);
            case 3 ->
                TOKENS.get(random.nextInt(TOKENS.size()))
                        .repeat(random.nextInt(1, 50))
                        .getBytes(UTF_8);
            default -> Arrays.copyOfRange(bytes, at / 2, at / 2 + Math.min(200, bytes.length - at / 2));
        };
        var out = new ByteArrayOutputStream();
        out.writeBytes(before);
        out.writeBytes(between);
        out.writeBytes(after);
        return out.toByteArray();
    }

    private static byte[] random(RandomGenerator random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        String lines = "{\"title\":\"Mill sold\",\"text\":\"Keel Partners bought the mill.\"}\n".repeat(5);
        seeds.add(lines.getBytes(UTF_8));
        seeds.add(("[" + lines.strip().replace("\n", ",") + "]").getBytes(UTF_8));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines.getBytes(UTF_8));
        }
        seeds.add(packed.toByteArray());
        return seeds;
    }
}
