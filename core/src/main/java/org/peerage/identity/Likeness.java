package org.peerage.identity;

import java.util.List;

/**
 * How two bearers of names compare.
 *
 * @param verdict whether they are one company
 * @param score how likely they are one company, in 0..1
 * @param reasons what was found, in words for people, the names first
 */
public record Likeness(Verdict verdict, double score, List<String> reasons) {
    public Likeness {
        reasons = List.copyOf(reasons);
    }
}
