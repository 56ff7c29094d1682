package org.peerage.source;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Boosted trees of decisions over whole numbers. Their leaves are whole numbers too, in thousandths, so the sum is the same on every
 * machine.
 *
 * <p>A line is a tree: "feature:threshold" for a decision, followed by the tree where the feature is at most the threshold, then by
 * the other one; "=value" for a leaf.
 */
final class Forest {
    /** Instead of the feature of a decision. */
    private static final int LEAF = -1;

    /** The nodes of all trees, each tree's from its root on: a decision is followed by the tree where the feature is at most the threshold. */
    private final int[] features;

    /** Thresholds of decisions, values of leaves. */
    private final int[] thresholds;

    /** Where the other tree of a decision begins. */
    private final int[] others;

    private final int[] roots;

    /** What each tree and all after it come to at least, and at most. */
    private final int[] least;

    private final int[] most;

    private Forest(Growth growth, int[] roots) {
        this.features = growth.features();
        this.thresholds = growth.thresholds();
        this.others = growth.others();
        this.roots = roots;
        this.least = new int[roots.length];
        this.most = new int[roots.length];
        for (int i = roots.length - 1, end = features.length; i >= 0; end = roots[i], i--) {
            IntSummaryStatistics leaves = IntStream.range(roots[i], end)
                    .filter(node -> features[node] == LEAF)
                    .map(node -> thresholds[node])
                    .summaryStatistics();
            boolean last = i == roots.length - 1;
            least[i] = leaves.getMin() + (last ? 0 : least[i + 1]);
            most[i] = leaves.getMax() + (last ? 0 : most[i + 1]);
        }
    }

    static Forest of(List<String> lines) {
        var growth = new Growth();
        int[] roots = lines.stream()
                .mapToInt(line -> growth.grow(List.of(line.split(" ")).iterator()))
                .toArray();
        return new Forest(growth, roots);
    }

    /** Takes nodes as they are read. */
    private static final class Growth {
        private record Node(int feature, int threshold, int other) {}

        private final List<Node> nodes = new ArrayList<>();

        /** @return where the tree begins */
        int grow(Iterator<String> words) {
            int at = nodes.size();
            String word = words.next();
            if (word.startsWith("=")) {
                nodes.add(new Node(LEAF, Integer.parseInt(word.substring(1)), at));
                return at;
            }
            int colon = word.indexOf(':');
            var fork = new Node(
                    Integer.parseInt(word.substring(0, colon)), Integer.parseInt(word.substring(colon + 1)), at);
            nodes.add(fork);
            grow(words);
            nodes.set(at, new Node(fork.feature, fork.threshold, grow(words)));
            return at;
        }

        int[] features() {
            return nodes.stream().mapToInt(Node::feature).toArray();
        }

        int[] thresholds() {
            return nodes.stream().mapToInt(Node::threshold).toArray();
        }

        int[] others() {
            return nodes.stream().mapToInt(Node::other).toArray();
        }
    }

    /** Logarithm of the odds, in thousandths. */
    int score(int[] row) {
        int sum = 0;
        for (int root : roots) {
            sum += leaf(row, root);
        }
        return sum;
    }

    /** Whether the odds are more than even: asks no further trees once they cannot change that. */
    boolean isLikely(int[] row) {
        int sum = 0;
        for (int i = 0; i < roots.length; i++) {
            if (sum + least[i] > 0) {
                return true;
            }
            if (sum + most[i] <= 0) {
                return false;
            }
            sum += leaf(row, roots[i]);
        }
        return sum > 0;
    }

    private int leaf(int[] row, int root) {
        int node = root;
        while (features[node] != LEAF) {
            node = row[features[node]] <= thresholds[node] ? node + 1 : others[node];
        }
        return thresholds[node];
    }
}
