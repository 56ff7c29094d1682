package org.peerage.mcp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peerage.api.Unanswered;

/** What a model gave a tool; whatever cannot be meant gets {@link Unanswered}. */
final class Arguments {
    private final Map<String, Object> given;

    /** @param known all that the tool takes */
    Arguments(@Nullable Map<String, Object> given, Set<String> known) {
        this.given = given == null ? Map.of() : given;
        this.given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Unanswered.wrong(
                            "there is no argument '" + Foreign.text(name) + "'",
                            "there are: " + String.join(", ", known));
                });
    }

    /** Words or a number. */
    Optional<String> text(String name) {
        return given(name).map(value -> switch (value) {
            case String text -> text.strip();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            default -> throw wrong(name, "give text");
        });
    }

    String needed(String name) {
        return text(name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() ->
                        Unanswered.wrong("'" + name + "' is missing", "give it; the tool's schema says what it is"));
    }

    Optional<LocalDate> day(String name) {
        return text(name).filter(text -> !text.isEmpty()).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw wrong(name, "write a day as 2026-01-31");
            }
        });
    }

    LocalDate neededDay(String name) {
        needed(name);
        return day(name).orElseThrow();
    }

    int count(String name, int fallback, int least, int most) {
        try {
            int count = text(name).map(Integer::parseInt).orElse(fallback);
            if (count < least || count > most) {
                throw wrong(name, "take a number from " + least + " to " + most);
            }
            return count;
        } catch (NumberFormatException e) {
            throw wrong(name, "take a number from " + least + " to " + most);
        }
    }

    /** Several words; one word alone will do. */
    List<String> texts(String name) {
        return given(name)
                .map(value -> value instanceof List<?> several ? several : List.of(value))
                .map(several -> several.stream()
                        .map(one -> new Arguments(Map.of(name, one), Set.of(name)).needed(name))
                        .toList())
                .orElse(List.of());
    }

    private Optional<Object> given(String name) {
        return Optional.ofNullable(given.get(name));
    }

    private Unanswered wrong(String name, String remedy) {
        return Unanswered.wrong(
                "'" + Foreign.text(String.valueOf(given.get(name))) + "' was not understood as " + name, remedy);
    }
}
