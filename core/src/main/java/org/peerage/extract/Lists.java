package org.peerage.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.peerage.model.Pieces;
import org.peerage.text.Tagged;

/**
 * Names that stand in a list ("clients such as A, B, C and D"): what anchors a claim for one of them does so for all.
 */
final class Lists {
    /** What may stand between two members. */
    private static final Pattern GLUE = Pattern.compile(
            "\\s*(?:[,;]|[,;]?\\s*(?:and|or|&|as well as)(?:\\s+the)?|[,;]\\s+the)\\s*", Pattern.CASE_INSENSITIVE);
    /** Two names joined by "and" are often read apart rightly ("A bought B and C said"). */
    private static final int SHORTEST = 3;
    /** How much of the surest member's likelihood the others get. */
    private static final double SHARE = 0.8;

    private final List<List<Integer>> listOf = new ArrayList<>();

    Lists(String text, Pieces pieces, Candidates candidates) {
        List<Integer> run = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            listOf.add(List.of());
            if (!candidates.spans.get(i).type().named()) {
                continue;
            }
            if (!run.isEmpty()
                    && !follows(text, pieces, candidates.spans.get(run.getLast()), candidates.spans.get(i))) {
                close(run);
            }
            run.add(i);
        }
        close(run);
    }

    /** How likely the span anchors, the others of its list considered: a member is nearly as likely as the surest of them. */
    double together(int span, int anchor, Heads heads) {
        double own = heads.anchor(span, anchor);
        double surest = listOf.get(span).stream()
                .mapToDouble(member -> heads.anchor(member, anchor))
                .max()
                .orElse(own);
        return Math.max(own, SHARE * surest);
    }

    private void close(List<Integer> run) {
        if (run.size() >= SHORTEST) {
            List<Integer> members = List.copyOf(run);
            members.forEach(member -> listOf.set(member, members));
        }
        run.clear();
    }

    private static boolean follows(String text, Pieces pieces, Tagged before, Tagged after) {
        int from = pieces.ends()[before.last()];
        int to = pieces.starts()[after.first()];
        return before.type() == after.type()
                && from <= to
                && GLUE.matcher(text.substring(from, to)).matches();
    }
}
