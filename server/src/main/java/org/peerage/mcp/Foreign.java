package org.peerage.mcp;

import java.util.Optional;
import org.peerage.render.Plain;

/** Words of documents, as a language model is given them: on one line, and with nothing in them that people would not see. */
final class Foreign {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int TAGS = 0xe0000;
    private static final int BEHIND_TAGS = 0xe1000;

    private Foreign() {}

    /** As {@link Plain#text}; what is invisible, and can carry words to a model behind the back of its user, is taken out. */
    static String text(String words) {
        var seen = new StringBuilder(words.length());
        Plain.text(words).codePoints().filter(Foreign::isSeen).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    static Optional<String> text(Optional<String> words) {
        return words.map(Foreign::text);
    }

    /** Joiners are seen in what stands beside them, in scripts such as Persian's. */
    private static boolean isSeen(int c) {
        boolean joins = c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
        boolean isTag = c >= TAGS && c < BEHIND_TAGS;
        return joins || !isTag && Character.getType(c) != Character.FORMAT;
    }
}
