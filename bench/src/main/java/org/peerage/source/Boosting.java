package org.peerage.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;

/** Grows the trees of a {@link Forest}: gradient boosting of the logistic loss, best leaf first, features in at most 64 steps. */
final class Boosting {
    private static final int STEPS = 64;

    /** @param columns share of the features that each tree may see, and {@code rows} share of the rows */
    record Settings(
            int trees, int leaves, double rate, double leastWeight, double ridge, double columns, double rows) {}

    private final Settings settings;
    private final List<Boolean> right;
    private final List<Double> weights;
    private final int[][] thresholds;
    private final byte[][] steps;
    private final double[] scores;
    private final double[] slope;
    private final double[] bend;
    private final Random random = new Random(7);

    private Boosting(List<int[]> rows, List<Boolean> right, List<Double> weights, Settings settings) {
        this.settings = settings;
        this.right = right;
        this.weights = weights;
        int features = rows.getFirst().length;
        thresholds = new int[features][];
        steps = new byte[features][];
        for (int f = 0; f < features; f++) {
            int feature = f;
            int[] values = rows.stream().mapToInt(row -> row[feature]).toArray();
            thresholds[f] = thresholds(values);
            steps[f] = new byte[values.length];
            for (int i = 0; i < values.length; i++) {
                int at = Arrays.binarySearch(thresholds[f], values[i]);
                steps[f][i] = (byte) (at >= 0 ? at : -at - 1);
            }
        }
        scores = new double[right.size()];
        slope = new double[right.size()];
        bend = new double[right.size()];
    }

    static List<String> forest(List<int[]> rows, List<Boolean> right, List<Double> weights, Settings settings) {
        return new Boosting(rows, right, weights, settings).trees();
    }

    private static int[] thresholds(int[] values) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] different = Arrays.stream(sorted).distinct().toArray();
        if (different.length <= STEPS) {
            return Arrays.copyOf(different, different.length - 1);
        }
        return IntStream.range(1, STEPS)
                .map(i -> sorted[(int) ((long) sorted.length * i / STEPS)])
                .distinct()
                .toArray();
    }

    private List<String> trees() {
        List<String> trees = new ArrayList<>();
        for (int t = 0; t < settings.trees; t++) {
            for (int i = 0; i < right.size(); i++) {
                double p = 1 / (1 + Math.exp(-scores[i]));
                slope[i] = weights.get(i) * ((right.get(i) ? 1 : 0) - p);
                bend[i] = weights.get(i) * Math.max(p * (1 - p), 1e-6);
            }
            trees.add(tree());
        }
        return trees;
    }

    private String tree() {
        int[] columns = IntStream.range(0, steps.length)
                .filter(f -> thresholds[f].length > 0 && random.nextDouble() < settings.columns)
                .toArray();
        int[] sample = IntStream.range(0, right.size())
                .filter(i -> random.nextDouble() < settings.rows)
                .toArray();
        var root = new Node(sample, columns);
        var open = new PriorityQueue<Node>((a, b) -> Double.compare(b.gain, a.gain));
        open.add(root);
        for (int leaves = 1; leaves < settings.leaves && !open.isEmpty() && open.peek().gain > 1e-6; leaves++) {
            Node node = open.poll();
            Fork fork = node.fork();
            open.add(fork.low);
            open.add(fork.high);
        }
        for (int i = 0; i < right.size(); i++) {
            scores[i] += root.leaf(i).value() / 1000.0;
        }
        return root.toString();
    }

    private double[][] counted(int[] rows, int[] columns) {
        double[][] counted = new double[columns.length][2 * STEPS];
        for (int c = 0; c < columns.length; c++) {
            byte[] step = steps[columns[c]];
            double[] sum = counted[c];
            for (int i : rows) {
                sum[2 * step[i]] += slope[i];
                sum[2 * step[i] + 1] += bend[i];
            }
        }
        return counted;
    }

    private record Fork(Node low, Node high) {}

    private final class Node {
        private final int[] rows;
        private final int[] columns;
        private final double[][] sums;
        private double slopes;
        private double bends;
        private double gain;
        private int feature = -1;
        private int step;
        private Optional<Fork> fork = Optional.empty();

        Node(int[] rows, int[] columns) {
            this(rows, columns, counted(rows, columns));
        }

        /** What its parent has and its sibling has not. */
        Node(int[] rows, Node parent, Node sibling) {
            this(rows, parent.columns, rest(parent.sums, sibling.sums));
        }

        private Node(int[] rows, int[] columns, double[][] sums) {
            this.rows = rows;
            this.columns = columns;
            this.sums = sums;
            for (int i : rows) {
                slopes += slope[i];
                bends += bend[i];
            }
            for (int c = 0; c < columns.length; c++) {
                look(c);
            }
        }

        private static double[][] rest(double[][] all, double[][] some) {
            double[][] rest = new double[all.length][];
            for (int c = 0; c < all.length; c++) {
                rest[c] = new double[all[c].length];
                for (int i = 0; i < rest[c].length; i++) {
                    rest[c][i] = all[c][i] - some[c][i];
                }
            }
            return rest;
        }

        private void look(int c) {
            double s = 0;
            double b = 0;
            double now = slopes * slopes / (bends + settings.ridge);
            for (int i = 0; i < thresholds[columns[c]].length; i++) {
                s += sums[c][2 * i];
                b += sums[c][2 * i + 1];
                if (b >= settings.leastWeight && bends - b >= settings.leastWeight) {
                    double more = s * s / (b + settings.ridge)
                            + (slopes - s) * (slopes - s) / (bends - b + settings.ridge)
                            - now;
                    if (more > gain + 1e-9) {
                        gain = more;
                        feature = columns[c];
                        step = i;
                    }
                }
            }
        }

        Fork fork() {
            byte[] column = steps[feature];
            int[] below = Arrays.stream(rows).filter(i -> column[i] <= step).toArray();
            int[] above = Arrays.stream(rows).filter(i -> column[i] > step).toArray();
            boolean lowIsLess = below.length < above.length;
            var less = new Node(lowIsLess ? below : above, columns);
            var more = new Node(lowIsLess ? above : below, this, less);
            var made = lowIsLess ? new Fork(less, more) : new Fork(more, less);
            fork = Optional.of(made);
            return made;
        }

        Node leaf(int row) {
            return fork.map(made -> (steps[feature][row] <= step ? made.low : made.high).leaf(row))
                    .orElse(this);
        }

        int value() {
            return (int) Math.round(1000 * settings.rate * slopes / (bends + settings.ridge));
        }

        @Override
        public String toString() {
            return fork.map(made -> feature + ":" + thresholds[feature][step] + " " + made.low + " " + made.high)
                    .orElseGet(() -> "=" + value());
        }
    }
}
