package org.peerage.bench;

import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.peerage.source.Intake;
import org.peerage.source.Source;

/**
 * Jazzer's target: any bytes as a file. Whatever stands in it, each document is an article or one clear line, never an exception.
 *
 * <p>Jazzer itself watches for hangs and for memory.
 */
public final class FuzzSource {
    private FuzzSource() {}

    public static void fuzzerTestOneInput(byte[] file) {
        try (Stream<Intake> intakes = new Source().read("fuzz", new ByteArrayInputStream(file))) {
            intakes.forEach(FuzzSource::check);
        }
    }

    private static void check(Intake intake) {
        boolean sound = switch (intake) {
            case Intake.Read read -> !read.article().text().isBlank();
            case Intake.Unreadable unreadable ->
                !unreadable.message().isBlank() && !unreadable.message().contains("\n");
        };
        if (!sound) {
            throw new IllegalStateException("neither an article nor one clear line: " + intake);
        }
    }
}
