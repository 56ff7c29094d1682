package org.peerage.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of documents on a terminal: nothing in them moves its cursor, changes its colours or turns its lines around. */
public final class Plain {
    private Plain() {}

    /** On one line: white space as single blanks, control characters as their pictures, changes of writing direction by their number. */
    public static String text(String words) {
        if (isPlain(words)) {
            return words;
        }
        return passage(words.strip().replaceAll("\\s+", " "));
    }

    /** As {@link #text}, but with its blanks and ends of lines. */
    public static String passage(String words) {
        var out = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            if (isDirectionChange(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.appendCodePoint(picture(c));
            }
        });
        return out.toString();
    }

    /** Whether it is on one line already, of printable ASCII: most words are, and a million of them are looked at. */
    private static boolean isPlain(String words) {
        char before = ' ';
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return words.isEmpty() || before != ' ';
    }

    /** What stands for a control character other than tab and line feed, or a surrogate without a partner; else the character. */
    public static int picture(int c) {
        if (c < ' ' && c != '\n' && c != '\t') {
            return '\u2400' + c;
        }
        if (c == '\u007f') {
            return '\u2421';
        }
        boolean unprintable = (c > '\u007f' && c < '\u00a0') || Character.getType(c) == Character.SURROGATE;
        return unprintable ? '\ufffd' : c;
    }

    private static boolean isDirectionChange(int c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }

    /** The words in lines of at most {@code width} characters where blanks allow it. */
    public static List<String> wrap(String words, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
