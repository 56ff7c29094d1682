package org.peerage.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.article.Article;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class SourceTest {
    private static final String SENTENCE =
            "Brunswell Foods of Tallow Bay has bought the bakery of its rival Ostrander.";
    private static final String LINE =
            "{\"title\":\"Bakery sold\",\"published\":\"2031-05-02\",\"text\":\"" + SENTENCE + "\"}\n";

    @TempDir
    private Path folder;

    @Test
    void aTextFileIsOneArticleOfAllItsText() throws IOException {
        String text = SENTENCE + "\n\n  Kept  as it is.\n";
        assertThat(articles(write("bakery.txt", text))).singleElement().satisfies(article -> {
            assertThat(article.document()).isEqualTo("bakery.txt");
            assertThat(article.text()).isEqualTo(text);
            assertThat(article.language()).isEqualTo("en");
        });
    }

    @Test
    void lineEndsBecomeOneKind() throws IOException {
        assertThat(articles(write("a.txt", "One.\r\nTwo of the three.\rThree.\n")))
                .extracting(Article::text)
                .containsExactly("One.\nTwo of the three.\nThree.\n");
    }

    @Test
    void aDateAloneUnderTheHeadlineIsTheDateOfATextFile() throws IOException {
        assertThat(articles(write("a.txt", "Bakery sold\n2 May 2031\n\n" + SENTENCE)))
                .singleElement()
                .satisfies(a -> assertThat(a.published()).hasToString("Optional[2031-05-02]"));
    }

    @Test
    void aRecordIsNamedByItsLineAndABrokenOneIsOneMessage() throws IOException {
        Path file = write(
                "news.jsonl", LINE + "{\"text\": \"cut off\",}\n\n" + LINE + "{\"title\": \"no text\"}\n[1]\n" + LINE);
        assertThat(told(file))
                .containsExactly(
                        "news.jsonl#1",
                        file + " line 2: broken JSON (unexpected '}'), line skipped: mend or remove it",
                        "news.jsonl#4",
                        file + " line 5: no \"text\" in it, line skipped: give it a \"text\", or remove it",
                        file + " line 6: no JSON object, line skipped: give it a \"text\", or remove it",
                        "news.jsonl#7");
    }

    @Test
    void oneObjectIsNamedByItsFile() throws IOException {
        assertThat(told(write("one.json", LINE))).containsExactly("one.json");
        assertThat(told(write("pretty.json", LINE.replace("{", "{\n  ").replace(",", ",\n  "))))
                .containsExactly("pretty.json");
        assertThat(told(write("wrapped.json", LINE.replace(",", ",\n"))))
                .as("a first line that ends after a comma")
                .containsExactly("wrapped.json");
        assertThat(told(write("one.jsonl", LINE))).containsExactly("one.jsonl#1");
    }

    @Test
    void anArrayOfObjectsIsReadUpToWhereItBreaks() throws IOException {
        Path file = write("news.json", "[" + LINE + "," + LINE + ", 7,\n {\"text\": oops}]");
        assertThat(told(file))
                .containsExactly(
                        "news.json#1",
                        "news.json#2",
                        file + " record 3 (line 3): no JSON object: give it a \"text\", or remove it",
                        file + " line 4: broken JSON (unexpected 'oops'), rest not read: mend or remove it");
    }

    @Test
    void aNumberTooLongForTheParserIsOneMessage() throws IOException {
        assertThat(told(write("long.json", "{\"text\": " + "9".repeat(1_000_000) + "}")))
                .singleElement()
                .asString()
                .contains("long.json");
    }

    @Test
    void theContentDecidesTheFormatNotTheName() throws IOException {
        assertThat(told(write("records.txt", LINE + LINE))).containsExactly("records.txt#1", "records.txt#2");
        assertThat(articles(write("packed.txt", gzip(LINE.getBytes(UTF_8)))))
                .extracting(Article::document)
                .containsExactly("packed.txt");
        assertThat(articles(write("notes.txt", "[Update] " + SENTENCE)))
                .extracting(Article::text)
                .containsExactly("[Update] " + SENTENCE);
    }

    @Test
    void fieldsOfARecordAreTaken() throws IOException {
        Path file = write(
                "one.json",
                "{\"url\":\"https://news.example/1\",\"publisher\":\"Tallow Bay Courier\",\"author\":\"Ada Quill\","
                        + "\"published\":\"2031-05-02T08:00:00+02:00\",\"title\":\"Bakery sold\",\"language\":\"de\",\"text\":\""
                        + SENTENCE + "\",\"extra\":[1,{\"a\":null}]}");
        Article article = articles(file).getFirst();
        assertThat(ArticleJson.write(article))
                .isEqualTo(
                        "{\"document\":\"one.json\",\"url\":\"https://news.example/1\",\"publisher\":\"Tallow Bay Courier\","
                                + "\"title\":\"Bakery sold\",\"author\":\"Ada Quill\",\"published\":\"2031-05-02\",\"language\":\"en\","
                                + "\"text\":\"" + SENTENCE + "\"}");
        assertThat(ArticleJson.read("one.json", ArticleJson.tree(article))).isEqualTo(article);
    }

    @Test
    void whatIsNoCharacterIsReplacedInItsPlace() throws IOException {
        Article article = articles(write(
                        "a.json",
                        "{\"title\": \"A\\u0000\", \"text\": \"One\\u0000two\\ud800, \\ud83d\\ude00 and three.\"}"))
                .getFirst();
        assertThat(article.title()).contains("A\ufffd");
        assertThat(article.text()).isEqualTo("One\ufffdtwo\ufffd, \ud83d\ude00 and three.");
    }

    private static final String ACCENTS =
            "Die Bäckerei in Füssen gehört seit dem 2. Mai der Brunswell Foods; das sagte Herr Größl für die Käufer.";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, efbbbf",
        "UTF-16LE, fffe",
        "UTF-16BE, feff",
        "UTF-16LE, ''",
        "UTF-16BE, ''",
        "UTF-32LE, fffe0000",
        "UTF-32BE, 0000feff",
        "windows-1252, ''"
    })
    void encodingsAreToldByTheirMarksOrTheirBytes(String charset, String mark) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(HexFormat.of().parseHex(mark));
        bytes.write(ACCENTS.getBytes(Charset.forName(charset)));
        assertThat(articles(write("a.txt", bytes.toByteArray())))
                .singleElement()
                .satisfies(article -> {
                    assertThat(article.text()).isEqualTo(ACCENTS);
                    assertThat(article.language()).isEqualTo("de");
                });
    }

    @Test
    void recordsOfOtherEncodingsAreRead() throws IOException {
        String record = "{\"text\":\"" + ACCENTS + " \uD83C\uDF5E\"}\n";
        var bytes = new ByteArrayOutputStream();
        bytes.write(0xff);
        bytes.write(0xfe);
        bytes.write(record.repeat(500).getBytes(UTF_16LE));
        assertThat(articles(write("a.jsonl", bytes.toByteArray())))
                .hasSize(500)
                .allSatisfy(a -> assertThat(a.text()).isEqualTo(ACCENTS + " \uD83C\uDF5E"));
        byte[] windows = ("{\"text\":\"" + ACCENTS + "\"}\n").repeat(2).getBytes(Encoding.WINDOWS_1252);
        assertThat(articles(write("b.jsonl", windows)))
                .hasSize(2)
                .allSatisfy(a -> assertThat(a.text()).isEqualTo(ACCENTS));
    }

    @Test
    void oneBrokenCharacterDoesNotSpoilTheOthers() throws IOException {
        byte[] bytes = (ACCENTS.repeat(5) + "é").getBytes(UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(articles(write("a.txt", cut)).getFirst().text())
                .startsWith(ACCENTS)
                .endsWith("\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "windows-1251", "GB18030", "KOI8-R"})
    void otherEncodingsAreRefused(String charset) throws IOException {
        String text = charset.startsWith("S")
                ? "東京のパン屋が売却されました。ソニー"
                : charset.startsWith("G") ? "北京的面包店已经出售" : "Пекарня в Москве продана конкуренту";
        Path file = write("a.txt", text.repeat(20).getBytes(Charset.forName(charset)));
        assertThat(told(file))
                .containsExactly(file + ": neither UTF-8 nor Windows-1252: convert it to UTF-8, as iconv does");
    }

    @Test
    void packedFilesAreUnpackedAndBombsEndAtTheLimit() throws IOException {
        byte[] lines = (LINE + LINE).getBytes(UTF_8);
        assertThat(told(write("a.jsonl.gz", gzip(lines)))).containsExactly("a.jsonl.gz#1", "a.jsonl.gz#2");
        assertThat(told(write("a.jsonl.xz", xz(lines)))).containsExactly("a.jsonl.xz#1", "a.jsonl.xz#2");

        byte[] spaces = new byte[80 << 20];
        Arrays.fill(spaces, (byte) 'a');
        Path text = write("bomb.txt.gz", gzip(spaces));
        assertThat(told(text)).containsExactly(text + ": unpacks to over 64 MiB, the limit for one document: split it");
        Path line = write("bomb.jsonl.xz", xz(spaces));
        assertThat(told(line)).containsExactly(line + ": line 1 is over 64 MiB, rest not read: split it");
    }

    @Test
    void ofADamagedPackWhatComesBeforeIsRead() throws IOException {
        var many = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            many.append("{\"text\":\"")
                    .append(SENTENCE)
                    .append(i * 7919L % 10007)
                    .append("\"}\n");
        }
        byte[] whole = gzip(many.toString().getBytes(UTF_8));
        Path file = write("a.jsonl.gz", Arrays.copyOf(whole, whole.length - 2000));
        List<String> read = told(file);
        assertThat(read).hasSizeBetween(100, 4999);
        assertThat(read.getFirst()).isEqualTo("a.jsonl.gz#1");
        assertThat(read.getLast())
                .isEqualTo(file + ": its packed data ends too early: fetch it again; what came before was read");
    }

    @Test
    void aLineOverTheLimitIsSkippedAndTheNextIsRead() throws IOException {
        String longLine = "{\"text\":\"" + "a".repeat(3000) + "\"}\n";
        Path file = write("a.jsonl", LINE + longLine + LINE);
        assertThat(told(new Source(new Limits(10_000, 10_000, 1000)), file))
                .containsExactly(
                        "a.jsonl#1",
                        file + " line 2: over the limit of 1000 bytes, line skipped: split or remove it",
                        "a.jsonl#3");
    }

    @Test
    void aFileOfNothingReadableIsGivenUp() throws IOException {
        Path file = write("a.jsonl", "{}\n".repeat(5000));
        List<String> said = told(file);
        assertThat(said).hasSize(1001);
        assertThat(said.getLast()).contains("no article in 1000 lines");
    }

    @Test
    void aHugeFileIsRefusedWithoutReadingIt() throws IOException {
        Path file = write("huge.txt", SENTENCE.repeat(2000));
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(8L << 30);
        }
        assertThat(told(file)).containsExactly(file + ": over 64 MiB, the limit for one document: split it");
    }

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, not text but a PDF document",
        "504b0304140000, 'not text but a ZIP archive'",
        "7f454c4602010100, not text but a program",
        "89504e470d0a1a0a00, not text but a PNG image",
        "1f8b, its packed data ends too early",
        "48656c6c6f000102, not text but binary data",
        "'', empty"
    })
    void whatIsNoTextIsRefusedWithItsName(String hex, String what) throws IOException {
        Path file = write("a.txt", HexFormat.of().parseHex(hex));
        assertThat(told(file)).singleElement().asString().startsWith(file + ": " + what);
    }

    @Test
    void blankFilesHaveNoText() throws IOException {
        Path file = write("a.txt", " \n\n\t");
        assertThat(told(file)).containsExactly(file + ": no text in it: leave it out");
    }

    @Test
    void foldersAndPatternsAreReadInOneOrder() throws IOException {
        for (String name :
                List.of("b.txt", "a.txt", "sub/c.txt", "sub/B.txt", ".hidden.txt", "page_files/script.js", "z.md")) {
            Files.createDirectories(folder.resolve(name).getParent());
            write(name, SENTENCE);
        }
        assertThat(told(folder)).containsExactly("a.txt", "b.txt", "B.txt", "c.txt", "z.md");
        assertThat(told(folder.resolve("*.txt"))).containsExactly("a.txt", "b.txt");
        assertThat(told(folder.resolve("**.txt"))).containsExactly("a.txt", "b.txt", "B.txt", "c.txt");
        assertThat(told(folder.resolve("s*"))).containsExactly("B.txt", "c.txt");
        assertThat(told(folder.resolve("*.pdf")))
                .containsExactly(folder + "/*.pdf: no file matches this pattern: check the path");
        assertThat(told(folder.resolve("none.txt")))
                .containsExactly(folder + "/none.txt: no such file or folder: check the path");
    }

    @Test
    void whatIsUnreadableStopsNothingElse() throws IOException {
        Path bad = write("bad.txt", new byte[] {0, 1, 2});
        Path good = write("good.txt", SENTENCE);
        try (Stream<Intake> intakes = new Source()
                .read(
                        List.of(bad.toString(), "-", good.toString()),
                        new ByteArrayInputStream(LINE.repeat(2).getBytes(UTF_8)))) {
            assertThat(intakes.map(SourceTest::told))
                    .containsExactly(
                            bad + ": not text but binary data: save it as text or HTML", "-#1", "-#2", "good.txt");
        }
    }

    @Test
    void readingIsLazy() {
        var endless = new InputStream() {
            private final byte[] line = LINE.getBytes(UTF_8);
            private long read;

            @Override
            public int read() {
                return line[(int) (read++ % line.length)];
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    to[offset + i] = (byte) read();
                }
                return length;
            }
        };
        try (Stream<Intake> intakes = new Source().read("endless", endless)) {
            assertThat(intakes.limit(3).map(SourceTest::told)).containsExactly("endless#1", "endless#2", "endless#3");
        }
        assertThat(endless.read).isLessThan(1 << 20);
    }

    @Test
    void aMessageIsOneLineWhateverTheName() throws IOException {
        Path file = write("new\nline\u001b[31m.txt", "");
        assertThat(told(file)).containsExactly(folder + "/new line [31m.txt: empty: leave it out");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] xz(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var xz = new XZOutputStream(out, new LZMA2Options(1))) {
            xz.write(bytes);
        }
        return out.toByteArray();
    }

    private static List<Article> articles(Path path) {
        try (Stream<Intake> intakes = new Source().read(List.of(path.toString()), InputStream.nullInputStream())) {
            return intakes.map(r -> ((Intake.Read) r).article()).toList();
        }
    }

    private static List<String> told(Path path) {
        return told(new Source(), path);
    }

    private static List<String> told(Source source, Path path) {
        try (Stream<Intake> intakes = source.read(List.of(path.toString()), InputStream.nullInputStream())) {
            return intakes.map(SourceTest::told).toList();
        }
    }

    /** The document of an article, or the message. */
    private static String told(Intake intake) {
        return switch (intake) {
            case Intake.Read read -> read.article().document();
            case Intake.Unreadable unreadable -> unreadable.message();
        };
    }
}
