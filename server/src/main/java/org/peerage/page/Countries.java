package org.peerage.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.vocabulary.Table;

/** The country that the words for a place name, or of which they name a part: {@code regions.yaml} has these. */
final class Countries {
    private static final Map<String, String> BY_NAME = Stream.of(
                    Stream.of(Locale.getISOCountries())
                            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
                            .map(name -> Map.entry(name.toLowerCase(Locale.ROOT), name)),
                    parts(),
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
            .flatMap(names -> names)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));

    private Countries() {}

    private static Stream<Map.Entry<String, String>> parts() {
        return Table.read(Countries.class, "regions.yaml").properties().stream()
                .flatMap(country -> country.getValue()
                        .valueStream()
                        .map(part -> Map.entry(part.asString().toLowerCase(Locale.ROOT), country.getKey())));
    }

    /** That of the last part of the words; empty where they name none. */
    static Optional<String> of(String place) {
        String last = place.substring(place.lastIndexOf(',') + 1).strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_NAME.get(last.startsWith("the ") ? last.substring(4) : last));
    }
}
