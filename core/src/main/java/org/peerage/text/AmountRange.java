package org.peerage.text;

import java.util.regex.Pattern;
import org.peerage.article.Span;
import org.peerage.claim.Amount;
import org.peerage.vocabulary.Table;

/** Two numbers that are the ends of one amount: "between $11 billion and $12 billion", "15 to 20 percent". */
public final class AmountRange {
    private static final Pattern TO = Pattern.compile("\\s*(?:-|–|—|\\bto\\b)\\s*");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+");
    private static final Pattern BETWEEN = Pattern.compile("\\bbetween\\s+\\S{0,3}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGE = Pattern.compile(
            "\\b(?:" + String.join("|", Table.strings(Amounts.TABLES.get("changes"))) + ")\\b[^.;]{0,24}$",
            Pattern.CASE_INSENSITIVE);

    /** So much of what stands before the lower end is looked at, in UTF-16 code units. */
    private static final int BEFORE = 48;

    private AmountRange() {}

    /** Whether two numbers of a text, one after the other, are the ends of one amount. */
    public static boolean isOf(String text, Span lower, Span upper) {
        if (lower.end() > upper.start()) {
            return false;
        }
        String between = text.substring(lower.end(), upper.start());
        String before = text.substring(Math.max(0, lower.start() - BEFORE), lower.start());
        boolean range = TO.matcher(between).matches() && !CHANGE.matcher(before).find()
                || AND.matcher(between).matches() && BETWEEN.matcher(before).find();
        return range && fits(measure(lower.of(text)), measure(upper.of(text)));
    }

    /** The lower end may leave its unit to the upper: "15 to 20 percent". */
    private static boolean fits(String lower, String upper) {
        return lower.isEmpty() || lower.equals(upper);
    }

    private static String measure(String number) {
        return Amounts.parse(number, "").map(AmountRange::measure).orElse("");
    }

    private static String measure(Amount amount) {
        return switch (amount) {
            case Amount.Money money -> money.currency();
            case Amount.Quantity quantity -> quantity.unit();
        };
    }
}
