package org.peerage.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who fills a role, chosen from the networks' scores: mentions of one entity count together.
 *
 * @param spans the best mention of each filler; empty where nobody fills the role
 * @param likely how likely the choice is, 0..1
 */
record Choice(List<Integer> spans, double likely) {
    /** Where several may fill a role, each must be so much likelier than nobody, in nats, ... */
    private static final double ABOVE_NOBODY = 0.5;
    /** ... and no farther below the likeliest: chosen on texts kept back, they cost no right claim and spare half of the wrong fillers. */
    private static final double BELOW_BEST = 3;

    static Choice of(Heads.Scores scores, Candidates candidates, boolean many) {
        Map<Object, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < scores.spans().length; i++) {
            int span = scores.spans()[i];
            Object entity = candidates.entity[span] == Candidates.NONE
                    ? candidates.spans.get(span)
                    : (Object) candidates.entity[span];
            groups.computeIfAbsent(entity, e -> new Group()).add(span, scores.scores()[i]);
        }
        return many ? several(groups, scores.nobody()) : single(groups, scores.nobody());
    }

    private static Choice single(Map<Object, Group> groups, double nobody) {
        double total = Math.exp(0);
        double best = Double.NEGATIVE_INFINITY;
        Group chosen = new Group();
        for (Group group : groups.values()) {
            double score = group.score() - nobody;
            total += Math.exp(score);
            if (score > best) {
                best = score;
                chosen = group;
            }
        }
        return best > 0
                ? new Choice(List.of(chosen.bestSpan), Math.exp(best) / total)
                : new Choice(List.of(), 1 / total);
    }

    /** Each filler stands against all that fills nothing, as in training. */
    private static Choice several(Map<Object, Group> groups, double nobody) {
        List<Group> chosen = new ArrayList<>();
        double base = 1;
        double best = groups.values().stream().mapToDouble(Group::score).max().orElse(nobody);
        double least = Math.max(nobody + ABOVE_NOBODY, best - BELOW_BEST);
        for (Group group : groups.values()) {
            if (group.score() > least) {
                chosen.add(group);
            } else {
                base += Math.exp(group.score() - nobody);
            }
        }
        if (chosen.isEmpty()) {
            return new Choice(List.of(), 1 / base);
        }
        double against = base;
        double likely = chosen.stream()
                .mapToDouble(g -> 1 / (1 + against / Math.exp(g.score() - nobody)))
                .average()
                .orElseThrow();
        return new Choice(chosen.stream().map(g -> g.bestSpan).toList(), likely);
    }

    /** Mentions of one entity: their scores add up as likelihoods. */
    private static final class Group {
        private int bestSpan = -1;
        private double best = Double.NEGATIVE_INFINITY;
        private double sum;

        void add(int span, double score) {
            sum = score > best ? sum * Math.exp(best - score) + 1 : sum + Math.exp(score - best);
            if (score > best) {
                best = score;
                bestSpan = span;
            }
        }

        double score() {
            return best + Math.log(sum);
        }
    }
}
