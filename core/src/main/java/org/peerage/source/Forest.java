package org.peerage.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Boosted trees of decisions over whole numbers. Their leaves are whole numbers too, in thousandths, so the sum is the same on every
 * machine.
 *
 * <p>A line is a tree: "feature:threshold" for a decision, followed by the tree where the feature is at most the threshold, then by
 * the other one; "=value" for a leaf.
 */
final class Forest {
    private final List<Node> trees;

    private Forest(List<Node> trees) {
        this.trees = trees;
    }

    private sealed interface Node {
        record Leaf(int value) implements Node {}

        record Fork(int feature, int threshold, Node low, Node high) implements Node {}
    }

    static Forest of(List<String> lines) {
        List<Node> trees = new ArrayList<>();
        for (String line : lines) {
            trees.add(node(List.of(line.split(" ")).iterator()));
        }
        return new Forest(List.copyOf(trees));
    }

    private static Node node(Iterator<String> words) {
        String word = words.next();
        if (word.startsWith("=")) {
            return new Node.Leaf(Integer.parseInt(word.substring(1)));
        }
        int colon = word.indexOf(':');
        return new Node.Fork(
                Integer.parseInt(word.substring(0, colon)),
                Integer.parseInt(word.substring(colon + 1)),
                node(words),
                node(words));
    }

    /** Logarithm of the odds, in thousandths. */
    int score(int[] features) {
        int sum = 0;
        for (Node tree : trees) {
            Node node = tree;
            while (node instanceof Node.Fork fork) {
                node = features[fork.feature] <= fork.threshold ? fork.low : fork.high;
            }
            sum += ((Node.Leaf) node).value;
        }
        return sum;
    }
}
