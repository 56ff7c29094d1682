package org.peerage.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.peerage.export.Format;
import org.peerage.export.Format.Matter;

/**
 * A file that a page leads to.
 *
 * @param word short, as the link has it
 * @param title what it is
 */
public record Download(String word, String title, String url) {
    /** Those that people open; programs find the others in the documentation. */
    private static final List<Format> SHOWN = List.of(Format.XLSX, Format.CSV, Format.MD, Format.JSONLD);

    /** Of what is shown, in the formats that fit it. */
    static Stream<Download> of(Matter matter, Function<Format, String> url) {
        return SHOWN.stream()
                .filter(format -> format.fits(matter))
                .map(format -> new Download(word(format), format.title(), url.apply(format)));
    }

    private static String word(Format format) {
        return switch (format) {
            case XLSX -> "Excel";
            case MD -> "Markdown";
            case JSONLD -> "JSON-LD";
            case CSV, JSONL, FTM, BODS -> format.name();
        };
    }
}
