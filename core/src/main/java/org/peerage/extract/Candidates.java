package org.peerage.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.peerage.model.Pieces;
import org.peerage.model.SpanType;
import org.peerage.text.Sentence;
import org.peerage.text.Tagged;

/**
 * The spans of a text that may fill roles, in order, with the features that the networks take of each and of each pair.
 *
 * <p>The same features stand in {@code training/reader.py}, class Spans: a change here needs the other and a new model.
 */
final class Candidates {
    /** No entity: the span names nobody. */
    static final int NONE = -1;

    private static final int MOST_FREQUENT = 5;
    private static final int FARTHEST_RANK = 3;
    private static final int SENTENCES_OF_DESCRIPTIONS = 2;
    private static final int SENTENCES_OF_NAMES = 200;
    private static final int NEAR_PIECES = 12;
    private static final Pattern ANAPHOR = Pattern.compile(
            "\\b(?:the (?:company|firm|group|business|corporation|bank|carmaker|airline|retailer|maker|unit|division"
                    + "|organi[sz]ation)|we|our|us|its|it|he|she|his|her)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    final List<Tagged> spans;
    final int[] entity;
    final int[] sentence;
    final long[] freq;
    final long[] head;
    final long[] lead;
    private final long[] cue;
    private final int[] order;
    private final int[][] place;

    /** @param entity for each span the number of its entity, or {@link #NONE} */
    Candidates(String text, List<Sentence> sentences, Pieces pieces, List<Tagged> spans, int[] entity) {
        this.spans = spans;
        this.entity = entity;
        int[] ofPiece = sentenceOfPiece(sentences, pieces);
        this.sentence = spans.stream().mapToInt(s -> ofPiece[s.first()]).toArray();
        this.freq = new long[spans.size()];
        this.head = new long[spans.size()];
        this.lead = new long[spans.size()];
        this.cue = new long[spans.size()];
        this.order = new int[spans.size()];
        this.place = new int[SpanType.values().length][spans.size()];
        countEntities();
        markLeads();
        markCues(text, sentences);
        countRuns();
    }

    /** The sentence that each piece stands in. */
    static int[] sentenceOfPiece(List<Sentence> sentences, Pieces pieces) {
        int[] of = new int[pieces.size()];
        int at = 0;
        for (int i = 0; i < of.length; i++) {
            while (at + 1 < sentences.size()
                    && pieces.starts()[i] >= sentences.get(at).span().end()) {
                at++;
            }
            of[i] = at;
        }
        return of;
    }

    int size() {
        return spans.size();
    }

    long cue(int span) {
        return cue[span];
    }

    /** How often an entity is named, whether it is the article's main company, or named in its first sentence. */
    private void countEntities() {
        Map<Integer, Integer> count = new LinkedHashMap<>();
        Map<Integer, Integer> companies = new LinkedHashMap<>();
        Set<Integer> opening = new HashSet<>();
        for (int i = 0; i < size(); i++) {
            if (entity[i] != NONE) {
                count.merge(entity[i], 1, Integer::sum);
                if (spans.get(i).type() == SpanType.COMPANY) {
                    companies.merge(entity[i], 1, Integer::sum);
                }
                if (sentence[i] == 0) {
                    opening.add(entity[i]);
                }
            }
        }
        int most = companies.values().stream().mapToInt(c -> c).max().orElse(0);
        int main = companies.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(NONE);
        for (int i = 0; i < size(); i++) {
            if (entity[i] != NONE) {
                int n = count.getOrDefault(entity[i], 1);
                freq[i] = Math.min(MOST_FREQUENT, 32 - Integer.numberOfLeadingZeros(n));
                head[i] = entity[i] == main ? 1 : opening.contains(entity[i]) ? 2 : 0;
            }
        }
    }

    /** The first of its type in its sentence. */
    private void markLeads() {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < size(); i++) {
            lead[i] = seen.add(sentence[i] * 16L + spans.get(i).type().number()) ? 1 : 0;
        }
    }

    /** Whether a sentence names a company, and whether it refers to one without its name. */
    private void markCues(String text, List<Sentence> sentences) {
        Set<Integer> named = new HashSet<>();
        for (int i = 0; i < size(); i++) {
            if (spans.get(i).type() == SpanType.COMPANY) {
                named.add(sentence[i]);
            }
        }
        Map<Integer, Boolean> refers = new HashMap<>();
        for (int i = 0; i < size(); i++) {
            boolean anaphor = refers.computeIfAbsent(
                    sentence[i],
                    s -> ANAPHOR.matcher(sentences.get(s).span().of(text)).find());
            cue[i] = (anaphor ? 2L : 0L) + (named.contains(sentence[i]) ? 1L : 0L);
        }
    }

    /** Runs of names of one entity, counted for each type: how many others stand between two spans is a difference of two counts. */
    private void countRuns() {
        int types = SpanType.values().length;
        int[] last = new int[types];
        Arrays.fill(last, Integer.MIN_VALUE);
        int[] count = new int[types];
        for (int i = 0; i < size(); i++) {
            int type = spans.get(i).type().number();
            int own = entity[i] == NONE ? -2 - i : entity[i];
            if (last[type] != own) {
                count[type]++;
                last[type] = own;
            }
            order[i] = count[type];
            for (int t = 0; t < types; t++) {
                place[t][i] = count[t];
            }
        }
    }

    /** Whether {@code span} may fill a role of a claim that {@code anchor} anchors; {@code speaker}: the role is the speaker's. */
    boolean mayFill(int anchor, int span, Set<SpanType> fills, boolean speaker) {
        SpanType type = spans.get(span).type();
        int distance = Math.abs(sentence[span] - sentence[anchor]);
        boolean near = distance <= (type.named() ? SENTENCES_OF_NAMES : SENTENCES_OF_DESCRIPTIONS);
        return near && span != anchor && fills.contains(type) && (speaker || !same(anchor, span));
    }

    boolean same(int a, int b) {
        return entity[a] != NONE && entity[a] == entity[b];
    }

    /** How far the span stands from the anchor: a bucket of words in its sentence, of sentences else. */
    int bucket(int anchor, int span) {
        int sentences = sentence[span] - sentence[anchor];
        int pieces = spans.get(span).first() - spans.get(anchor).first();
        if (sentences == 0) {
            return pieces < -NEAR_PIECES ? 0 : pieces < 0 ? 1 : pieces > NEAR_PIECES ? 3 : 2;
        }
        if (sentences < 0) {
            return sentences == -1 ? 4 : sentences == -2 ? 5 : sentences < -6 ? 7 : 6;
        }
        return sentences == 1 ? 8 : sentences == 2 ? 9 : sentences > 6 ? 11 : 10;
    }

    /** How many others of the span's type stand between it and the anchor, up to three; four more where it follows the anchor. */
    int rank(int anchor, int span) {
        boolean follows = spans.get(span).first() >= spans.get(anchor).first();
        int here = place[spans.get(span).type().number()][anchor];
        int steps = follows ? order[span] - here - 1 : here - order[span];
        return Math.clamp(steps, 0, FARTHEST_RANK) + (follows ? FARTHEST_RANK + 1 : 0);
    }

    /** The first piece between the two, where both stand in one sentence; else 0. */
    int low(int anchor, int span) {
        return between(anchor, span)
                ? Math.min(spans.get(anchor).last(), spans.get(span).last()) + 1
                : 0;
    }

    /** The piece after the last between the two; equal to {@link #low} where there is none. */
    int high(int anchor, int span) {
        return between(anchor, span)
                ? Math.max(spans.get(anchor).first(), spans.get(span).first())
                : 0;
    }

    private boolean between(int anchor, int span) {
        if (sentence[anchor] != sentence[span]) {
            return false;
        }
        boolean before = spans.get(span).first() < spans.get(anchor).first();
        int low = (before ? spans.get(span) : spans.get(anchor)).last() + 1;
        int high = (before ? spans.get(anchor) : spans.get(span)).first();
        return high > low;
    }
}
