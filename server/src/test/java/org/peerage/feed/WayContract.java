package org.peerage.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every way in has to stand: a new one extends this with a sample of its format. */
abstract class WayContract {
    private static final String NAME = "sample";
    private static final URI BASE = URI.create("https://base.example/lists/");
    private static final int ROUNDS = 100;
    private static final byte[] BOMB = bomb();

    abstract Way way();

    /** A sound content of the format with several items, if it can have several. */
    abstract byte[] sample() throws IOException;

    /** Whether what remains of a content that is cut off may be whole too, so that nobody can tell. */
    boolean mayEndAnywhere() {
        return false;
    }

    /** Whether the sample is not packed, so that its first bytes are those of the format. */
    boolean recognisable() {
        return true;
    }

    /** Whether its content tells the format. */
    boolean told() {
        return true;
    }

    /** At how many places the sample is cut; fewer for what is slow to read. */
    int cuts() {
        return 250;
    }

    /** How many of the items are still there, on average, where three bits are wrong. */
    double keeps() {
        return 0.5;
    }

    @Test
    void recognisesItself() throws IOException {
        String head = new String(sample(), 0, Math.min(sample().length, Ways.HEAD), StandardCharsets.ISO_8859_1);
        if (recognisable() && told()) {
            assertThat(Ways.of(head).name()).isEqualTo(way().name());
        }
        assertThat(Ways.named(way().name())).isPresent();
        assertThat(Ways.names()).contains(way().name());
    }

    @Test
    void sameBytesGiveSameItemsAndNoneTwice() throws IOException {
        List<Item> items = read(sample());
        assertThat(items).isNotEmpty().isEqualTo(read(sample()));
        if (recognisable()) {
            assertThat(items).as("packed").isEqualTo(read(gzip(sample())));
        }
        if (told()) {
            try (Stream<Item> any = Ways.any().items(NAME, Optional.of(BASE), new ByteArrayInputStream(sample()))) {
                assertThat(any).as("by content").isEqualTo(items);
            }
        }
        check(items);
    }

    @Test
    void readsLazilyAndClosesItsStream() throws IOException {
        var in = new Watched(sample());
        try (Stream<Item> items = way().items(NAME, Optional.of(BASE), in)) {
            assertThat(in.reads).isZero();
            assertThat(items.findFirst()).isPresent();
            assertThat(in.closed).isFalse();
        }
        assertThat(in.closed).isTrue();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void keepsWhatStandsBeforeACut() throws IOException {
        byte[] sample = sample();
        List<Item> all = read(sample);
        for (int end = 0; end < sample.length; end += Math.max(1, sample.length / cuts())) {
            List<Item> items = read(Arrays.copyOf(sample, end));
            List<Item> found = good(items);
            check(items);
            if (mayEndAnywhere()) {
                continue;
            }
            assertThat(all).as("cut at %s", end).containsAll(found);
            if (found.size() < good(all).size()) {
                assertThat(items).as("cut at %s", end).anyMatch(Item.Unreadable.class::isInstance);
            }
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void keepsWhatStandsBeforeTheEndOfPackedData() throws IOException {
        byte[] packed = gzip(sample());
        for (int end = 20; end < packed.length; end += Math.max(1, packed.length / 40)) {
            List<Item> items = read(Arrays.copyOf(packed, end));
            check(items);
            assertThat(items).as("cut at %s", end).anyMatch(Item.Unreadable.class::isInstance);
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void standsWrongBits() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        int all = good(read(sample())).size();
        int kept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = sample();
            for (int flip = 0; flip < 3; flip++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            List<Item> items = read(bytes);
            check(items);
            kept += good(items).size();
        }
        assertThat((double) kept / ROUNDS / all).as("share of items kept").isGreaterThan(keeps());
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void standsABomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(gzip(Arrays.copyOf(sample(), sample().length - 1)));
        bytes.writeBytes(BOMB);
        List<Item> items = read(bytes.toByteArray());
        check(items);
        assertThat(items).anyMatch(Item.Unreadable.class::isInstance);
    }

    @Test
    void standsAStreamThatBreaks() throws IOException {
        byte[] half = Arrays.copyOf(sample(), sample().length / 2);
        var in = new FilterInputStream(new ByteArrayInputStream(half)) {
            @Override
            public int read() throws IOException {
                return checked(super.read());
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                return checked(super.read(to, offset, length));
            }

            private static int checked(int n) throws IOException {
                if (n < 0) {
                    throw new IOException("connection reset");
                }
                return n;
            }
        };
        try (Stream<Item> items = way().items(NAME, Optional.of(BASE), in)) {
            assertThat(items.toList())
                    .anySatisfy(item -> assertThat(item)
                            .isInstanceOfSatisfying(
                                    Item.Unreadable.class,
                                    broken -> assertThat(broken.why().message()).contains("connection reset")));
        }
    }

    @Test
    void hasNothingOfNothing() {
        assertThat(read(new byte[0])).allMatch(Item.Unreadable.class::isInstance);
    }

    List<Item> read(byte[] bytes) {
        List<Item> items = new ArrayList<>();
        assertThatCode(() -> {
                    try (Stream<Item> found = way().items(NAME, Optional.of(BASE), new ByteArrayInputStream(bytes))) {
                        found.forEach(items::add);
                    }
                })
                .doesNotThrowAnyException();
        return items;
    }

    private static List<Item> good(List<Item> items) {
        return items.stream().filter(item -> !(item instanceof Item.Unreadable)).toList();
    }

    private static void check(List<Item> items) {
        assertThat(new HashSet<>(items)).as("no item twice").hasSameSizeAs(items);
        for (Item item : items) {
            switch (item) {
                case Item.Link link -> checkAddress(link.url());
                case Item.Nested nested -> checkAddress(nested.url());
                case Item.Whole whole -> assertThat(whole.article().text()).isNotBlank();
                case Item.Unreadable broken -> {
                    assertThat(broken.why().where()).startsWith(NAME);
                    assertThat(broken.why().what()).isNotBlank();
                    assertThat(broken.why().remedy()).isNotBlank();
                }
            }
        }
    }

    private static void checkAddress(URI url) {
        assertThat(url.getScheme()).isIn("http", "https");
        assertThat(url.getHost()).isNotBlank();
        assertThat(url.getUserInfo()).isNull();
        assertThat(url.getFragment()).isNull();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /** More letters than any limit, in a few bytes. */
    private static byte[] bomb() {
        var packed = new ByteArrayOutputStream();
        var letters = new byte[1 << 20];
        Arrays.fill(letters, (byte) 'a');
        try (var gzip = new GZIPOutputStream(packed, 1 << 16)) {
            for (int i = 0; i < 160; i++) {
                gzip.write(letters);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static final class Watched extends ByteArrayInputStream {
        private int reads;
        private boolean closed;

        Watched(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] to, int offset, int length) {
            reads++;
            return super.read(to, offset, length);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
