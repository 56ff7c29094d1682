package org.peerage.feed;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plain text of mails, whose lines are broken at a width (RFC 3676, and programs that know nothing of it), as paragraphs. */
final class Flowed {
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t\\u00a0]*(?:\\n[ \\t\\u00a0]*)+");
    private static final Pattern SIGNATURE = Pattern.compile("(?s)\\n-- ?\\n.*");
    /** What programs break at, in characters; shorter lines than the least are meant. */
    private static final int LEAST = 50;

    private static final int MOST = 80;

    private Flowed() {}

    static String of(String text) {
        String unsigned = SIGNATURE
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceFirst("\n");
        return BLANK_LINES
                .splitAsStream(unsigned)
                .map(Flowed::paragraph)
                .filter(paragraph -> !paragraph.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String paragraph(String text) {
        List<String> lines = text.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean broken = lines.size() > 1
                && lines.stream().limit(lines.size() - 1).allMatch(line -> line.length() >= LEAST)
                && lines.stream().allMatch(line -> line.length() <= MOST);
        Stream<String> stripped = lines.stream().map(String::strip);
        return stripped.collect(Collectors.joining(broken ? " " : "\n"));
    }
}
