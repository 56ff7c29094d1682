package org.peerage.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sources of a folder, a YAML file each.
 *
 * @param sources of the files in which nothing is wrong, by their names
 * @param problems of the others
 */
public record SourceFolder(List<SourceFile> sources, List<Problem> problems) {
    public SourceFolder {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }

    /** The files of a folder that end in .yaml or .yml, or the one file. A folder that is not there has none. */
    public static SourceFolder of(Path place) {
        List<SourceFile> sources = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files =
                Files.isDirectory(place) ? Files.list(place) : Stream.of(place).filter(Files::exists)) {
            files.filter(file -> !Files.isDirectory(file) && (file.equals(place) || isSource(file)))
                    .sorted()
                    .forEach(file -> read(file, problems).ifPresent(sources::add));
        } catch (IOException e) {
            problems.add(new Problem(place, 0, "the folder cannot be read (" + e.getMessage() + ")", "mend that"));
        }
        return new SourceFolder(sources, problems);
    }

    /** The source of this name. */
    public Optional<SourceFile> named(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    private static boolean isSource(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !name.startsWith(".");
    }

    private static Optional<SourceFile> read(Path file, List<Problem> problems) {
        try {
            var parser = new SourceParser(file, Files.readString(file));
            Optional<SourceFile> source = parser.source();
            problems.addAll(parser.problems());
            return source;
        } catch (IOException e) {
            problems.add(
                    new Problem(file, 0, "it cannot be read (" + e + ")", "write it in UTF-8, readable for Peerage"));
            return Optional.empty();
        }
    }
}
