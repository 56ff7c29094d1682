package org.peerage.identity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the values of facts of one kind are compared. */
enum Values {
    /** The same words. */
    TEXT,
    /** The same words, more than a noun: many companies make "drones". */
    PRODUCT,
    /** The same city; "Oslo" agrees with "Oslo, Norway", and neither agrees with "Norway" nor differs from it. */
    PLACE,
    /** What may be one person's name. */
    PERSON,
    /** The same year, of whatever date. */
    YEAR,
    /** The same company's name. */
    NAME,
    /** Where the names stand: the same article. */
    CONTEXT,
    /** The value is a name of the bearer, to be compared with the name of the other. */
    ITSELF;

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern YEAR_DIGITS = Pattern.compile("\\b(1[5-9]|20)\\d\\d\\b");
    private static final int ABBREVIATED = 4;

    /**
     * A value made ready for many comparisons.
     *
     * @param said as the article has it
     * @param words what is compared
     * @param outer what stands behind the last comma of a place, else nothing
     */
    record Value(String said, List<String> words, List<String> outer) {}

    /** The value that an article has as {@code said}. */
    Value read(String said) {
        return switch (this) {
            case TEXT -> new Value(said, Folding.words(said), List.of());
            case PRODUCT -> new Value(said, isNamed(said) ? Folding.words(said) : List.of(), List.of());
            case PLACE -> place(said);
            case PERSON -> new Value(said, PersonName.of(said).words(), List.of());
            case YEAR -> new Value(said, year(said), List.of());
            case NAME -> new Value(said, List.of(NameKey.of(said).joined()), List.of());
            case CONTEXT, ITSELF -> new Value(said, List.of(said), List.of());
        };
    }

    /** Whether both are values of one company. */
    boolean agree(Value one, Value other) {
        return switch (this) {
            case TEXT, PRODUCT, YEAR, NAME, CONTEXT ->
                !one.words().isEmpty() && one.words().equals(other.words());
            case PLACE -> one.words().equals(other.words()) && outerFits(one.outer(), other.outer());
            case PERSON -> samePerson(new PersonName(one.words()), new PersonName(other.words()));
            case ITSELF -> false;
        };
    }

    /** Whether they cannot both be; not always where they do not agree. */
    boolean differ(Value one, Value other) {
        return switch (this) {
            case PLACE -> !isCountry(one) && !isCountry(other) && !agree(one, other);
            case ITSELF -> false;
            default -> !one.words().isEmpty() && !other.words().isEmpty() && !agree(one, other);
        };
    }

    private static boolean isNamed(String product) {
        return product.strip().indexOf(' ') > 0
                || product.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    private static Value place(String said) {
        String[] parts = COMMA.split(said);
        List<String> outer = parts.length > 1 ? Folding.words(parts[parts.length - 1]) : List.of();
        return new Value(said, Folding.words(parts[0]), outer);
    }

    private static boolean samePerson(PersonName one, PersonName other) {
        return one.fits(other) || one.shortens(other) || other.shortens(one);
    }

    private static boolean isCountry(Value place) {
        return NameWords.STANDARD.isCountry(place.words());
    }

    /** Whether the states or countries behind two cities of one name can be the same; "FL" may be Florida. */
    private static boolean outerFits(List<String> one, List<String> other) {
        return one.isEmpty()
                || other.isEmpty()
                || one.equals(other)
                || String.join("", one).length() < ABBREVIATED
                || String.join("", other).length() < ABBREVIATED;
    }

    private static List<String> year(String date) {
        Matcher year = YEAR_DIGITS.matcher(date);
        return year.find() ? List.of(year.group()) : List.of();
    }
}
