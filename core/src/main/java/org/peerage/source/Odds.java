package org.peerage.source;

import java.util.List;
import java.util.Map;

/**
 * What words say about whether a block belongs to the article, as learned: logarithms of odds, in hundredths, more than 0 where they
 * speak for it.
 *
 * @param names for words in names of elements
 * @param texts for words of short blocks
 */
record Odds(Map<String, Integer> names, Map<String, Integer> texts) {
    static final Odds NONE = new Odds(Map.of(), Map.of());

    Odds {
        names = Map.copyOf(names);
        texts = Map.copyOf(texts);
    }

    /** Of several words the strongest for and the strongest against, together. */
    private static int strongest(Map<String, Integer> odds, List<String> words) {
        int least = 0;
        int most = 0;
        for (String word : words) {
            int one = odds.getOrDefault(word, 0);
            least = Math.min(least, one);
            most = Math.max(most, one);
        }
        return least + most;
    }

    int ofNames(List<String> words) {
        return strongest(names, words);
    }

    int ofText(List<String> words) {
        return strongest(texts, words);
    }

    /** What the names of an element and of those around it say, from inside out. */
    record Path(int own, int around, int further, int least, int most, int sum) {
        static final Path NONE = new Path(0, 0, 0, 0, 0, 0);

        Path within(int odds) {
            return new Path(
                    odds,
                    own,
                    around,
                    Math.min(least, odds),
                    Math.max(most, odds),
                    Math.clamp(sum + odds, -9999, 9999));
        }
    }
}
