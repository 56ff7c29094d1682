package org.peerage.page;

import java.util.List;
import java.util.Optional;

/**
 * Lines of one section below each other.
 *
 * @param id its anchor
 * @param title its heading
 * @param count how many lines it has
 * @param groups its lines, in groups that have a heading each, or in one that has none
 * @param all where all of them are, when not all are shown
 */
public record SectionView(String id, String title, int count, List<Group> groups, Optional<String> all) {
    public SectionView {
        groups = List.copyOf(groups);
    }

    /** Lines that belong together, such as the sites of a country. */
    public record Group(Optional<String> title, List<LineView> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }
}
