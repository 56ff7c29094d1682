package org.peerage.text;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peerage.claim.Amount;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/**
 * Reads the amount that words say.
 *
 * <p>Decided: of a range the lower end counts ("1.5 to 2 million" is 1500000); words such as "about" and "more than" leave the value as it is; a part of
 * a whole is a rate ("a third" is 33.33%); a currency name that several countries share ("kroner", "pesos") is a unit, not money; "hundreds" and
 * "dozens" say no number.
 */
public final class Amounts {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** So much of what follows the words is looked at, in UTF-16 code units. */
    public static final int FOLLOWING = 60;

    private static final int MOST_DIGITS = 40;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String APART = "[\\s-]?";
    private static final String WORD_ENDS = "(?![\\p{L}\\p{N}])";

    static final JsonNode TABLES = Table.read(Amounts.class, "amounts.yaml");
    private static final Map<String, String> BEFORE = signs();
    private static final Map<String, String> AFTER = words("after");
    private static final Map<String, String> HUNDREDTHS = words("hundredths");
    private static final Map<String, String> SCALES = words("scales");
    private static final Map<String, String> RATES = words("rates");
    private static final Map<String, String> NUMERALS = words("numerals");
    private static final Map<String, String> FRACTIONS = words("fractions");

    private static final String SIGN = "[-−–]?";
    private static final String DIGITS = "\\d[\\d,]*(?:\\.\\d+)?";
    private static final String CURRENCY = "(?-i:" + any(BEFORE.keySet()) + "|" + list("codes") + ")";
    private static final Pattern ABOUT = Pattern.compile("(?:" + list("about") + "(?!\\p{L})\\s*)+", FLAGS);
    private static final Pattern FIGURE = Pattern.compile(
            "(?<minus>" + SIGN + ")(?<currency>" + CURRENCY + ")?\\s?(?<sign>" + SIGN + ")(?<digits>" + DIGITS + ")",
            FLAGS);
    private static final Pattern TO = Pattern.compile(
            "\\s?(?:-|–|—|to)\\s?" + CURRENCY + "?" + DIGITS + "(?=[\\s-]?(?:" + any(SCALES.keySet()) + "|%)"
                    + WORD_ENDS + "|%|\\s)",
            FLAGS);
    private static final Pattern SCALE = ending(any(SCALES.keySet()));
    private static final Pattern LETTER = Pattern.compile("\\s(?:" + list("letters") + ")" + WORD_ENDS, FLAGS);
    private static final Pattern RATE =
            Pattern.compile(APART + "(?<word>%|(?:" + any(RATES.keySet()) + ")" + WORD_ENDS + ")", FLAGS);
    private static final Pattern MONEY = Pattern.compile(
            APART + "(?:in )?(?<word>(?:" + any(AFTER.keySet()) + "|" + list("codes") + ")" + WORD_ENDS + "|[€])",
            FLAGS);
    private static final Pattern HUNDREDTH = ending(any(HUNDREDTHS.keySet()));
    private static final Pattern WEIGHT = Pattern.compile("\\s(?:of(?! its| the)|per|in weight)\\b", FLAGS);
    private static final Pattern ORDINAL = Pattern.compile("(?:st|nd|rd|th|s)" + WORD_ENDS, FLAGS);
    private static final Pattern UNIT = Pattern.compile(
            "[\\s-]*(?:(?:" + list("passed") + ")[\\s-])*(?<word>(?:(?:" + list("paired")
                    + ")\\s)?[\\p{L}°][\\p{L}\\p{N}/²³°]*)",
            FLAGS);
    private static final Pattern NUMERAL = Pattern.compile("[\\s-]*(?<word>\\p{L}+)");
    private static final Pattern NO_UNIT = Pattern.compile(list("no_unit"), FLAGS);

    private final String text;
    private final int words;
    private int at;

    private Amounts(String words, String following) {
        String own = plain(words).strip();
        this.text = own + plain(following.substring(0, Math.min(following.length(), FOLLOWING)));
        this.words = own.length();
    }

    /**
     * The amount that {@code words} say.
     *
     * @param words the number with its currency and scale as far as they are known to belong to it: "$6.6 million", "9,400", "two"
     * @param following the text right after them, where a scale, a currency or the unit may stand: " people", "MW", " dozen planes"
     * @return empty where the words say no number, as "hundreds" or "the third" do
     */
    public static Optional<Amount> parse(String words, String following) {
        return new Amounts(words, following).read();
    }

    private Optional<Amount> read() {
        if (words == 0) {
            return Optional.empty();
        }
        skip(ABOUT);
        Optional<Matcher> figure = take(FIGURE);
        return figure.map(this::figure).orElseGet(this::spelled);
    }

    private Optional<Amount> figure(Matcher figure) {
        String digits = figure.group("digits");
        if (digits.length() > MOST_DIGITS || lookingAt(ORDINAL)) {
            return Optional.empty();
        }
        boolean negative =
                !figure.group("minus").isEmpty() || !figure.group("sign").isEmpty();
        BigDecimal value = new BigDecimal(decimal(digits));
        Optional<String> currency =
                Optional.ofNullable(figure.group("currency")).map(sign -> BEFORE.getOrDefault(sign, sign));
        return Optional.of(amount(negative ? value.negate() : value, currency, false));
    }

    /** "1,200" groups its digits; "1,5" has a decimal comma. */
    private static String decimal(String digits) {
        boolean grouped = digits.matches("\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?");
        boolean comma = !grouped && digits.matches("\\d+,\\d{1,2}");
        return comma ? digits.replace(',', '.') : digits.replace(",", "");
    }

    private Optional<Amount> spelled() {
        var spelled = new Spelled();
        for (Optional<String> word = nextWord(); word.isPresent() && spelled.add(word.get()); word = nextWord()) {
            at += word.get().length();
        }
        return spelled.value().map(value -> amount(value, Optional.empty(), spelled.isPart()));
    }

    /** The next word of the number itself, with {@code at} moved to its start. */
    private Optional<String> nextWord() {
        Matcher word = NUMERAL.matcher(text).region(at, words);
        if (!word.lookingAt()) {
            return Optional.empty();
        }
        at = word.start("word");
        return Optional.of(word.group("word"));
    }

    /** A number in words as it grows: counts are added, scales and fractions multiply. */
    private static final class Spelled {
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal count = BigDecimal.ZERO;
        private BigDecimal part = BigDecimal.ZERO;
        private boolean article;
        private boolean number;

        /** Whether the word belongs to the number. */
        boolean add(String written) {
            String word = written.toLowerCase(Locale.ROOT);
            if (FRACTIONS.containsKey(word)) {
                return divide(word);
            }
            if (SCALES.containsKey(word)) {
                return multiply(new BigDecimal(SCALES.get(word)));
            }
            if (word.equals("a") || word.equals("an")) {
                article = true;
                return true;
            }
            boolean counts = NUMERALS.containsKey(word);
            if (counts) {
                count = count.add(new BigDecimal(NUMERALS.get(word)));
                number = true;
            }
            return counts || word.equals("and") || number && word.equals("of");
        }

        /** "third": an ordinal, unless a count or an article stands before it. In "two and a half" the article counts the part. */
        private boolean divide(String word) {
            if (!article && count.signum() == 0 && !word.equals("half")) {
                return false;
            }
            boolean counted = !article && count.signum() > 0;
            BigDecimal parts = counted ? count : BigDecimal.ONE;
            part = parts.divide(new BigDecimal(FRACTIONS.get(word)), 6, RoundingMode.HALF_UP);
            count = counted ? BigDecimal.ZERO : count;
            number = true;
            return true;
        }

        private boolean multiply(BigDecimal scale) {
            BigDecimal scaled = count.add(part);
            BigDecimal product = scale.multiply(scaled.signum() == 0 ? BigDecimal.ONE : scaled);
            boolean more = scale.compareTo(HUNDRED) == 0;
            count = more ? product : BigDecimal.ZERO;
            total = more ? total : total.add(product);
            part = BigDecimal.ZERO;
            number = true;
            return true;
        }

        boolean isPart() {
            return part.signum() > 0 && total.add(count).signum() == 0;
        }

        Optional<BigDecimal> value() {
            return number ? Optional.of(total.add(count).add(part)) : Optional.empty();
        }
    }

    /** The amount of a number whose scale, rate, currency or unit stands at {@code at}, if it has any. */
    private Amount amount(BigDecimal number, Optional<String> sign, boolean part) {
        skip(TO);
        BigDecimal value = number;
        boolean scaled = false;
        while (sign.isPresent() || !lookingAt(LETTER)) {
            Optional<Matcher> scale = take(SCALE);
            if (scale.isEmpty()) {
                break;
            }
            value = value.multiply(new BigDecimal(said(SCALES, scale.get())));
            scaled = true;
        }
        Optional<Matcher> rate = take(RATE);
        if (rate.isPresent()) {
            return new Amount.Quantity(tidy(value), said(RATES, rate.get()));
        }
        if (sign.isPresent()) {
            return new Amount.Money(tidy(value), sign.get());
        }
        Optional<Amount> money = moneyInWords(value);
        if (money.isPresent()) {
            return money.get();
        }
        return part && !scaled
                ? new Amount.Quantity(tidy(value.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP)), "%")
                : new Amount.Quantity(tidy(value), unit());
    }

    private Optional<Amount> moneyInWords(BigDecimal value) {
        int before = at;
        Optional<Matcher> hundredth = take(HUNDREDTH);
        if (hundredth.isPresent()) {
            return Optional.of(new Amount.Money(tidy(value.movePointLeft(2)), said(HUNDREDTHS, hundredth.get())));
        }
        Optional<Matcher> currency = take(MONEY);
        if (currency.isPresent()) {
            String code = said(AFTER, currency.get());
            if (!code.equals("GBP") || !lookingAt(WEIGHT)) {
                return Optional.of(new Amount.Money(tidy(value), code.toUpperCase(Locale.ROOT)));
            }
        }
        at = before;
        return Optional.empty();
    }

    private String unit() {
        return take(UNIT)
                .map(unit -> unit.group("word"))
                .filter(word -> !NO_UNIT.matcher(word).matches())
                .orElse("");
    }

    private static BigDecimal tidy(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static String said(Map<String, String> table, Matcher found) {
        String word = found.group("word").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return table.getOrDefault(word, word);
    }

    private boolean lookingAt(Pattern pattern) {
        return matcher(pattern).lookingAt();
    }

    private boolean skip(Pattern pattern) {
        return take(pattern).isPresent();
    }

    private Optional<Matcher> take(Pattern pattern) {
        Matcher matcher = matcher(pattern);
        if (!matcher.lookingAt() || matcher.end() == at) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher);
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Z}\\s]", " ");
    }

    private static Pattern ending(String words) {
        return Pattern.compile(APART + "(?<word>" + words + ")" + WORD_ENDS, FLAGS);
    }

    private static Map<String, String> words(String table) {
        return TABLES.get(table)
                .propertyStream()
                .collect(toMap(
                        word -> word.getKey().toLowerCase(Locale.ROOT),
                        word -> word.getValue().asString()));
    }

    /** Signs keep their case: "R" is a rand, "r" is nothing. */
    private static Map<String, String> signs() {
        return TABLES.get("before")
                .propertyStream()
                .collect(toMap(Map.Entry::getKey, sign -> sign.getValue().asString()));
    }

    private static String list(String table) {
        return any(TABLES.get(table).valueStream().map(JsonNode::asString).toList());
    }

    /** The longest of {@code words} first, so that none is cut short by another. */
    private static String any(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(joining("|", "(?:", ")"));
    }
}
