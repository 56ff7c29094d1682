package org.peerage.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Something to read: a file, or a stream that was handed over.
 *
 * @param where how messages call it: the path as asked for
 * @param document how articles call it: the file's base name
 * @param opening opens it
 */
record Place(String where, String document, Opening opening) {
    static Place file(Path path) {
        Path name = path.getFileName();
        return new Place(
                path.toString(), name == null ? path.toString() : name.toString(), () -> Files.newInputStream(path));
    }

    static Place stream(String name, InputStream in) {
        return new Place(name, name, () -> in);
    }

    /** Opens what is at a place. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }
}
