package org.peerage.server;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day on the command line. */
final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String words) {
        try {
            return LocalDate.parse(words);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + words + "' is not a day such as 2025-06-30");
        }
    }
}
