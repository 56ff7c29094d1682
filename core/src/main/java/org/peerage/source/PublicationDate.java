package org.peerage.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as the press writes them. The day is taken as written, in the time zone of whoever wrote it. */
final class PublicationDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final Pattern ISO = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-/.]?)(\\d\\d)\\2(\\d\\d)(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of +)?" + MONTH + ",?[ -]+((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + " *(\\d{1,2})(?:st|nd|rd|th)?,? +((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d/.])(\\d{1,2})([/.])(\\d{1,2})\\2((?:19|20)\\d\\d)(?![\\d/])");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");
    private static final Pattern ALONE = Pattern.compile(
            "(?:(?:published|posted|updated|date)(?: on)?:? +)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? +)?(?:"
                    + ISO.pattern() + "|" + DAY_FIRST.pattern() + "|" + MONTH_FIRST.pattern() + ")\\.?",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 200;

    private PublicationDate() {}

    /** The first day in the words, such as "2025-08-19T09:00:00Z", "19 August 2025" or "Tue, Aug. 19, 2025". */
    static Optional<LocalDate> in(String words) {
        String text = words.strip().toLowerCase(Locale.ROOT);
        text = text.substring(0, Math.min(text.length(), LONGEST));
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            Instant instant = text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return Optional.of(instant.atZone(ZoneOffset.UTC).toLocalDate());
        }
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return day(iso.group(1), Integer.parseInt(iso.group(3)), iso.group(4));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.find()) {
            return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.find()
                ? day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2))
                : Optional.empty();
    }

    /**
     * The first day in the words that is written in numbers with its year last, such as "19/8/2025" or "19.8.2025".
     *
     * @param monthFirst whether "8/7/2025" is in August; where one number is more than twelve, or with full stops, that does not matter
     */
    static Optional<LocalDate> inNumbers(String words, BooleanSupplier monthFirst) {
        Matcher matcher = NUMBERS.matcher(words.substring(0, Math.min(words.length(), LONGEST)));
        if (!matcher.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        boolean dayFirst = first > MONTHS.size()
                || second <= MONTHS.size() && (matcher.group(2).equals(".") || !monthFirst.getAsBoolean());
        return dayFirst
                ? day(matcher.group(4), second, matcher.group(1))
                : day(matcher.group(4), first, matcher.group(3));
    }

    /**
     * A day of three parts, as addresses have them.
     *
     * @param month in letters or numbers
     */
    static Optional<LocalDate> of(String year, String month, String day) {
        return day(year, Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : month(month), day);
    }

    /** The day that a line gives and nothing besides, as some outlets print it under the headline. */
    static Optional<LocalDate> alone(String line) {
        String text = line.strip();
        return text.length() <= 40 && ALONE.matcher(text).matches() ? in(text) : Optional.empty();
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
