package org.peerage.source;

import java.util.Collections;
import java.util.HashMap;
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
        names = Collections.unmodifiableMap(new HashMap<>(names));
        texts = Collections.unmodifiableMap(new HashMap<>(texts));
    }

    /**
     * Of several words the strongest against and the strongest for.
     *
     * @param least at most 0
     * @param most at least 0
     */
    record Range(int least, int most) {
        static final Range NOTHING = new Range(0, 0);

        Range and(Range other) {
            return new Range(Math.min(least, other.least), Math.max(most, other.most));
        }

        /** Both together. */
        int sum() {
            return least + most;
        }
    }

    private static Range strongest(Map<String, Integer> odds, List<String> words) {
        int least = 0;
        int most = 0;
        for (String word : words) {
            int one = odds.getOrDefault(word, 0);
            least = Math.min(least, one);
            most = Math.max(most, one);
        }
        return new Range(least, most);
    }

    Range ofNames(List<String> words) {
        return strongest(names, words);
    }

    int ofText(List<String> words) {
        return strongest(texts, words).sum();
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
