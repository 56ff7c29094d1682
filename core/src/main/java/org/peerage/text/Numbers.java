package org.peerage.text;

import java.util.List;
import java.util.regex.Pattern;
import org.peerage.article.Span;

/**
 * Finds numbers with their currency and unit: "$6.6 million", "60%", "two dozen", "1,200".
 *
 * <p>The network takes a number as a filler where {@link #counts} holds for it: cut a match of {@link #matches} down to whole pieces first, then ask.
 */
public final class Numbers {
    // The letter beyond U+FFFF says nothing new, but without one in the pattern Java looks behind by code units, not
    // characters.
    private static final String WORD = "[\\p{L}\\p{N}_\uD835\uDC9C]";
    private static final String EDGE = "(?:(?<=" + WORD + ")(?!" + WORD + ")|(?<!" + WORD + ")(?=" + WORD + "))";
    private static final String SPACE = "[\\s\\x1c-\\x1f]";
    private static final String NUMBER_WORD =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy"
                    + "|eighty|ninety|a dozen|dozens|hundreds?|thousands?|half|third|quarter|fourth|fifth)";
    private static final String UNIT =
            "(?:hundred|thousand|million|billion|trillion|mn|bn|[kmb](?![a-z])|per cent|percent|%"
                    + "|percentage points?|cents?|dollars?|euros?|pounds?|yen|yuan)";
    private static final String SPACE_OR_HYPHEN = "(?:" + SPACE + "|-)";
    // Possessive repetition: what follows may be empty, so it finds the same, and long runs do not eat the stack.
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:US|AU|CA|C|A|HK|NZ|R|S)?[$€£¥₹]|(?:USD|EUR|GBP|CHF|INR|Rs\\.?|JPY|CAD|AUD|SEK|NOK|DKK|RMB)" + SPACE
                    + "?)?\\d[\\d,]*(?:\\.\\d+)?(?:" + SPACE_OR_HYPHEN + "?" + UNIT + EDGE + "|%)*+(?:" + SPACE
                    + "(?:euros?|dollars?|pounds?|yen|yuan|rupees)" + EDGE + ")?"
                    + "|" + EDGE + NUMBER_WORD + EDGE + "(?:" + SPACE_OR_HYPHEN + "(?:" + NUMBER_WORD + "|" + UNIT + ")"
                    + EDGE + ")*+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NO_AMOUNT =
            Pattern.compile("(?:19|20)\\d\\d|[Oo]ne|half|third|quarter|fourth", Pattern.UNICODE_CHARACTER_CLASS);

    private Numbers() {}

    /** Every number of a text, years and lone "one" included. */
    public static List<Span> matches(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(match -> new Span(match.start(), match.end()))
                .toList();
    }

    /** Whether a number may be an amount: a year, "one" and lone fractions may not. */
    public static boolean counts(CharSequence number) {
        return !NO_AMOUNT.matcher(number).matches();
    }

    /** The numbers of a text that may be amounts. */
    public static List<Span> candidates(String text) {
        return matches(text).stream().filter(span -> counts(span.of(text))).toList();
    }
}
