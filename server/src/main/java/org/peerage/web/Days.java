package org.peerage.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.Parser;
import org.springframework.format.Printer;
import org.springframework.format.annotation.DateTimeFormat;

/** Days in addresses: 2026-01-31, with a year of four digits. What ISO 8601 allows beyond that, no calendar of the database has. */
final class Days implements AnnotationFormatterFactory<DateTimeFormat> {
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    public Set<Class<?>> getFieldTypes() {
        return Set.of(LocalDate.class);
    }

    @Override
    public Printer<?> getPrinter(DateTimeFormat annotation, Class<?> type) {
        return (LocalDate day, Locale _) -> day.toString();
    }

    @Override
    public Parser<?> getParser(DateTimeFormat annotation, Class<?> type) {
        return (text, _) -> day(text);
    }

    /** @throws IllegalArgumentException where it is none */
    private static LocalDate day(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no day");
        }
        return LocalDate.parse(text);
    }
}
