package org.peerage.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.peerage.article.Span;

/**
 * Cuts a text into sentences.
 *
 * <p>A sentence ends at a line break, or at full stops, exclamation or question marks (with quotation marks and brackets that close there) before white
 * space and a capital or digit, unless the full stop belongs to an abbreviation. One pass, linear in the text.
 */
public final class Sentences {
    private static final String STOPS = ".!?";
    private static final String CLOSERS = "\"'”’)]";
    private static final String OPENERS = "\"'“‘([";
    // The letter beyond U+FFFF says nothing new, but without one in the pattern Java looks behind by code units, not
    // characters.
    private static final String EDGE = "(?<![\\p{L}\\p{N}_\uD835\uDC9C])";
    private static final Pattern ABBREVIATION = Pattern.compile("(?:" + EDGE
            + "(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|vs|No|Inc|Corp|Ltd|Co|Cos|Bros|Gen|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
            + "|Sept|Sep|Oct|Nov|Dec|approx|Est|etc|e\\.g|i\\.e|p\\.m|a\\.m)"
            + "|" + EDGE + "[A-Z]|" + EDGE + "[A-Z]\\.[A-Z]|U\\.S)\\.$");
    private static final int ABBREVIATION_WINDOW = 8;

    private final String text;
    private final List<Sentence> found = new ArrayList<>();
    private int start;
    private int paragraph;

    private Sentences(String text) {
        this.text = text;
    }

    /** The sentences of a text in order, blank stretches left out. */
    public static List<Sentence> of(String text) {
        return new Sentences(text).cut();
    }

    private List<Sentence> cut() {
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '\n') {
                int end = skip(at, "\n");
                close(end, true);
                at = end;
            } else if (isOneOf(STOPS, at)) {
                at = stop(at);
            } else {
                at++;
            }
        }
        close(text.length(), true);
        return List.copyOf(found);
    }

    /** Handles the run of stops at {@code at}; returns where to go on. */
    private int stop(int at) {
        int stops = skip(at, STOPS);
        int marks = skip(stops, CLOSERS);
        int end = skipSpace(marks);
        if (end == marks || !beginsSentence(end)) {
            return stops;
        }
        boolean lineEnds = text.substring(marks, end).indexOf('\n') >= 0;
        if (lineEnds || text.charAt(at) != '.' || !abbreviated(at)) {
            close(end, lineEnds);
        }
        return end;
    }

    private void close(int end, boolean lineEnds) {
        boolean blank = true;
        for (int i = start; i < end && blank; i++) {
            blank = isSpace(text.charAt(i));
        }
        if (!blank) {
            found.add(new Sentence(new Span(start, end), paragraph));
        }
        if (lineEnds && !found.isEmpty() && found.getLast().paragraph() == paragraph) {
            paragraph++;
        }
        start = end;
    }

    private boolean abbreviated(int stop) {
        String before = text.substring(Math.max(start, stop - ABBREVIATION_WINDOW), stop + 1);
        return ABBREVIATION.matcher(before).find();
    }

    private boolean beginsSentence(int at) {
        int letter = isOneOf(OPENERS, at) ? at + 1 : at;
        if (letter >= text.length()) {
            return false;
        }
        char c = text.charAt(letter);
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c >= 'À' && c <= 'Þ');
    }

    private int skip(int at, String chars) {
        int end = at;
        while (isOneOf(chars, end)) {
            end++;
        }
        return end;
    }

    private int skipSpace(int at) {
        int end = at;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isOneOf(String chars, int at) {
        return at < text.length() && chars.indexOf(text.charAt(at)) >= 0;
    }

    /** White space as the training code has it: Unicode's, and the four separators of ASCII. */
    private static boolean isSpace(char c) {
        return (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= ' ') || c == 0x85 || Character.isSpaceChar(c);
    }
}
