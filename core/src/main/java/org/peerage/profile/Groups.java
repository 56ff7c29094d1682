package org.peerage.profile;

import java.util.Arrays;

/** Numbers from 0 that are joined pairwise into groups (union-find); the smallest number stands for its group. */
final class Groups {
    private final int[] parent;

    Groups(int size) {
        parent = new int[size];
        Arrays.setAll(parent, i -> i);
    }

    void join(int a, int b) {
        int x = of(a);
        int y = of(b);
        parent[Math.max(x, y)] = Math.min(x, y);
    }

    /** The smallest member of the group that {@code number} is in. */
    int of(int number) {
        int root = number;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    int count() {
        int groups = 0;
        for (int i = 0; i < parent.length; i++) {
            groups += parent[i] == i ? 1 : 0;
        }
        return groups;
    }
}
