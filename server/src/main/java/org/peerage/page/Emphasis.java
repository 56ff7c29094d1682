package org.peerage.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A stretch of words.
 *
 * @param strong whether it is what somebody looked for
 */
public record Emphasis(String text, boolean strong) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Shorter beginnings of words would be found everywhere. */
    private static final int SHORTEST = 3;

    /** A text with the words that begin as those typed do, but for an ending of two letters. */
    public static List<Emphasis> of(String text, String typed) {
        List<String> wanted = WORD.matcher(typed)
                .results()
                .map(MatchResult::group)
                .map(Emphasis::folded)
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> word.substring(0, Math.max(SHORTEST, word.length() - 2)))
                .toList();
        List<Emphasis> pieces = new ArrayList<>();
        int from = 0;
        for (MatchResult word : WORD.matcher(text).results().toList()) {
            String folded = folded(word.group());
            if (wanted.stream().anyMatch(folded::startsWith)) {
                add(text.substring(from, word.start()), false, pieces);
                add(word.group(), true, pieces);
                from = word.end();
            }
        }
        add(text.substring(from), false, pieces);
        return pieces;
    }

    private static void add(String text, boolean strong, List<Emphasis> to) {
        if (!text.isEmpty()) {
            to.add(new Emphasis(text, strong));
        }
    }

    private static String folded(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
