package org.peerage.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The country that the words for a place name. */
final class Countries {
    private static final Map<String, String> BY_NAME = Stream.concat(
                    Stream.of(Locale.getISOCountries())
                            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
                            .map(name -> Map.entry(name.toLowerCase(Locale.ROOT), name)),
                    Stream.of(
                            Map.entry("uk", "United Kingdom"),
                            Map.entry("u.k.", "United Kingdom"),
                            Map.entry("britain", "United Kingdom"),
                            Map.entry("great britain", "United Kingdom"),
                            Map.entry("england", "United Kingdom"),
                            Map.entry("scotland", "United Kingdom"),
                            Map.entry("wales", "United Kingdom"),
                            Map.entry("us", "United States"),
                            Map.entry("usa", "United States"),
                            Map.entry("u.s.", "United States"),
                            Map.entry("america", "United States"),
                            Map.entry("czech republic", "Czechia"),
                            Map.entry("turkey", "Türkiye"),
                            Map.entry("uae", "United Arab Emirates"),
                            Map.entry("hong kong", "Hong Kong")))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));

    private Countries() {}

    /** That of the last part of the words; empty where they name none. */
    static Optional<String> of(String place) {
        String last = place.substring(place.lastIndexOf(',') + 1).strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_NAME.get(last.startsWith("the ") ? last.substring(4) : last));
    }
}
