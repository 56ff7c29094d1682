package org.peerage.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.tukaani.xz.CorruptedInputException;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.UnsupportedOptionsException;

/** What an {@link IOException} means to somebody who wants a file read. */
final class Failure {
    private Failure() {}

    static Intake.Unreadable at(String where, IOException e) {
        return e instanceof RefusedException refused
                ? refused.at(where)
                : new Intake.Unreadable(where, words(e), remedy(e));
    }

    /** The failure that an unchecked exception carries. */
    static IOException within(RuntimeException e) {
        return e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }

    static String words(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "may not be read";
            case NoSuchFileException none -> "is no longer there";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            case EOFException end -> "its packed data ends too early";
            case ZipException zip -> "its gzip data is damaged (" + zip.getMessage() + ")";
            case CorruptedInputException xz -> "its xz data is damaged";
            case MemoryLimitException xz -> "its xz data needs " + xz.getMemoryNeeded() / 1024 + " MiB to unpack";
            case UnsupportedOptionsException xz -> "its xz data uses an unknown filter";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String remedy(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "change its permissions";
            case MemoryLimitException xz -> "unpack it first";
            case UnsupportedOptionsException xz -> "unpack it first";
            case EOFException end -> "fetch it again; what came before was read";
            case ZipException zip -> "fetch it again; what came before was read";
            case CorruptedInputException xz -> "fetch it again; what came before was read";
            default -> "check the file and its disk";
        };
    }
}
