package org.peerage.identity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the values of facts of one kind are compared. */
enum Values {
    /** The same words. */
    TEXT,
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

    /** Whether both are values of one company. */
    boolean agree(String one, String other) {
        return switch (this) {
            case TEXT -> Folding.words(one).equals(Folding.words(other));
            case PLACE -> samePlace(one, other);
            case PERSON -> samePerson(PersonName.of(one), PersonName.of(other));
            case YEAR -> year(one).equals(year(other));
            case NAME -> NameKey.of(one).joined().equals(NameKey.of(other).joined());
            case CONTEXT -> one.equals(other);
            case ITSELF -> false;
        };
    }

    /** Whether they cannot both be; not always where they do not agree. */
    boolean differ(String one, String other) {
        return switch (this) {
            case PLACE -> !isCountry(one) && !isCountry(other) && !samePlace(one, other);
            case ITSELF -> false;
            default -> !agree(one, other);
        };
    }

    private static boolean samePerson(PersonName one, PersonName other) {
        return one.fits(other) || one.shortens(other) || other.shortens(one);
    }

    private static boolean samePlace(String one, String other) {
        String[] first = COMMA.split(one);
        String[] second = COMMA.split(other);
        return Folding.words(first[0]).equals(Folding.words(second[0])) && outerFits(first, second);
    }

    private static boolean isCountry(String place) {
        return NameWords.STANDARD.isCountry(Folding.words(place));
    }

    /** Whether the states or countries behind two cities of one name can be the same; "FL" may be Florida. */
    private static boolean outerFits(String[] one, String[] other) {
        if (one.length == 1 || other.length == 1) {
            return true;
        }
        List<String> first = Folding.words(one[one.length - 1]);
        List<String> second = Folding.words(other[other.length - 1]);
        return first.equals(second)
                || one.length != other.length
                || String.join("", first).length() < ABBREVIATED
                || String.join("", second).length() < ABBREVIATED;
    }

    private static String year(String date) {
        Matcher year = YEAR_DIGITS.matcher(date);
        return year.find() ? year.group() : date.strip();
    }
}
