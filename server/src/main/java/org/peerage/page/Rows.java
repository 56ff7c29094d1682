package org.peerage.page;

import java.util.ArrayList;
import java.util.List;

/** Labels beside each other in rows, as few as they fit into; they come from left to right. */
final class Rows {
    private final List<Integer> taken = new ArrayList<>();

    /** The first row that is free from there on, from 0; it is taken as far as the label reaches. */
    int place(int from, int to) {
        int row = 0;
        while (row < taken.size() && taken.get(row) > from) {
            row++;
        }
        if (row == taken.size()) {
            taken.add(to);
        } else {
            taken.set(row, to);
        }
        return row;
    }

    /** How many rows there are. */
    int count() {
        return taken.size();
    }
}
