package org.peerage.profile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.peerage.article.Article;

/**
 * What tells whether two articles are copies of one report: the set of their three-word runs, that of the opening apart.
 *
 * <p>Candidates share one of the {@link #bands}, which a store can keep and look up; {@link #isCopyOf} decides. Nothing else needs
 * to be kept: the same article has the same signature, on any machine.
 *
 * <p>MinHash with banding as in Broder, "On the resemblance and containment of documents" (1997), and Leskovec, Rajaraman and
 * Ullman, "Mining of Massive Datasets", chapter 3.
 */
public final class Signature {
    /** Days between a report and its copies, at the most. */
    public static final int DAYS = 14;

    /** The words that two releases of one company do not share, where their boilerplate is the same. */
    private static final int OPENING = 100;

    /** The share of an opening that stands in the copy: two words in a hundred may be others. */
    private static final double SAME_OPENING = 0.93;

    /** The share of the shorter text that stands in the longer one. */
    private static final double SAME_TEXT = 0.6;

    private static final int RUN = 3;
    private static final Bands OF_OPENING = new Bands(16, 2, 29);
    private static final Bands OF_TEXT = new Bands(8, 4, 31);

    private final Optional<LocalDate> published;
    private final long[] opening;
    private final long[] text;

    private Signature(Optional<LocalDate> published, String[] words) {
        this.published = published;
        this.opening = runs(words, Math.min(words.length, OPENING));
        this.text = runs(words, words.length);
    }

    /** The signature of an article's text and day of publication; other facts of it do not count. */
    public static Signature of(Article article) {
        return new Signature(article.published(), Words.of(article.text()).toArray(String[]::new));
    }

    /** 24 keys, in order; copies have at least one in common, but for a few in a thousand. */
    public List<Long> bands() {
        return LongStream.concat(OF_OPENING.keys(opening), OF_TEXT.keys(text))
                .boxed()
                .toList();
    }

    /**
     * Whether one article is a copy of the other, reprinted or slightly updated: published within two weeks of it where both have a
     * day, its opening standing in the other text, and most of the shorter text in the longer. Symmetric.
     */
    public boolean isCopyOf(Signature other) {
        return isNear(other)
                && Math.max(share(opening, other.text), share(other.opening, text)) >= SAME_OPENING
                && (text.length <= other.text.length ? share(text, other.text) : share(other.text, text)) >= SAME_TEXT;
    }

    private boolean isNear(Signature other) {
        return published.isEmpty()
                || other.published.isEmpty()
                || Math.abs(ChronoUnit.DAYS.between(published.get(), other.published.get())) <= DAYS;
    }

    /** Sorted hashes of the runs among the first words; fewer words than a run are one run. */
    private static long[] runs(String[] words, int length) {
        return IntStream.rangeClosed(0, Math.max(0, length - RUN))
                .mapToLong(i -> hash(words, i, Math.min(i + RUN, length)))
                .sorted()
                .distinct()
                .toArray();
    }

    private static long hash(String[] words, int from, int to) {
        long hash = 1;
        for (int i = from; i < to; i++) {
            hash = mix(hash * 31 + words[i].hashCode());
        }
        return hash;
    }

    /** The share of the runs of {@code part} that are in {@code whole}. */
    private static double share(long[] part, long[] whole) {
        int common = 0;
        int j = 0;
        for (long run : part) {
            while (j < whole.length && whole[j] < run) {
                j++;
            }
            common += j < whole.length && whole[j] == run ? 1 : 0;
        }
        return (double) common / part.length;
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** MinHash in bands: sets of Jaccard similarity s share a key with probability 1 - (1 - s^rows)^number. */
    private static final class Bands {
        private final int rows;
        private final long[] seeds;

        Bands(int number, int rows, int seed) {
            this.rows = rows;
            this.seeds = new SplittableRandom(seed).longs((long) number * rows).toArray();
        }

        LongStream keys(long[] runs) {
            return IntStream.range(0, seeds.length / rows).mapToLong(band -> key(runs, band));
        }

        private long key(long[] runs, int band) {
            long key = seeds[band * rows];
            for (int row = band * rows; row < (band + 1) * rows; row++) {
                key = mix(key * 31 + minimum(runs, seeds[row]));
            }
            return key;
        }

        private static long minimum(long[] runs, long seed) {
            long minimum = Long.MAX_VALUE;
            for (long run : runs) {
                minimum = Math.min(minimum, mix(run ^ seed));
            }
            return minimum;
        }
    }
}
