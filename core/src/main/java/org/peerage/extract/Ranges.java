package org.peerage.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peerage.article.Span;
import org.peerage.model.Pieces;
import org.peerage.model.SpanType;

/** Numbers that are the two ends of one figure: "between $11 billion and $12 billion", "15 to 20 percent". */
final class Ranges {
    private static final Pattern TO = Pattern.compile("\\s*(?:-|–|—|\\bto\\b)\\s*");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+");
    private static final Pattern BETWEEN = Pattern.compile("\\bbetween\\s+\\S{0,3}$", Pattern.CASE_INSENSITIVE);
    /** Before two numbers these tell of a change from one to the other, or by one to the other. */
    private static final Pattern CHANGE = Pattern.compile(
            "\\b(?:from|by|rose|risen|rising|fell|fallen|falling|up|down|gr[eo]w|grown|growing|gain\\w*|climb\\w*|drop\\w*|slip\\w*|jump\\w*|surg\\w+|shed"
                    + "|add\\w*|increas\\w+|decreas\\w+|declin\\w+|rais\\w+|reduc\\w+|lower\\w*|cuts?|lost)\\b[^.;]{0,24}$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UNIT = Pattern.compile("[$€£¥₹]|%|per ?cent", Pattern.CASE_INSENSITIVE);
    private static final int BEFORE = 48;

    private final Map<Integer, Integer> upperOf = new HashMap<>();
    private final Set<Integer> uppers = new HashSet<>();

    Ranges(String text, Pieces pieces, Candidates candidates) {
        int last = Candidates.NONE;
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.spans.get(i).type() != SpanType.NUMBER) {
                continue;
            }
            if (last != Candidates.NONE
                    && !isUpper(last)
                    && together(
                            text,
                            candidates.spans.get(last).span(pieces),
                            candidates.spans.get(i).span(pieces))) {
                upperOf.put(last, i);
                uppers.add(i);
            }
            last = i;
        }
    }

    /** The number that ends the range which this one begins. */
    OptionalInt upper(int lower) {
        Integer upper = upperOf.get(lower);
        return upper == null ? OptionalInt.empty() : OptionalInt.of(upper);
    }

    boolean isUpper(int number) {
        return uppers.contains(number);
    }

    private static boolean together(String text, Span lower, Span upper) {
        if (lower.end() > upper.start()) {
            return false;
        }
        String between = text.substring(lower.end(), upper.start());
        String before = text.substring(Math.max(0, lower.start() - BEFORE), lower.start());
        boolean range = TO.matcher(between).matches() && !CHANGE.matcher(before).find()
                || AND.matcher(between).matches() && BETWEEN.matcher(before).find();
        return range && fits(unit(lower.of(text)), unit(upper.of(text)));
    }

    /** The lower end may leave its unit to the upper: "15 to 20 percent". */
    private static boolean fits(String lower, String upper) {
        return lower.isEmpty() || lower.equals(upper);
    }

    private static String unit(String number) {
        Matcher unit = UNIT.matcher(number);
        return unit.find() ? unit.group().replace(" ", "").replace("percent", "%") : "";
    }
}
