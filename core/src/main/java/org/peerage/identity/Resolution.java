package org.peerage.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    private long[] index(Collection<Bearer> bearers) {
        long[] index = new long[Math.max(16, bearers.size() * 8)];
        int size = 0;
        for (Bearer bearer : bearers) {
            Candidate candidate = Candidate.of(bearer);
            for (String key : Blocks.of(candidate)) {
                if (size == index.length) {
                    index = Arrays.copyOf(index, size * 2);
                }
                index[size++] = hash(key) << NUMBER_BITS | candidates.size();
            }
            candidates.add(candidate);
        }
        long[] filled = Arrays.copyOf(index, size);
        Arrays.sort(filled);
        return filled;
    }

    private static long hash(String key) {
        long hash = 7;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private void judgeBlocks(long[] index) {
        for (int from = 0, to; from < index.length; from = to) {
            to = from;
            List<Integer> block = new ArrayList<>();
            while (to < index.length && index[to] >>> NUMBER_BITS == index[from] >>> NUMBER_BITS) {
                block.add((int) (index[to++] & NUMBER));
            }
            judgeBlock(block);
        }
    }

    private void judgeBlock(List<Integer> block) {
        boolean large = block.size() > LARGE;
        if (large) {
            block.sort(Comparator.comparing(i -> candidates.get(i).name().joined()));
        }
        for (int i = 0; i < block.size(); i++) {
            int last = large ? Math.min(block.size(), i + NEIGHBOURS + 1) : block.size();
            for (int j = i + 1; j < last; j++) {
                judge(block.get(i), block.get(j));
            }
        }
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
