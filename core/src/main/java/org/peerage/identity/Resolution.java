package org.peerage.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Judges many bearers against each other, those that share a block.
 *
 * <p>In a block of more than {@value #LARGE} names each is compared with its neighbours in the order of the alphabet only (Hernández and Stolfo, The Merge/Purge
 * Problem for Large Databases, 1995), so that the time grows with the number of names.
 */
public final class Resolution {
    private static final int LARGE = 40;
    private static final int NEIGHBOURS = 8;
    /** A place in the index is a hash of a key above the number of a bearer. */
    private static final int NUMBER_BITS = 24;

    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<long[]> keys = new ArrayList<>();
    private final Set<Long> large = new HashSet<>();
    private final Set<Long> judged = new HashSet<>();

    private Resolution() {}

    /**
     * The judgements on all pairs of different names that are the same company or may be, and on those that are different though their names are near, in the order
     * of the names.
     *
     * @param bearers one for each name
     * @throws IllegalArgumentException for more than 16,777,216 bearers
     */
    public static List<Judgement> of(Collection<Bearer> bearers) {
        if (bearers.size() > NUMBER) {
            throw new IllegalArgumentException("too many names to resolve at once: " + bearers.size());
        }
        Resolution resolution = new Resolution();
        resolution.judgeBlocks(resolution.index(bearers));
        resolution.judgements.sort(Comparator.comparing(Judgement::one).thenComparing(Judgement::other));
        return List.copyOf(resolution.judgements);
    }

    /** A hash of a key above the number of a bearer, for all of them, in order. */
    private long[] index(Collection<Bearer> bearers) {
        for (Bearer bearer : bearers) {
            Candidate candidate = Candidate.of(bearer);
            candidates.add(candidate);
            keys.add(Blocks.of(candidate).stream()
                    .mapToLong(Resolution::hash)
                    .sorted()
                    .toArray());
        }
        return IntStream.range(0, candidates.size())
                .boxed()
                .flatMapToLong(i -> Arrays.stream(keys.get(i)).map(key -> key << NUMBER_BITS | i))
                .sorted()
                .toArray();
    }

    private static long hash(String key) {
        long hash = 7;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash >>> NUMBER_BITS;
    }

    private void judgeBlocks(long[] index) {
        int to;
        for (int from = 0; from < index.length; from = to) {
            to = end(index, from);
            if (to - from > LARGE) {
                large.add(index[from] >>> NUMBER_BITS);
            }
        }
        for (int from = 0; from < index.length; from = to) {
            to = end(index, from);
            List<Integer> block = Arrays.stream(index, from, to)
                    .mapToObj(place -> (int) (place & NUMBER))
                    .collect(Collectors.toCollection(ArrayList::new));
            judgeBlock(index[from] >>> NUMBER_BITS, block);
        }
    }

    private static int end(long[] index, int from) {
        int to = from;
        while (to < index.length && index[to] >>> NUMBER_BITS == index[from] >>> NUMBER_BITS) {
            to++;
        }
        return to;
    }

    private void judgeBlock(long key, List<Integer> block) {
        boolean large = block.size() > LARGE;
        if (large) {
            block.sort(Comparator.comparing(i -> candidates.get(i).name().joined()));
        }
        for (int i = 0; i < block.size(); i++) {
            int last = large ? Math.min(block.size(), i + NEIGHBOURS + 1) : block.size();
            for (int j = i + 1; j < last; j++) {
                if (isFirst(key, keys.get(block.get(i)), keys.get(block.get(j)))) {
                    judge(block.get(i), block.get(j));
                }
            }
        }
    }

    /** Whether no block before that of {@code key} compares the two as well; large blocks do not compare all. */
    private boolean isFirst(long key, long[] one, long[] other) {
        int j = 0;
        for (long first : one) {
            while (j < other.length && other[j] < first) {
                j++;
            }
            if (j < other.length && other[j] == first && !large.contains(first)) {
                return first == key;
            }
        }
        return true;
    }

    private void judge(int i, int j) {
        Candidate one = candidates.get(i);
        Candidate other = candidates.get(j);
        if (one.bearer().name().equals(other.bearer().name())) {
            return;
        }
        Matcher.telling(one, other)
                .filter(likeness -> judged.add((long) Math.min(i, j) << NUMBER_BITS | Math.max(i, j)))
                .map(likeness ->
                        Judgement.of(one.bearer().name(), other.bearer().name(), likeness))
                .ifPresent(judgements::add);
    }
}
