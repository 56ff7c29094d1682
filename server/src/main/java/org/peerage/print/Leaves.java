package org.peerage.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * On which pages the lines of a booklet came to stand, so that the sources can name each page once.
 *
 * @param pages of lines by their names, from 1
 */
public record Leaves(Map<String, Integer> pages) {
    public Leaves {
        pages = Map.copyOf(pages);
    }

    /**
     * A page to turn to.
     *
     * @param line the first on it that is meant
     */
    public record Leaf(int page, String line) {}

    /** The pages of a place's lines, each once, in their order. */
    public List<Leaf> of(SourceNote.Place place) {
        var first = new TreeMap<Integer, String>();
        for (String line : place.lines()) {
            Integer page = pages.get(line);
            if (page != null) {
                first.putIfAbsent(page, line);
            }
        }
        List<Leaf> leaves = new ArrayList<>();
        first.forEach((page, line) -> leaves.add(new Leaf(page, line)));
        return leaves;
    }
}
