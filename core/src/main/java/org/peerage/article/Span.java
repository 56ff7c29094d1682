package org.peerage.article;

/**
 * A stretch of an article's text: half-open offsets in UTF-16 code units.
 *
 * @param start offset of the first code unit, from 0
 * @param end offset after the last code unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span from " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    /** Whether {@code other} lies wholly inside this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two have at least one code unit in common. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The stretch of {@code text} that this span marks. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** In reading order: by start, the shorter first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
