package org.peerage.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for many patterns in a line, each only where the first letters of a word do not rule it out. With which letters a pattern may begin,
 * it is asked itself: where these do not rule it out, it runs into their end.
 */
final class Sieve {
    private static final int LETTERS = 4;

    /** What else than a letter a match might begin with. */
    private static final String OTHERS = "0_ -–—'’\"“$€£(©@&•|.,:>»é";

    private final Set<Pattern> always = new HashSet<>();
    private final Map<String, Set<Pattern>> byBeginning = new HashMap<>();

    /** @param patterns for lines in small letters; only those that begin at a word, by "\b", can be ruled out */
    Sieve(List<Pattern> patterns) {
        for (Pattern pattern : patterns) {
            boolean atWord = pattern.pattern().startsWith("\\b")
                    && OTHERS.chars().noneMatch(c -> mayBegin(pattern, Character.toString(c)));
            if (atWord) {
                begin(pattern, "");
            } else {
                always.add(pattern);
            }
        }
    }

    private void begin(Pattern pattern, String beginning) {
        for (char c = 'a'; c <= 'z' && beginning.length() < LETTERS; c++) {
            String longer = beginning + c;
            if (mayBegin(pattern, longer)) {
                byBeginning.computeIfAbsent(longer, b -> new HashSet<>()).add(pattern);
                begin(pattern, longer);
            }
        }
    }

    @SuppressWarnings("JdkObsolete") // whether the search went on to the end is just what is asked here
    private static boolean mayBegin(Pattern pattern, String beginning) {
        Matcher matcher = pattern.matcher(beginning);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** Those of the patterns that are found in the line. */
    Set<Pattern> found(String line) {
        Set<Pattern> found = new HashSet<>();
        for (Pattern pattern : always) {
            if (pattern.matcher(line).find()) {
                found.add(pattern);
            }
        }
        for (int i = 0; i < line.length(); i++) {
            if (letter(line, i) && (i == 0 || !partOfWord(line.charAt(i - 1)))) {
                int end = i + 1;
                while (end < i + LETTERS && letter(line, end)) {
                    end++;
                }
                for (Pattern pattern : byBeginning.getOrDefault(line.substring(i, end), Set.of())) {
                    if (!found.contains(pattern) && standsAt(pattern, line, i)) {
                        found.add(pattern);
                    }
                }
            }
        }
        return found;
    }

    /** Whether the pattern is found just there, what is before it in its sight. */
    private static boolean standsAt(Pattern pattern, String line, int at) {
        return pattern.matcher(line)
                .region(at, line.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .lookingAt();
    }

    private static boolean letter(String line, int i) {
        return i < line.length() && line.charAt(i) >= 'a' && line.charAt(i) <= 'z';
    }

    /** As "\b" has it. */
    private static boolean partOfWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }
}
