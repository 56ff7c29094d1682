package org.peerage.server;

import java.util.Locale;
import picocli.CommandLine.Option;

/** Whether a command prints for people or for programs. */
final class ViewOption {
    private enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "One of ${COMPLETION-CANDIDATES}; default: text.")
    private Format format = Format.TEXT;

    @Option(names = "--json", description = "Print one JSON object, for programs: short for --format json.")
    private boolean json;

    boolean isJson() {
        return json || format == Format.JSON;
    }
}
