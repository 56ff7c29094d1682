package org.peerage.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/**
 * Times as lists write them: RFC 3339 and ISO 8601, RFC 822 and its heirs, what C, mail programs and people make of these, seconds since 1970.
 *
 * <p>A time without a zone, or with one that nobody knows, is taken as UTC, as RFC 5322 has it.
 */
final class Moments {
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, Integer> ZONES = new HashMap<>();

    static {
        JsonNode table = Table.read(Moments.class, "moments.yaml");
        for (JsonNode language : table.get("months")) {
            for (int month = 1; month <= 12; month++) {
                for (String name : language.get(month - 1).asString().split(" ")) {
                    MONTHS.put(name, month);
                }
            }
        }
        table.get("zones")
                .properties()
                .forEach(zone -> ZONES.put(
                        zone.getKey(), (int) Math.round(zone.getValue().asDouble() * 60)));
    }

    private static final String TIME =
            "(?:[\\s,T]+(?:at\\s+)?(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9})\\d*)?)?"
                    + "\\s*(?<half>[ap]\\.?m\\b\\.?)?\\s*(?<zone>(?:[a-z]{1,5}\\b)?\\s*(?:[+-]\\s?\\d{1,2}:?(?:\\d{2})?)?))?";
    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}(?:\\d{3})?");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(.*))?");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<year>\\d{4})(?:[-/.](?<month>\\d{1,2})(?:[-/.](?<day>\\d{1,2})(?!\\d)" + TIME + ")?)?.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:[\\p{L}.]+,?\\s*)??(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]*(?:de\\s+)?(?<month>\\p{L}{3,})\\.?,?[\\s-]*(?:de\\s+)?(?<year>\\d{2,4})(?!\\d)"
                    + TIME + ".*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:[\\p{L}.]+,?\\s*)??(?<month>\\p{L}{3,})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?!\\d)"
                    + TIME + ".*",
            Pattern.CASE_INSENSITIVE);
    /** Days and months as numbers, where only one order is possible. */
    private static final Pattern NUMBERS = Pattern.compile(
            "(?:(?<day>1[3-9]|2\\d|3[01])[/.-](?<month>\\d{1,2})|(?<month2>\\d{1,2})/(?<day2>1[3-9]|2\\d|3[01]))[/.-](?<year>\\d{4})(?!\\d)"
                    + TIME + ".*",
            Pattern.CASE_INSENSITIVE);
    /** As C's ctime and Unix's date print it. */
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?:[\\p{L}.]+,?\\s*)??(?<month>\\p{L}{3,})\\s+(?<day>\\d{1,2})" + TIME + "\\s+(?<year>\\d{4})(?!\\d).*",
            Pattern.CASE_INSENSITIVE);

    private Moments() {}

    /** The moment, empty where the words are none, or none between 1900 and 2200. */
    static Optional<Instant> of(String words) {
        return offset(words).map(OffsetDateTime::toInstant);
    }

    /** The day as written, in the zone of whoever wrote it. */
    static Optional<LocalDate> day(String words) {
        return offset(words).map(OffsetDateTime::toLocalDate);
    }

    private static Optional<OffsetDateTime> offset(String words) {
        String text = words.replace('\u00a0', ' ').strip();
        if (text.isEmpty() || text.length() > 100) {
            return Optional.empty();
        }
        try {
            return read(text).filter(moment -> plausible(moment.getYear()));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean plausible(int year) {
        return year >= 1900 && year <= 2200;
    }

    private static Optional<OffsetDateTime> read(String text) {
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            Instant moment = text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return Optional.of(moment.atOffset(ZoneOffset.UTC));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            String time = compact.group(4) == null
                    ? ""
                    : "T" + compact.group(4) + ":" + compact.group(5) + ":" + or(compact.group(6), "00")
                            + compact.group(7);
            return read(compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3) + time);
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return moment(
                    numbers,
                    or(numbers.group("month"), or(numbers.group("month2"), "")),
                    or(numbers.group("day"), or(numbers.group("day2"), "")));
        }
        for (Pattern pattern : new Pattern[] {YEAR_FIRST, DAY_FIRST, MONTH_FIRST, YEAR_LAST}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                Optional<OffsetDateTime> moment =
                        moment(matcher, or(matcher.group("month"), "1"), or(matcher.group("day"), "1"));
                if (moment.isPresent()) {
                    return moment;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<OffsetDateTime> moment(Matcher in, String monthWritten, String day) {
        Optional<Integer> month = month(monthWritten);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(year(in.group("year")), month.get(), Integer.parseInt(day));
        long second = 3600L * hour(in)
                + 60L * Integer.parseInt(or(in.group("minute"), "0"))
                + Math.min(59, Integer.parseInt(or(in.group("second"), "0")));
        long nanos = Long.parseLong((or(in.group("fraction"), "") + "000000000").substring(0, 9));
        return Optional.of(date.atStartOfDay()
                .plusSeconds(second)
                .plusNanos(nanos)
                .atOffset(ZoneOffset.ofTotalSeconds(60 * minutesEast(or(in.group("zone"), "")))));
    }

    /** Two digits as RFC 5322 has them; 24 is the midnight that ends the day. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 2 -> year < 50 ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }

    private static int hour(Matcher in) {
        int hour = Integer.parseInt(or(in.group("hour"), "0"));
        String half = or(in.group("half"), "").toLowerCase(Locale.ROOT);
        if (hour > 24) {
            throw new DateTimeException("no hour " + hour);
        }
        if (half.isEmpty() || hour > 12) {
            return hour;
        }
        return hour % 12 + (half.startsWith("p") ? 12 : 0);
    }

    private static Optional<Integer> month(String written) {
        return Character.isDigit(written.charAt(0))
                ? Optional.of(Integer.parseInt(written))
                : Optional.ofNullable(MONTHS.get(written.toLowerCase(Locale.ROOT)));
    }

    private static int minutesEast(String zone) {
        String name = zone.chars()
                .takeWhile(Character::isLetter)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String offset = zone.substring(name.length()).replaceAll("[\\s:]", "");
        int known = ZONES.getOrDefault(name.toUpperCase(Locale.ROOT), 0);
        if (offset.length() < 2) {
            return known;
        }
        int digits = offset.length() - 1;
        int hours = Integer.parseInt(offset.substring(1, Math.min(3, digits + 1)));
        int minutes = digits > 2 ? Integer.parseInt(offset.substring(3)) : 0;
        int east = hours * 60 + minutes;
        return hours > 17 || minutes > 59 ? known : offset.charAt(0) == '-' ? -east : east;
    }

    private static String or(@Nullable String text, String other) {
        return text == null || text.isEmpty() ? other : text;
    }
}
