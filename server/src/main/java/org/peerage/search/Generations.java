package org.peerage.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/**
 * The folder of an index. A generation is a whole index in a folder whose name is a number; the highest one counts. It is built
 * under another name and renamed when it is complete, so that there is never half of one.
 */
record Generations(Path folder) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final String BUILDING = "building";

    /** @throws FileSystemException where another process has it, or another index of this one */
    Closeable lock() throws IOException {
        Directory here = FSDirectory.open(folder);
        try {
            Lock lock = here.obtainLock(IndexWriter.WRITE_LOCK_NAME);
            return () -> IOUtils.close(lock, here);
        } catch (LockObtainFailedException e) {
            here.close();
            throw new FileSystemException(folder.toString(), null, "another process is writing this index");
        }
    }

    Optional<Path> newest() throws IOException {
        return all().stream().max(Comparator.comparingInt(Generations::number));
    }

    /** An empty folder for the next generation. */
    Path building() throws IOException {
        Path building = folder.resolve(BUILDING);
        delete(building);
        return Files.createDirectories(building);
    }

    /** Makes what was built the newest generation. */
    void publish() throws IOException {
        int next = 1 + newest().map(Generations::number).orElse(0);
        Files.move(folder.resolve(BUILDING), folder.resolve(Integer.toString(next)), StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(folder, true);
    }

    /** Deletes all generations but the newest. */
    void clear() throws IOException {
        Optional<Path> newest = newest();
        for (Path generation : all()) {
            if (!newest.equals(Optional.of(generation))) {
                delete(generation);
            }
        }
    }

    private List<Path> all() throws IOException {
        List<Path> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, Generations::isGeneration)) {
                children.forEach(all::add);
            }
        }
        return all;
    }

    private static boolean isGeneration(Path child) {
        return NUMBER.matcher(child.getFileName().toString()).matches();
    }

    private static int number(Path generation) {
        return Integer.parseInt(generation.getFileName().toString());
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
