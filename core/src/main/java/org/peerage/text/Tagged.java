package org.peerage.text;

import java.util.Comparator;
import org.peerage.article.Span;
import org.peerage.model.Pieces;
import org.peerage.model.SpanType;

/**
 * A stretch of pieces that may fill a role.
 *
 * @param first its first piece
 * @param last its last piece, included
 * @param type what it is
 */
public record Tagged(int first, int last, SpanType type) implements Comparable<Tagged> {
    private static final Comparator<Tagged> ORDER = Comparator.comparingInt(Tagged::first)
            .thenComparingInt(Tagged::last)
            .thenComparing(Tagged::type);

    /** In reading order, the shorter first. */
    @Override
    public int compareTo(Tagged other) {
        return ORDER.compare(this, other);
    }

    /** Its offsets in the text of {@code pieces}. */
    public Span span(Pieces pieces) {
        return new Span(pieces.starts()[first], pieces.ends()[last]);
    }

    public boolean overlaps(Tagged other) {
        return first <= other.last && other.first <= last;
    }
}
