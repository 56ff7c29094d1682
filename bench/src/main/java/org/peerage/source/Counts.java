package org.peerage.source;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often blocks with a word belong to an article, each site counted once, and the {@link Odds} that follow. What is learned of a site
 * itself is left out where its own pages are the examples.
 */
final class Counts {
    /** Share of the words of a page's blocks that belong to its article. */
    private static final double PRIOR = 0.4;

    /** How many sites the prior is worth. */
    private static final double PRIOR_SITES = 2;

    private final Map<String, Map<String, double[]>> bySiteByWord = new HashMap<>();

    void add(String site, String word, boolean right, double weight) {
        bySiteByWord.computeIfAbsent(word, w -> new HashMap<>())
                .computeIfAbsent(site, s -> new double[2])[right ? 1 : 0] += weight;
    }

    /**
     * In hundredths.
     *
     * @param without a site that is not counted, or ""
     * @param sites the least number of sites with the word
     * @param least what says less is left out
     */
    Map<String, Integer> odds(String without, int sites, int least) {
        Map<String, Integer> odds = new TreeMap<>();
        bySiteByWord.forEach((word, bySite) -> {
            double right = 0;
            int all = 0;
            for (var site : new TreeMap<>(bySite).entrySet()) {
                if (!site.getKey().equals(without)) {
                    right += site.getValue()[1] / (site.getValue()[0] + site.getValue()[1]);
                    all++;
                }
            }
            double ratio = (right + PRIOR_SITES * PRIOR) / (all - right + PRIOR_SITES * (1 - PRIOR));
            int value = (int) Math.round(100 * Math.log(ratio * (1 - PRIOR) / PRIOR));
            if (all >= sites && Math.abs(value) >= least) {
                odds.put(word, value);
            }
        });
        return odds;
    }
}
