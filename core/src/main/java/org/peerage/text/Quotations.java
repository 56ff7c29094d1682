package org.peerage.text;

import java.util.BitSet;
import org.peerage.article.Span;

/**
 * Which characters of a text stand inside quotation marks.
 *
 * <p>Straight and curly double marks. A quotation that its paragraph leaves open goes on in the next one only where that begins with a mark again.
 */
final class Quotations {
    private final BitSet quoted;
    private final BitSet begins = new BitSet();
    private final BitSet leftOpen = new BitSet();

    private Quotations(int length) {
        this.quoted = new BitSet(length);
    }

    static Quotations of(String text) {
        var quotations = new Quotations(text.length());
        int paragraph = 0;
        while (paragraph < text.length()) {
            int end = text.indexOf('\n', paragraph);
            end = end < 0 ? text.length() : end;
            quotations.mark(text, paragraph, end);
            paragraph = end + 1;
        }
        return quotations;
    }

    private void mark(String text, int from, int to) {
        int open = -1;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (open < 0 && (c == '“' || c == '„' || c == '«' || (c == '"' && opens(text, from, at)))) {
                open = at;
            } else if (open >= 0 && (c == '”' || c == '»' || c == '"' || (c == '“' && closes(text, to, at)))) {
                close(open, at + 1);
                open = -1;
            }
        }
        if (open >= 0) {
            close(open, to);
            leftOpen.set(open, to);
        }
    }

    private void close(int open, int end) {
        quoted.set(open, end);
        begins.set(open);
    }

    private static boolean opens(String text, int from, int at) {
        return at == from
                || " \t([—–-:".indexOf(text.charAt(at - 1)) >= 0
                || (at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private static boolean closes(String text, int to, int at) {
        return at + 1 >= to || !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    boolean isQuoted(int at) {
        return quoted.get(at);
    }

    /** The text with all that is quoted blotted out, offsets kept. */
    String blot(String text, Span span) {
        var blotted = new StringBuilder(span.of(text));
        for (int at = span.start(); at < span.end(); at++) {
            if (quoted.get(at)) {
                blotted.setCharAt(at - span.start(), '¤');
            }
        }
        return blotted.toString();
    }

    /** Whether a quotation within a span is not closed before its paragraph ends: it may go on in a later one. */
    boolean isLeftOpen(Span span) {
        int next = leftOpen.nextSetBit(span.start());
        return next >= 0 && next < span.end();
    }

    /** The share of a span's letters that is quoted, 0..1. */
    double share(String text, Span span) {
        int letters = 0;
        int inside = 0;
        for (int at = span.start(); at < span.end(); at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                letters++;
                inside += quoted.get(at) ? 1 : 0;
            }
        }
        return letters == 0 ? 0 : (double) inside / letters;
    }

    /** Whether one quotation reaches from a sentence into the next one. */
    boolean spans(Span first, Span second) {
        int at = second.start();
        return at > 0 && at < first.end() + 3 && quoted.get(at) && quoted.get(at - 1) && !begins.get(at);
    }
}
