package org.peerage.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.peerage.article.Article;

/**
 * Which articles are copies of one story: their sets of three-word runs have a Jaccard similarity of at least a half. MinHash with
 * banding finds the pairs to compare, the sets themselves decide.
 */
final class Stories {
    private static final int RUN = 3;
    private static final int BANDS = 32;
    private static final int ROWS = 4;
    private static final double SAME = 0.5;
    private static final long[] SEEDS =
            new SplittableRandom(29).longs(BANDS * ROWS).toArray();

    private final Groups groups;

    /** Stories of articles, by their place in the list. */
    Stories(List<Article> articles) {
        List<long[]> runs = articles.stream().map(a -> runs(a.text())).toList();
        groups = new Groups(runs.size());
        Map<Long, List<Integer>> buckets = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            long[] hashes = minima(runs.get(i));
            for (int band = 0; band < BANDS; band++) {
                long bucket =
                        mix(Arrays.hashCode(Arrays.copyOfRange(hashes, band * ROWS, (band + 1) * ROWS)) * 31L + band);
                List<Integer> others = buckets.computeIfAbsent(bucket, b -> new ArrayList<>());
                for (int other : others) {
                    if (groups.of(other) != groups.of(i) && alike(runs.get(other), runs.get(i))) {
                        groups.join(other, i);
                    }
                }
                others.add(i);
            }
        }
    }

    /** The place of the first article of the story that the article at {@code place} tells. */
    int of(int place) {
        return groups.of(place);
    }

    int count() {
        return groups.count();
    }

    /** Sorted hashes of the runs of words; a text of fewer words is one run. */
    private static long[] runs(String text) {
        String[] words = Words.of(text).toArray(String[]::new);
        if (words.length < RUN) {
            return new long[] {hash(words, 0, words.length)};
        }
        return IntStream.rangeClosed(0, words.length - RUN)
                .mapToLong(i -> hash(words, i, i + RUN))
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

    private static long[] minima(long[] runs) {
        return Arrays.stream(SEEDS)
                .map(seed -> Arrays.stream(runs).map(r -> mix(r ^ seed)).min().orElse(0))
                .toArray();
    }

    private static boolean alike(long[] a, long[] b) {
        int i = 0;
        int j = 0;
        int common = 0;
        while (i < a.length && j < b.length) {
            int order = Long.compare(a[i], b[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common >= SAME * (a.length + b.length - common);
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
