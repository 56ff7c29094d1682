package org.peerage.page;

import java.util.List;
import java.util.Optional;

/**
 * What fills a role of a line.
 *
 * @param label the role's name, where the values need one
 * @param values the headline first
 * @param differ whether the others stand beside the headline against it; else they belong to it
 * @param more how many further values there are
 */
public record TermView(Optional<String> label, List<Named> values, boolean differ, int more) {
    public TermView {
        values = List.copyOf(values);
    }
}
