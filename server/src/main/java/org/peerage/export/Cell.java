package org.peerage.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.peerage.render.Plain;

/** What stands in a row below a column. */
public sealed interface Cell {
    /** Nothing is known or said. */
    Cell NOTHING = new Nothing();

    record Nothing() implements Cell {}

    /** Words, of ours or of others, on one line. */
    record Words(String words) implements Cell {}

    record Figure(BigDecimal value) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /** An address of the web, or of where else an article came from. */
    record Link(String address) implements Cell {}

    /** Words as {@link Plain#text} has them; nothing where there are none. */
    static Cell words(String words) {
        String plain = Plain.text(words);
        return plain.isEmpty() ? NOTHING : new Words(plain);
    }

    static Cell words(Optional<String> words) {
        return words.map(Cell::words).orElse(NOTHING);
    }

    static Cell number(long value) {
        return new Figure(BigDecimal.valueOf(value));
    }

    static Cell day(Optional<LocalDate> day) {
        return day.<Cell>map(Day::new).orElse(NOTHING);
    }

    static Cell link(Optional<String> address) {
        return address.map(Plain::text)
                .filter(plain -> !plain.isEmpty())
                .<Cell>map(Link::new)
                .orElse(NOTHING);
    }
}
