package org.peerage.profile;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A period of account, as far as its words and the day of its article tell.
 *
 * @param year the year that the words name, else the latest one in which such a period was over when the article appeared
 * @param quarters after how many quarters of the year it ends, from 1 to 4; months and stretches that end in one count to its quarter
 * @param part which part of the year: "year", "q3", "h1", "9 months", "to June"
 */
record Period(int year, int quarters, String part) implements Comparable<Period> {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern BRIEF_YEAR = Pattern.compile("\\b(?:fy|fiscal) ?'?(\\d\\d)\\b");
    private static final Pattern QUARTER =
            Pattern.compile("\\b(first|second|third|fourth)[ -](?:fiscal )?quarter\\b|\\bq([1-4])\\b");
    private static final Pattern HALF = Pattern.compile("\\b(first|second)[ -]half\\b|\\bh([12])\\b");
    private static final Pattern MONTHS = Pattern.compile("\\b(three|six|nine|3|6|9)[ -]months?\\b");
    private static final Pattern RELATIVE = Pattern.compile("\\b(last|this|next) year\\b");
    private static final Map<Month, Pattern> MONTH_NAMES = Arrays.stream(Month.values())
            .collect(Collectors.toMap(
                    Function.identity(), Period::pattern, (a, b) -> a, () -> new EnumMap<>(Month.class)));
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    /** Empty where the words name no year, and no part of one that the day of publication could complete. */
    static Optional<Period> of(String words, Optional<LocalDate> published) {
        String lower = words.toLowerCase(Locale.ROOT);
        String part = part(lower);
        int quarters = quarters(part, lower);
        return year(lower, published)
                .or(() -> published.filter(day -> !part.equals("year")).map(day -> latest(quarters, day)))
                .map(year -> new Period(year, quarters, part));
    }

    /** The later end first. */
    @Override
    public int compareTo(Period other) {
        int order = Integer.compare(other.year * 4 + other.quarters, year * 4 + quarters);
        return order != 0 ? order : part.compareTo(other.part);
    }

    /** Whether it may be over on a day; a year of account may end before the calendar's. */
    boolean isOver(LocalDate day) {
        int now = day.getYear() * 4 + (day.getMonthValue() - 1) / 3 + 1;
        return year * 4 + quarters <= now;
    }

    private static int latest(int quarters, LocalDate published) {
        int over = (published.getMonthValue() - 1) / 3;
        return quarters <= over ? published.getYear() : published.getYear() - 1;
    }

    private static Optional<Integer> year(String words, Optional<LocalDate> published) {
        Matcher full = YEAR.matcher(words);
        if (full.find()) {
            return Optional.of(Integer.valueOf(full.group()));
        }
        Matcher brief = BRIEF_YEAR.matcher(words);
        return brief.find() ? Optional.of(2000 + Integer.parseInt(brief.group(1))) : relative(words, published);
    }

    private static Optional<Integer> relative(String words, Optional<LocalDate> published) {
        Matcher relative = RELATIVE.matcher(words);
        return relative.find()
                ? published.map(day -> day.getYear()
                        + (relative.group(1).equals("next")
                                ? 1
                                : relative.group(1).equals("this") ? 0 : -1))
                : Optional.empty();
    }

    private static String part(String words) {
        Matcher half = HALF.matcher(words);
        if (half.find()) {
            return "h" + ordinal(half.group(1), half.group(2));
        }
        Matcher quarter = QUARTER.matcher(words);
        if (quarter.find()) {
            return "q" + ordinal(quarter.group(1), quarter.group(2));
        }
        Matcher months = MONTHS.matcher(words);
        if (months.find()) {
            return months.group(1) + " months"
                    + month(words).map(m -> " to " + written(m)).orElse("");
        }
        return words.contains("year")
                ? "year"
                : month(words).map(m -> "to " + written(m)).orElse("year");
    }

    private static int quarters(String part, String words) {
        return switch (part) {
            case "q1" -> 1;
            case "q2", "h1" -> 2;
            case "q3" -> 3;
            case "q4", "h2" -> 4;
            default ->
                month(words)
                        .map(m -> m.firstMonthOfQuarter().getValue() / 3 + 1)
                        .orElse(4);
        };
    }

    private static int ordinal(@Nullable String word, @Nullable String digit) {
        return digit != null ? Integer.parseInt(digit) : ORDINALS.indexOf(word) + 1;
    }

    private static Optional<Month> month(String words) {
        return MONTH_NAMES.entrySet().stream()
                .filter(e -> e.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Pattern pattern(Month month) {
        String name = name(month);
        return Pattern.compile("\\b" + name.substring(0, 3) + "(?:" + name.substring(3) + ")?\\b");
    }

    private static String written(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String name(Month month) {
        return month.name().toLowerCase(Locale.ROOT);
    }
}
