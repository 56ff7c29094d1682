package org.peerage.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.peerage.model.Labels;
import org.peerage.model.Model;
import org.peerage.model.Network;
import org.peerage.model.States;
import org.peerage.text.Tagged;

/** The networks above the encoder, run on the candidates of one text. */
final class Heads {
    /** So many pairs are scored at once: bounds the memory, whatever the text. */
    private static final int PAIRS_AT_ONCE = 16_384;

    /** So many claims, neighbours in the text, are placed at once. */
    private static final int CLAIMS_AT_ONCE = 64;

    private static final int ITSELF = 4;
    private static final int BEFORE = 9;
    private static final int AFTER = 10;
    private static final int ELSEWHERE = 11;

    private final Model model;
    private final Candidates candidates;
    private final States states;
    private final int[] sentenceOfPiece;
    private final float[] mean;
    private final float[] vectors;
    private final float[] anchors;

    /** A question to the networks: who fills {@code role} (a number of {@link Labels#roles}) of the claim that span {@code anchor} anchors. */
    record Query(int anchor, int role) {}

    /** The answer: scores of the spans that may fill it, and of nobody. */
    @SuppressWarnings("ArrayRecordComponent") // thousands of them a text
    record Scores(int[] spans, double[] scores, double nobody) {}

    /** Where a claim stands: the stage's and the stance's number, each the likeliest, and how likely the stance is. */
    record Standing(int stage, int stance, double certainty) {}

    Heads(Model model, Candidates candidates, States states, int[] sentenceOfPiece, int sentences) {
        this.model = model;
        this.candidates = candidates;
        this.states = states;
        this.sentenceOfPiece = sentenceOfPiece;
        this.mean = new float[sentences * states.width()];
        float[] most = new float[sentences * states.width()];
        pool(sentenceOfPiece, sentences, most);
        try (var inputs = new Network.Inputs()) {
            inputs.matrix("states", states.states(), states.width())
                    .matrix("mean", mean, states.width())
                    .matrix("most", most, states.width())
                    .vector("first", ofSpans(i -> candidates.spans.get(i).first()))
                    .vector("last", ofSpans(i -> candidates.spans.get(i).last()))
                    .vector("type", ofSpans(i -> candidates.spans.get(i).type().number()))
                    .vector("sentence", ofSpans(i -> candidates.sentence[i]));
            Map<String, float[]> out = model.spans().run(inputs);
            this.vectors = Model.values(out, "vectors");
            this.anchors = Model.values(out, "anchors");
        }
    }

    /** How likely span {@code span} anchors a claim by anchor {@code anchor} (a number of {@link Labels#anchors}), 0..1. */
    double anchor(int span, int anchor) {
        return 1 / (1 + Math.exp(-anchors[span * model.labels().anchors().size() + anchor]));
    }

    /** Answers to all queries, in their order. */
    List<Scores> roles(List<Query> queries) {
        List<Scores> out = new ArrayList<>(queries.size());
        List<Query> batch = new ArrayList<>();
        List<int[]> spans = new ArrayList<>();
        int pairs = 0;
        for (Query query : queries) {
            int[] may = mayFill(query);
            if (pairs + may.length > PAIRS_AT_ONCE && !batch.isEmpty()) {
                out.addAll(score(batch, spans));
                batch.clear();
                spans.clear();
                pairs = 0;
            }
            batch.add(query);
            spans.add(may);
            pairs += may.length;
        }
        if (!batch.isEmpty()) {
            out.addAll(score(batch, spans));
        }
        return out;
    }

    /** Stage and stance of claims, given by their anchors' spans and the numbers of their kinds. */
    List<Standing> standings(int[] spans, int[] kinds) {
        List<Standing> standings = new ArrayList<>();
        for (int from = 0; from < spans.length; from += CLAIMS_AT_ONCE) {
            int to = Math.min(spans.length, from + CLAIMS_AT_ONCE);
            standings.addAll(standingsAtOnce(Arrays.copyOfRange(spans, from, to), Arrays.copyOfRange(kinds, from, to)));
        }
        return standings;
    }

    private List<Standing> standingsAtOnce(int[] spans, int[] kinds) {
        int[] sentences = sentencesOf(spans);
        int[] pieces = piecesOf(
                Arrays.stream(sentences).min().orElse(0) - 1,
                Arrays.stream(sentences).max().orElse(0) + 1);
        try (var inputs = new Network.Inputs()) {
            inputs.matrix("vectors", rows(vectors, vectorWidth(), spans), vectorWidth())
                    .matrix("mean", rows(mean, states.width(), sentences), states.width())
                    .vector("kind", Arrays.stream(kinds).asLongStream().toArray())
                    .matrix("states", rows(states.states(), states.width(), pieces), states.width())
                    .matrix("place", places(spans, pieces), pieces.length);
            Map<String, float[]> out = model.stages().run(inputs);
            float[] stages = Model.values(out, "stages");
            float[] stances = Model.values(out, "stances");
            List<Standing> standings = new ArrayList<>();
            for (int i = 0; i < spans.length; i++) {
                int stance = best(stances, i, model.labels().stances().size());
                double certainty = share(stances, i, model.labels().stances().size(), stance);
                standings.add(
                        new Standing(best(stages, i, model.labels().stages().size()), stance, certainty));
            }
            return standings;
        }
    }

    /** The pieces of the sentences {@code from} to {@code to}, both included. */
    private int[] piecesOf(int from, int to) {
        return IntStream.range(0, states.size())
                .filter(i -> sentenceOfPiece[i] >= from && sentenceOfPiece[i] <= to)
                .toArray();
    }

    /** Where each of the pieces stands as seen from each anchor; {@code places} in {@code training/reader.py} is the same. */
    private long[] places(int[] spans, int[] pieces) {
        long[] places = new long[spans.length * pieces.length];
        for (int i = 0; i < spans.length; i++) {
            Tagged anchor = candidates.spans.get(spans[i]);
            for (int j = 0; j < pieces.length; j++) {
                places[i * pieces.length + j] = switch (sentenceOfPiece[pieces[j]] - candidates.sentence[spans[i]]) {
                    case 0 -> place(anchor, pieces[j]);
                    case -1 -> BEFORE;
                    case 1 -> AFTER;
                    default -> ELSEWHERE;
                };
            }
        }
        return places;
    }

    private static int place(Tagged anchor, int piece) {
        if (piece < anchor.first()) {
            return step(anchor.first() - piece);
        }
        return piece > anchor.last() ? 2 * ITSELF - step(piece - anchor.last()) : ITSELF;
    }

    /** The farther, the lower. */
    private static int step(int pieces) {
        return pieces > 16 ? 0 : pieces > 8 ? 1 : pieces > 4 ? 2 : 3;
    }

    private List<Scores> score(List<Query> queries, List<int[]> spans) {
        int pairs = spans.stream().mapToInt(s -> s.length).sum();
        long[][] pair = new long[7][pairs];
        int at = 0;
        for (int q = 0; q < queries.size(); q++) {
            int anchor = queries.get(q).anchor();
            for (int span : spans.get(q)) {
                pair[0][at] = q;
                pair[1][at] = span;
                pair[2][at] = candidates.bucket(anchor, span);
                pair[3][at] = candidates.rank(anchor, span);
                pair[4][at] = candidates.same(anchor, span) ? 1 : 0;
                pair[5][at] = candidates.low(anchor, span);
                pair[6][at++] = candidates.high(anchor, span);
            }
        }
        try (var inputs = new Network.Inputs()) {
            inputs.matrix("vectors", vectors, vectorWidth())
                    .matrix("before", states.before(), states.beforeWidth())
                    .vector("freq", candidates.freq)
                    .vector("head", candidates.head)
                    .vector("lead", candidates.lead)
                    .vector("anchor", ofQueries(queries, Query::anchor))
                    .vector("role", ofQueries(queries, Query::role))
                    .vector("cue", ofQueries(queries, q -> candidates.cue(q.anchor())))
                    .vector("query", pair[0])
                    .vector("span", pair[1])
                    .vector("bucket", pair[2])
                    .vector("rank", pair[3])
                    .vector("same", pair[4])
                    .vector("low", pair[5])
                    .vector("high", pair[6]);
            Map<String, float[]> out = model.roles().run(inputs);
            return answers(spans, Model.values(out, "scores"), Model.values(out, "nobody"));
        }
    }

    private static List<Scores> answers(List<int[]> spans, float[] scores, float[] nobody) {
        List<Scores> out = new ArrayList<>();
        int at = 0;
        for (int q = 0; q < spans.size(); q++) {
            double[] own = new double[spans.get(q).length];
            for (int i = 0; i < own.length; i++) {
                own[i] = scores[at++];
            }
            out.add(new Scores(spans.get(q), own, nobody[q]));
        }
        return out;
    }

    private int[] mayFill(Query query) {
        Labels.KindRole role = model.labels().roles().get(query.role());
        var fills = model.labels().fills().get(query.role());
        boolean speaker = role.role().equals(Reader.SPEAKER);
        int[] may = new int[candidates.size()];
        int n = 0;
        for (int span = 0; span < may.length; span++) {
            if (candidates.mayFill(query.anchor(), span, fills, speaker)) {
                may[n++] = span;
            }
        }
        return Arrays.copyOf(may, n);
    }

    /** Mean and largest state of each sentence; zero where a sentence has no piece. */
    private void pool(int[] sentenceOfPiece, int sentences, float[] most) {
        int width = states.width();
        int[] count = new int[sentences];
        for (int i = 0; i < states.size(); i++) {
            int row = sentenceOfPiece[i] * width;
            boolean first = count[sentenceOfPiece[i]]++ == 0;
            for (int j = 0; j < width; j++) {
                float x = states.states()[i * width + j];
                mean[row + j] += x;
                most[row + j] = first ? x : Math.max(most[row + j], x);
            }
        }
        for (int s = 0; s < sentences; s++) {
            for (int j = 0; j < width && count[s] > 0; j++) {
                mean[s * width + j] /= count[s];
            }
        }
    }

    private int vectorWidth() {
        return vectors.length / candidates.size();
    }

    private int[] sentencesOf(int[] spans) {
        return Arrays.stream(spans).map(s -> candidates.sentence[s]).toArray();
    }

    private long[] ofSpans(java.util.function.IntToLongFunction f) {
        long[] out = new long[candidates.size()];
        Arrays.setAll(out, f);
        return out;
    }

    private static long[] ofQueries(List<Query> queries, java.util.function.ToLongFunction<Query> f) {
        return queries.stream().mapToLong(f).toArray();
    }

    private static float[] rows(float[] matrix, int width, int[] rows) {
        float[] out = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(matrix, rows[i] * width, out, i * width, width);
        }
        return out;
    }

    private static int best(float[] rows, int row, int width) {
        int best = 0;
        for (int i = 1; i < width; i++) {
            if (rows[row * width + i] > rows[row * width + best]) {
                best = i;
            }
        }
        return best;
    }

    private static double share(float[] rows, int row, int width, int of) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
            sum += Math.exp(rows[row * width + i] - rows[row * width + of]);
        }
        return 1 / sum;
    }
}
