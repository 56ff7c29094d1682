package org.peerage.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.peerage.ledger.DatabaseException;

/** What a user is told of a failure: what is wrong, where, and a remedy. */
final class Complaint {
    private static final String FOLDER = "Is a directory";
    private static final String FULL = "No space left on device";

    private Complaint() {}

    static String of(Throwable failure) {
        return switch (failure) {
            case DatabaseException told -> String.valueOf(told.getMessage());
            case UncheckedIOException wrapped -> within(wrapped, ofFile(Objects.requireNonNull(wrapped.getCause())));
            case WrongSettings wrong -> String.valueOf(wrong.getMessage());
            case RuntimeException refused when isTold(refused) -> String.valueOf(refused.getMessage());
            case IOException broken -> ofFile(broken);
            case OutOfMemoryError _ -> "the memory does not suffice: give more by PEERAGE_JAVA_OPTS=-Xmx2g";
            default -> ofRest(failure);
        };
    }

    /** Whether our own words say what is wrong with an argument; Java's own are of narrower classes. */
    private static boolean isTold(RuntimeException failure) {
        return failure.getClass().equals(IllegalArgumentException.class) && failure.getMessage() != null;
    }

    /** With what was worked on, where that is known and not told anyway. */
    private static String within(UncheckedIOException wrapped, String what) {
        String where = String.valueOf(wrapped.getMessage());
        return where.equals(String.valueOf(wrapped.getCause())) || what.startsWith(where) ? what : where + ": " + what;
    }

    private static String ofFile(IOException failure) {
        return switch (failure) {
            case NoSuchFileException absent -> absent.getFile() + ": there is no such file: mend its name";
            case FileAlreadyExistsException there ->
                there.getFile() + ": something of that name is there: move it or name another";
            case AccessDeniedException denied -> denied.getFile() + ": access is denied: see to its permissions";
            case IOException full when says(full, FULL) -> file(full) + "the disk is full: make room and run it again";
            case FileSystemException other -> file(other) + reason(other) + ": see to that file or name another";
            case ZipException damaged ->
                "the file is damaged or of another format (" + damaged.getMessage() + "): take another";
            case IOException folder when says(folder, FOLDER) -> "it is a folder: name a file";
            case EOFException _ -> "the file ends too early: take a whole one";
            default -> ofRest(failure);
        };
    }

    private static boolean says(IOException failure, String words) {
        return String.valueOf(failure.getMessage()).contains(words);
    }

    private static String file(IOException failure) {
        return failure instanceof FileSystemException of && of.getFile() != null ? of.getFile() + ": " : "";
    }

    private static String reason(FileSystemException failure) {
        return Optional.ofNullable(failure.getReason())
                .orElse(failure.getClass()
                        .getSimpleName()
                        .replaceAll("Exception$", "")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " "));
    }

    /** What nobody foresaw: what its cause says, and how to learn more. */
    private static String ofRest(Throwable failure) {
        Throwable root = Stream.iterate(Optional.of(failure), Optional::isPresent, one -> one.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .reduce(failure, (_, deeper) -> deeper);
        String kind = root.getClass().getSimpleName();
        String what = Optional.ofNullable(root.getMessage())
                .map(message -> kind + ", " + message)
                .orElse(kind);
        return "it failed (" + what + "): try again, or with --debug for the details";
    }
}
