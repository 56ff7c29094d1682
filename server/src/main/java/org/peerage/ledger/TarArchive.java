package org.peerage.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Unpacks a tar archive of files, folders and symbolic links with names of at most 100 bytes; an entry may come without its folder. */
final class TarArchive {
    private static final int BLOCK = 512;
    private static final int EXECUTABLE = 0111;

    private final InputStream in;

    TarArchive(InputStream in) {
        this.in = in;
    }

    /**
     * @param folder takes all entries, and everyone may read them
     * @throws IOException where the archive is broken, has another kind of entry, or leaves the folder
     */
    void unpackInto(Path folder) throws IOException {
        for (byte[] header = block(); header[0] != 0; header = block()) {
            Path path = inside(folder, text(header, 0, 100));
            switch (header[156]) {
                case '5' -> directory(path);
                case '0', 0 -> file(path, number(header, 124, 12), (number(header, 100, 8) & EXECUTABLE) != 0);
                case '2' -> Files.createSymbolicLink(path, Path.of(text(header, 157, 100)));
                default -> throw new IOException("archive entry of unknown type '" + (char) header[156] + "'");
            }
        }
    }

    private static void directory(Path path) throws IOException {
        if (!Files.exists(path)) {
            directory(parent(path));
            Files.createDirectory(path);
            Files.setPosixFilePermissions(path, fromString("rwxr-xr-x"));
        }
    }

    private void file(Path path, long size, boolean executable) throws IOException {
        directory(parent(path));
        try (OutputStream out = Files.newOutputStream(path)) {
            for (long left = size; left > 0; left -= BLOCK) {
                out.write(block(), 0, (int) Math.min(left, BLOCK));
            }
        }
        Files.setPosixFilePermissions(path, fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Every entry is inside of a folder. */
    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("archive entry outside of its folder: " + name);
        }
        return path;
    }

    private byte[] block() throws IOException {
        byte[] block = in.readNBytes(BLOCK);
        if (block.length < BLOCK) {
            throw new EOFException("archive cut off");
        }
        return block;
    }

    private static long number(byte[] header, int start, int length) throws IOException {
        String octal = text(header, start, length).strip();
        try {
            return Long.parseLong(octal, 8);
        } catch (NumberFormatException e) {
            throw new IOException("archive entry with a broken header", e);
        }
    }

    /** A field ends at its length or at a zero byte. */
    private static String text(byte[] header, int start, int length) {
        int end = start;
        while (end < start + length && header[end] != 0) {
            end++;
        }
        return new String(header, start, end - start, UTF_8);
    }
}
