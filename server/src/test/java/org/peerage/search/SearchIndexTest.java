package org.peerage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peerage.search.Entries.claim;
import static org.peerage.search.Entries.company;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the index when its ledger, another process or the disk does something to it. */
class SearchIndexTest {
    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("index");
    }

    @Test
    void anAbsentIndexIsBuilt() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.state(0)).isEqualTo(State.ABSENT);
            assertThat(index.upTo()).isZero();
            assertThat(folder).doesNotExist();
            assertThatThrownBy(() -> index.companies("sarn", 1)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> index.add(1, Stream.of())).isInstanceOf(IllegalStateException.class);
            index.rebuild(0, Stream.empty());
            assertThat(index.state(0)).isEqualTo(State.CURRENT);
            assertThat(index.companies("sarn", 1)).isEmpty();
        }
    }

    @Test
    void itKnowsHowFarItIs() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.rebuild(5, Stream.of(company(1, 1, "Sarn Tile")));
            index.add(9, Stream.of(company(2, 1, "Hollin Brickworks")));
            index.add(7, Stream.of());
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.upTo()).isEqualTo(9);
            assertThat(index.state(9)).isEqualTo(State.CURRENT);
            assertThat(index.state(10)).isEqualTo(State.BEHIND);
            assertThat(index.state(8)).isEqualTo(State.AHEAD);
        }
    }

    @Test
    void anEntryReplacesItsOlderSelf() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.rebuild(1, Stream.of(company(1, 1, "Sarn Tile"), company(1, 2, "Sarn Tile")));
            index.add(2, Stream.of(company(1, 3, "Sarn Tile", "Sarn Ceramics"), company(2, 9, "Sarn Salt")));
            index.add(2, Stream.of(company(1, 3, "Sarn Tile", "Sarn Ceramics"), company(2, 9, "Sarn Salt")));
            assertThat(index.companies("sarn", 10)).extracting(NameHit::id).containsExactly(2L, 1L);
            assertThat(index.companies("sarn c", 1)).extracting(NameHit::claims).containsExactly(3);
        }
    }

    @Test
    void whatIsRemovedIsNoLongerFound() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.rebuild(
                    1, Stream.of(company(1, 1, "Sarn Tile"), claim("1", "plant", "open", "2026-01-01", "Ayr", "Sarn")));
            index.add(
                    2, Stream.of(new Entry.Removal(EntryType.COMPANY, "1"), new Entry.Removal(EntryType.COMPANY, "5")));
            assertThat(index.companies("sarn", 10)).isEmpty();
            assertThat(index.claims("sarn", Filter.NONE, 10).ids()).containsExactly("1");
        }
    }

    @Test
    void anAddThatFailsLeavesNothing() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.rebuild(1, Stream.of(company(1, 1, "Sarn Tile")));
            Stream<Entry> failing = Stream.of(1, 2, 3).map(SearchIndexTest::failingAtThree);
            assertThatThrownBy(() -> index.add(2, failing)).isInstanceOf(ArithmeticException.class);
            index.add(3, Stream.of(company(9, 1, "Hollin Brickworks")));
            assertThat(index.companies("nine", 10)).isEmpty();
            assertThat(index.companies("sarn", 10)).hasSize(1);
            assertThat(index.companies("hollin", 10)).hasSize(1);
        }
    }

    @Test
    void aRebuildThatFailsLeavesTheOldOne() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.rebuild(1, Stream.of(company(1, 1, "Sarn Tile")));
            Stream<Entry> failing = Stream.of(1, 2, 3).map(SearchIndexTest::failingAtThree);
            assertThatThrownBy(() -> index.rebuild(2, failing)).isInstanceOf(ArithmeticException.class);
            assertThat(index.upTo()).isEqualTo(1);
            assertThat(index.companies("sarn", 10)).hasSize(1);
            index.rebuild(3, Stream.of(company(2, 1, "Hollin Brickworks")));
            assertThat(index.companies("sarn", 10)).isEmpty();
        }
        assertThat(folder.resolve("building")).doesNotExist();
        assertThat(folder.resolve("1")).doesNotExist();
    }

    @Test
    void anotherReaderSeesWhatIsAddedAndBuiltAnew() throws IOException {
        try (SearchIndex writing = SearchIndex.open(folder);
                SearchIndex reading = SearchIndex.open(folder)) {
            assertThat(reading.state(1)).isEqualTo(State.ABSENT);
            writing.rebuild(1, Stream.of(company(1, 1, "Sarn Tile")));
            assertThat(reading.companies("sarn", 10)).hasSize(1);
            writing.add(2, Stream.of(company(2, 1, "Sarn Salt")));
            assertThat(reading.companies("sarn", 10)).hasSize(2);
            writing.rebuild(3, Stream.of(company(3, 1, "Sarn Soap")));
            assertThat(reading.state(3)).isEqualTo(State.CURRENT);
            assertThat(reading.companies("sarn", 10)).extracting(NameHit::id).containsExactly(3L);
        }
    }

    @Test
    void oneWritesAtATime() throws IOException {
        try (SearchIndex second = SearchIndex.open(folder)) {
            try (SearchIndex first = SearchIndex.open(folder)) {
                first.rebuild(1, Stream.of(company(1, 1, "Sarn Tile")));
                assertThatThrownBy(() -> second.add(2, Stream.of()))
                        .isInstanceOf(FileSystemException.class)
                        .hasMessageContaining("another process");
            }
            second.add(2, Stream.of(company(2, 1, "Sarn Salt")));
            assertThat(second.companies("sarn", 10)).hasSize(2);
        }
    }

    @Test
    void anyDamagedFileIsNoticedAndHealedByARebuild() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        for (int round = 0; round < 40; round++) {
            try (SearchIndex index = SearchIndex.open(folder)) {
                index.rebuild(1, companies(1, 200));
                index.add(2, companies(201, 300));
            }
            String damage = damage(random);
            try (SearchIndex index = SearchIndex.open(folder)) {
                assertThat(index.state(2)).as("round %d, %s", round, damage).isIn(State.DAMAGED, State.ABSENT);
                index.rebuild(2, companies(1, 300));
                assertThat(index.state(2)).isEqualTo(State.CURRENT);
                assertThat(index.companies("works 300", 1))
                        .extracting(NameHit::id)
                        .containsExactly(300L);
            }
        }
    }

    @Test
    void anIndexOfAnotherVersionIsOutdated() throws IOException {
        try (var files = FSDirectory.open(folder.resolve("1"));
                var writer = new IndexWriter(files, new IndexWriterConfig())) {
            writer.commit();
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.state(0)).isEqualTo(State.OUTDATED);
        }
    }

    @Test
    void aKilledProcessLeavesTheLastCommit() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.rebuild(0, Stream.empty());
        }
        for (int round = 0; round < 5; round++) {
            long acknowledged = addAndKill(random.nextInt(1, 8));
            try (SearchIndex index = SearchIndex.open(folder)) {
                long reached = index.upTo();
                assertThat(index.state(reached)).isEqualTo(State.CURRENT);
                assertThat(reached).isBetween(acknowledged, acknowledged + 1);
                // Each position stands for one batch, all of it or nothing.
                assertThat(index.claims("batch", Filter.NONE, 1).total())
                        .isEqualTo(Math.toIntExact(reached) * Adding.BATCH);
                index.add(reached, Adding.batch(reached));
            }
        }
    }

    @Test
    void nothingIsSaidOnStandardError() throws Exception {
        Process child = child();
        try (BufferedReader err = child.errorReader();
                BufferedReader out = child.inputReader()) {
            assertThat(out.readLine()).isEqualTo("1");
            kill(child);
            assertThat(err.lines()).isEmpty();
        }
    }

    /** Kills a process that adds after it acknowledged some batches, and says how far it got. */
    private long addAndKill(int batches) throws Exception {
        Process child = child();
        try (BufferedReader out = child.inputReader()) {
            long last = 0;
            for (int i = 0; i < batches; i++) {
                last = Long.parseLong(out.readLine());
            }
            kill(child);
            // What it acknowledged before the kill reached it counts too.
            return out.lines()
                    .filter(line -> !line.isEmpty())
                    .mapToLong(Long::parseLong)
                    .reduce(last, Math::max);
        }
    }

    /** By its handle: {@link Process#destroyForcibly} also closes what the child has written. */
    private static void kill(Process child) throws InterruptedException {
        child.toHandle().destroyForcibly();
        child.waitFor();
    }

    private Process child() throws IOException {
        if (!Files.exists(folder)) {
            try (SearchIndex index = SearchIndex.open(folder)) {
                index.rebuild(0, Stream.empty());
            }
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Adding.class.getName(),
                        folder.toString())
                .start();
    }

    /** Cuts a file of the index off, overwrites a stretch of it, or deletes it. */
    private String damage(RandomGenerator random) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve(newest()))) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .sorted()
                    .toList();
        }
        Path file = files.get(random.nextInt(files.size()));
        long size = Files.size(file);
        long at = random.nextLong(size);
        switch (random.nextInt(3)) {
            case 0 -> Files.delete(file);
            case 1 -> {
                try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                    open.setLength(at);
                }
            }
            default -> overwrite(file, at, random);
        }
        return file + " at " + at;
    }

    private static void overwrite(Path file, long at, RandomGenerator random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[Math.toIntExact(at)] ^= (byte) random.nextInt(1, 256);
        for (int i = Math.toIntExact(at) + 1; i < Math.min(bytes.length, at + random.nextInt(1, 50)); i++) {
            bytes[i] = (byte) random.nextInt();
        }
        Files.write(file, bytes);
    }

    private String newest() throws IOException {
        try (Stream<Path> generations = Files.list(folder)) {
            return generations
                    .filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .max(String::compareTo)
                    .orElseThrow();
        }
    }

    private static Stream<Entry> companies(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(id -> company(id, 1, "Works " + id));
    }

    private static Entry failingAtThree(int number) {
        return company(number, 1 / (3 - number), "Nine Works");
    }
}
