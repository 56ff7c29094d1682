package org.peerage.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;

/** What opening the newest generation came to. */
sealed interface Opened extends Closeable {
    /** The generation that was tried, none where there is none. */
    Optional<Path> folder();

    record Usable(Generation generation) implements Opened {
        @Override
        public Optional<Path> folder() {
            return Optional.of(generation.folder());
        }

        @Override
        public void close() throws IOException {
            generation.close();
        }
    }

    record Unusable(Optional<Path> folder, State state) implements Opened {
        @Override
        public void close() {}
    }

    /** Again where another process replaces the generation meanwhile. */
    static Opened newest(Generations generations) throws IOException {
        Optional<Path> folder = generations.newest();
        Opened opened = folder.map(Opened::open).orElseGet(() -> new Unusable(Optional.empty(), State.ABSENT));
        if (folder.equals(generations.newest())) {
            return opened;
        }
        opened.close();
        return newest(generations);
    }

    private static Opened open(Path folder) {
        try {
            return new Usable(Generation.open(folder));
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            return new Unusable(Optional.of(folder), State.OUTDATED);
        } catch (IOException | RuntimeException e) {
            return new Unusable(Optional.of(folder), State.DAMAGED);
        }
    }
}
