package org.peerage.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.peerage.model.Pieces;
import org.peerage.model.SpanType;
import org.peerage.text.AmountRange;

/** Numbers that are the two ends of one figure: "between $11 billion and $12 billion", "15 to 20 percent". */
final class Ranges {
    private final Map<Integer, Integer> upperOf = new HashMap<>();
    private final Set<Integer> uppers = new HashSet<>();

    Ranges(String text, Pieces pieces, Candidates candidates) {
        int last = Candidates.NONE;
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.spans.get(i).type() != SpanType.NUMBER) {
                continue;
            }
            if (last != Candidates.NONE
                    && !isUpper(last)
                    && AmountRange.isOf(
                            text,
                            candidates.spans.get(last).span(pieces),
                            candidates.spans.get(i).span(pieces))) {
                upperOf.put(last, i);
                uppers.add(i);
            }
            last = i;
        }
    }

    /** The number that ends the range which this one begins. */
    OptionalInt upper(int lower) {
        Integer upper = upperOf.get(lower);
        return upper == null ? OptionalInt.empty() : OptionalInt.of(upper);
    }

    boolean isUpper(int number) {
        return uppers.contains(number);
    }
}
