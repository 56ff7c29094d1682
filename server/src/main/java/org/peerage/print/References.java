package org.peerage.print;

import java.util.List;

/**
 * What a line rests on.
 *
 * @param line names the line, where the sources lead back to
 * @param shown in the order of their numbers
 * @param more how many further sentences it rests on
 * @param methods that found its claims, such as "reader"
 */
public record References(String line, List<Reference> shown, int more, List<String> methods) {
    public References {
        shown = List.copyOf(shown);
        methods = List.copyOf(methods);
    }
}
