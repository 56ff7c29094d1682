package org.peerage.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How much of two texts is the same, in runs of words. */
public record Overlap(int both, int onlyFound, int onlyRight) {
    /** Words in a run, as in the article-extraction-benchmark. */
    public static final int RUN = 4;

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    public static Overlap of(String right, String found, int length) {
        Map<String, Integer> wanted = runs(right, length);
        Map<String, Integer> given = runs(found, length);
        Set<String> all = new HashSet<>(wanted.keySet());
        all.addAll(given.keySet());
        int both = 0;
        int onlyFound = 0;
        int onlyRight = 0;
        for (String run : all) {
            int w = wanted.getOrDefault(run, 0);
            int g = given.getOrDefault(run, 0);
            both += Math.min(w, g);
            onlyFound += Math.max(0, g - w);
            onlyRight += Math.max(0, w - g);
        }
        return new Overlap(both, onlyFound, onlyRight);
    }

    private static Map<String, Integer> runs(String text, int length) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - length + 1) && !words.isEmpty(); i++) {
            runs.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + length))), 1, Integer::sum);
        }
        return runs;
    }

    public double precision() {
        return both == 0 ? 0 : both / (double) (both + onlyFound);
    }

    public double recall() {
        return both == 0 ? 0 : both / (double) (both + onlyRight);
    }

    public double f1() {
        return 2.0 * both / Math.max(1, 2 * both + onlyFound + onlyRight);
    }

    public boolean whole() {
        return onlyFound + onlyRight == 0;
    }
}
