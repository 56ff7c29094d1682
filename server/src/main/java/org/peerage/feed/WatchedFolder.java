package org.peerage.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.ledger.ContentKey;

/**
 * A folder into which files are put, with all below it; a Maildir is one too.
 *
 * <p>A file counts once it is at rest: nothing was written to it for some seconds. What has the content of one that was seen is not new, whatever it is
 * called, so a file may be moved and touched, and a Maildir may mark its mails as read. Links are not followed.
 *
 * @param quiet how long nothing may have been written
 */
public record WatchedFolder(Path path, Duration quiet) {
    /** What programs call files that they are still writing, and what is none of ours. */
    private static final Pattern PASSED_OVER = Pattern.compile(
            "\\..*|.*~|(?i).*\\.(?:part|partial|tmp|temp|crdownload|download|filepart|swp|lock)|Thumbs\\.db|desktop\\.ini");
    /** Where a Maildir keeps what is not delivered yet. */
    private static final Set<String> NOT_ENTERED = Set.of("tmp");

    private static final int MOST = 1_000_000;

    public WatchedFolder(Path path) {
        this(path, Duration.ofSeconds(5));
    }

    /**
     * A file as it was when it was read.
     *
     * @param size in bytes
     * @param modified when it was written last, in milliseconds since 1970
     * @param hash SHA-256 of its content, in hexadecimal digits
     */
    public record Stamp(long size, long modified, String hash) {}

    /** The files that were seen, by their path within the folder, parted by "/". */
    public record Seen(SortedMap<String, Stamp> files) {
        private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (\\d{1,19}) (-?\\d{1,19}) (.+)");

        public Seen {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }

        public static Seen nothing() {
            return new Seen(new TreeMap<>());
        }

        /** A line for each file. */
        public String write() {
            return files.entrySet().stream()
                    .map(file -> file.getValue().hash() + " " + file.getValue().size() + " "
                            + file.getValue().modified() + " " + file.getKey() + "\n")
                    .collect(Collectors.joining());
        }

        /** What {@link #write} wrote; a line that is none is passed over, and its file read again. */
        public static Seen read(String written) {
            SortedMap<String, Stamp> files = new TreeMap<>();
            written.lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> files.put(
                            line.group(4),
                            new Stamp(Long.parseLong(line.group(2)), Long.parseLong(line.group(3)), line.group(1))));
            return new Seen(files);
        }
    }

    /**
     * What a look found.
     *
     * @param files that are new or have another content, sorted by name
     * @param seen to keep once these are read; files that are gone are forgotten
     * @param unreadable those that could not be looked at
     */
    public record Look(List<Path> files, Seen seen, List<Item> unreadable) {}

    /**
     * Looks once.
     *
     * @param now what the time is
     * @throws IOException where the folder itself cannot be read
     */
    public Look look(Seen seen, Instant now) throws IOException {
        List<Path> found = new ArrayList<>();
        List<Item> unreadable = new ArrayList<>();
        Files.walkFileTree(path, new Finder(found, unreadable));
        found.sort(Comparator.naturalOrder());
        Set<String> hashes =
                seen.files().values().stream().map(Stamp::hash).collect(Collectors.toCollection(HashSet::new));
        SortedMap<String, Stamp> files = new TreeMap<>();
        List<Path> fresh = new ArrayList<>();
        for (Path file : found) {
            String name = name(file);
            Optional<Stamp> known = Optional.ofNullable(seen.files().get(name));
            try {
                Optional<Stamp> stamp = stamp(file, known, now);
                stamp.or(() -> known).ifPresent(now1 -> files.put(name, now1));
                if (stamp.isPresent() && hashes.add(stamp.get().hash())) {
                    fresh.add(file);
                }
            } catch (IOException e) {
                unreadable.add(unreadable(file, e));
                known.ifPresent(was -> files.put(name, was));
            }
        }
        return new Look(List.copyOf(fresh), new Seen(files), List.copyOf(unreadable));
    }

    /**
     * What one of its files holds, by its content.
     *
     * @return to be closed
     */
    public Stream<Item> items(Path file) {
        String name = name(file);
        try {
            return Ways.any().items(name, Optional.empty(), Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return Stream.of(unreadable(file, e));
        }
    }

    /** What one of its files goes by among those that were seen. */
    public String name(Path file) {
        return path.relativize(file).toString().replace('\\', '/');
    }

    /** Empty where it is not at rest. */
    private Optional<Stamp> stamp(Path file, Optional<Stamp> known, Instant now) throws IOException {
        BasicFileAttributes before = attributes(file);
        long modified = before.lastModifiedTime().toMillis();
        if (known.isPresent()
                && known.get().size() == before.size()
                && known.get().modified() == modified) {
            return known;
        }
        // a time of the future, of another machine's clock, is no reason to wait for it
        boolean fresh = modified > now.minus(quiet).toEpochMilli() && modified <= now.toEpochMilli();
        if (fresh) {
            return Optional.empty();
        }
        String hash = hash(file);
        BasicFileAttributes after = attributes(file);
        boolean still =
                after.size() == before.size() && after.lastModifiedTime().equals(before.lastModifiedTime());
        return still ? Optional.of(new Stamp(before.size(), modified, hash)) : Optional.empty();
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = ContentKey.sha256();
        var buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Item unreadable(Path file, IOException e) {
        String what = e instanceof AccessDeniedException ? "may not be read" : "cannot be read";
        return Item.Unreadable.at(name(file), what, "change its permissions, or remove it");
    }

    private final class Finder extends SimpleFileVisitor<Path> {
        private final List<Path> found;
        private final List<Item> unreadable;

        Finder(List<Path> found, List<Item> unreadable) {
            this.found = found;
            this.unreadable = unreadable;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String called = String.valueOf(folder.getFileName());
            boolean passed = !folder.equals(path) && (called.startsWith(".") || NOT_ENTERED.contains(called));
            return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                    && attributes.size() > 0
                    && !PASSED_OVER.matcher(String.valueOf(file.getFileName())).matches()) {
                found.add(file);
            }
            return found.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(path)) {
                throw e;
            }
            unreadable.add(unreadable(file, e));
            return FileVisitResult.CONTINUE;
        }
    }
}
