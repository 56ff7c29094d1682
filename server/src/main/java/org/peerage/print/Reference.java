package org.peerage.print;

/**
 * A way to a sentence among the sources at the end.
 *
 * @param source its number, from 1, in the order in which lines first refer to it
 * @param sentence its place among the sentences taken from the source, from 0
 */
public record Reference(int source, int sentence) implements Comparable<Reference> {
    private static final int LETTERS = 26;

    /** As it is printed: "12a", after "12z" "12aa". */
    public String mark() {
        var letters = new StringBuilder();
        for (int rest = sentence; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('a' + rest % LETTERS));
        }
        return source + letters.toString();
    }

    /** Where it leads. */
    public String anchor() {
        return "s" + mark();
    }

    @Override
    public int compareTo(Reference other) {
        return source == other.source
                ? Integer.compare(sentence, other.sentence)
                : Integer.compare(source, other.source);
    }
}
