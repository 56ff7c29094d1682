package org.peerage.ledger;

import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Folders that are there whole or not at all: filled beside their place, then renamed.
 *
 * <p>Each try has a name of its own, since what a killed Peerage started may still write into that of the last one.
 */
final class Staging {
    @FunctionalInterface
    interface Filling {
        void into(Path folder) throws IOException;
    }

    private Staging() {}

    /** Makes a folder unless it is there. */
    static void make(Path folder, Filling filling) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Path parent = Objects.requireNonNull(folder.getParent());
        String prefix = "." + folder.getFileName() + ".";
        for (Path unfinished : list(parent, prefix)) {
            delete(unfinished);
        }
        Path unfinished = Files.createTempDirectory(parent, prefix);
        filling.into(unfinished);
        Files.move(unfinished, folder);
    }

    private static List<Path> list(Path folder, String prefix) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
