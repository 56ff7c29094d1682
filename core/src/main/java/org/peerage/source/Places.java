package org.peerage.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the arguments name, in their order: files as they stand, folders and globs by name, a folder's entries sorted by the code
 * units of their names so that every machine reads them in one order. A folder is listed when its turn comes. Inside folders, hidden
 * entries, links to folders and the {@code *_files} folders that browsers save beside a page are passed over.
 */
final class Places {
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    private final InputStream standardInput;
    private final Deque<Step> steps = new ArrayDeque<>();

    Places(List<String> arguments, InputStream standardInput) {
        this.standardInput = standardInput;
        arguments.forEach(argument -> steps.addLast(new Argument(argument)));
    }

    /** The next place, or why there is none where one was named; empty at the end. */
    Optional<Found> next() {
        while (!steps.isEmpty()) {
            Optional<Found> found = take(steps.removeFirst());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A place, or a message about an argument. */
    sealed interface Found {
        record At(Place place) implements Found {}

        record Nothing(Intake.Unreadable why) implements Found {}
    }

    /** Work still to do. */
    private sealed interface Step {}

    private record Argument(String text) implements Step {}

    private record Entry(Path path, Choice choice) implements Step {}

    private record End(Glob glob) implements Step {}

    private Optional<Found> take(Step step) {
        return switch (step) {
            case Argument argument -> argument(argument.text());
            case Entry entry -> entry(entry.path(), entry.choice());
            case End end -> end.glob().end();
        };
    }

    private Optional<Found> argument(String text) {
        if (text.equals("-")) {
            return Optional.of(new Found.At(Place.stream("-", standardInput)));
        }
        try {
            Path path = Path.of(text);
            if (Files.exists(path)) {
                return entry(path, Choice.EVERYTHING);
            }
            if (GLOB.matcher(text).find()) {
                return glob(new Glob(text));
            }
        } catch (InvalidPathException | PatternSyntaxException e) {
            return nothing(text, "neither a path nor a pattern", "check its spelling");
        }
        return nothing(text, "no such file or folder", "check the path");
    }

    private Optional<Found> glob(Glob glob) {
        steps.addFirst(new End(glob));
        return Files.isDirectory(glob.root) ? list(glob.root, glob) : Optional.empty();
    }

    private Optional<Found> entry(Path path, Choice choice) {
        boolean taken = choice.takes(path);
        if (!Files.isDirectory(path)) {
            return taken ? Optional.of(new Found.At(Place.file(path))) : Optional.empty();
        }
        if (taken) {
            return list(path, Choice.EVERYTHING);
        }
        return choice.enters(path) ? list(path, choice) : Optional.empty();
    }

    /** Puts what stands in the folder before everything else there is to do. */
    private Optional<Found> list(Path folder, Choice choice) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, Places::worthReading)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            return nothing(folder.toString(), Failure.words(Failure.within(e)), "check the folder");
        } catch (IOException e) {
            return nothing(folder.toString(), Failure.words(e), "check the folder");
        }
        entries.sort(Comparator.comparing(Places::name).reversed());
        entries.forEach(entry -> steps.addFirst(new Entry(entry, choice)));
        return Optional.empty();
    }

    private static boolean worthReading(Path entry) {
        String name = name(entry);
        return !name.startsWith(".")
                && !(Files.isDirectory(entry) && (Files.isSymbolicLink(entry) || name.endsWith("_files")));
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }

    private static Optional<Found> nothing(String where, String what, String remedy) {
        return Optional.of(new Found.Nothing(new Intake.Unreadable(where, what, remedy)));
    }

    /** Which entries of a folder are meant. */
    private interface Choice {
        Choice EVERYTHING = path -> true;

        boolean takes(Path path);

        /** Whether what is meant may stand further down in a folder that is not meant itself. */
        default boolean enters(Path folder) {
            return false;
        }
    }

    /** The pattern of an argument that no shell has expanded. */
    private static final class Glob implements Choice {
        private final String text;
        private final Path root;
        private final PathMatcher matcher;
        private boolean matched;

        Glob(String text) {
            this.text = text;
            String pattern = text.replaceAll("/+", "/");
            int wild = GLOB.matcher(pattern).results().findFirst().orElseThrow().start();
            this.root = Path.of(pattern.substring(0, pattern.lastIndexOf('/', wild) + 1));
            this.matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        }

        @Override
        public boolean takes(Path path) {
            boolean takes = matcher.matches(path);
            matched |= takes;
            return takes;
        }

        @Override
        public boolean enters(Path folder) {
            return text.contains("**") || folder.getNameCount() < Path.of(text).getNameCount();
        }

        Optional<Found> end() {
            return matched ? Optional.empty() : nothing(text, "no file matches this pattern", "check the path");
        }
    }
}
