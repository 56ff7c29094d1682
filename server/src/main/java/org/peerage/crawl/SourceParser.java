package org.peerage.crawl;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.crawl.Sheet.Cell;
import org.peerage.fetch.FetchSettings;
import org.peerage.profile.Reliability;
import org.peerage.source.Layout;

/** Reads a source's file, and tells all that is wrong in it at once. */
final class SourceParser {
    private static final Set<String> KEYS = Set.of(
            "name",
            "publisher",
            "reliability",
            "because",
            "licence",
            "excerpt",
            "find",
            "only",
            "not",
            "began",
            "read",
            "every",
            "revisit",
            "limits");
    private static final Set<String> LAYOUT_KEYS = Set.of("since", "text", "title", "author", "published", "without");
    private static final Set<String> LIMIT_KEYS = Set.of("bytes", "links", "articles", "pause");
    private static final Pattern TIME = Pattern.compile("(\\d{1,6}) ?(m|min|h|d)");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,6}) ?s");
    private static final Pattern BYTES = Pattern.compile("(\\d{1,9}) ?(KiB|MiB)?");
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();
    private final Optional<Sheet> sheet;

    SourceParser(Path file, String text) {
        this.file = file;
        sheet = Sheet.of(text, (line, what, remedy) -> problems.add(new Problem(file, line, what, remedy)));
    }

    /** What is wrong; nothing where there is a source. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Empty where anything is wrong. */
    Optional<SourceFile> source() {
        Optional<SourceFile> source = sheet.map(this::source);
        return problems.isEmpty() ? source : Optional.empty();
    }

    private SourceFile source(Sheet keys) {
        keys.onlyKnown(KEYS);
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        if (keys.cell("name").isEmpty()) {
            problems.add(new Problem(file, 0, "it has no name", "add a line such as name: The Lamp Weekly"));
        }
        return new SourceFile(
                file,
                name,
                keys.text("name").orElse(name),
                keys.text("publisher"),
                standing(keys),
                keys.text("licence"),
                keys.value("excerpt", this::count).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                entries(keys),
                patterns(keys, "only"),
                patterns(keys, "not"),
                keys.value("began", this::day),
                layouts(keys),
                schedule(keys),
                limits(keys));
    }

    private Optional<SourceFile.Standing> standing(Sheet keys) {
        Optional<Reliability> letter = keys.value("reliability", this::letter);
        if (letter.isPresent() && keys.text("because").isEmpty()) {
            keys.cell("reliability")
                    .ifPresent(cell -> wrong(
                            cell,
                            "a letter needs its reason",
                            "add a line such as because: corrects its errors in the open"));
        }
        return letter.map(
                known -> new SourceFile.Standing(known, keys.text("because").orElse("")));
    }

    private Optional<Reliability> letter(Cell cell) {
        Optional<Reliability> letter = Stream.of(Reliability.values())
                .filter(one -> one.name().equals(cell.text()))
                .findFirst();
        return letter.or(() -> wrong(
                cell, "'" + cell.text() + "' is no letter from A to F", "write one, as docs/sources.md has them"));
    }

    private List<SourceFile.Entry> entries(Sheet keys) {
        List<Sheet> rows = keys.rows("find");
        if (keys.cell("find").isEmpty()) {
            problems.add(new Problem(
                    file,
                    0,
                    "it does not say where articles are found",
                    "add find: and below it a line such as - feed: https://lamp.example/rss"));
        }
        return rows.stream().flatMap(row -> entry(row).stream()).toList();
    }

    private Optional<SourceFile.Entry> entry(Sheet row) {
        row.onlyKnown(ways());
        Optional<SourceFile.Entry> entry = Stream.of(SourceFile.Way.values())
                .flatMap(way -> row.cell(word(way)).flatMap(cell -> location(way, cell)).stream())
                .findFirst();
        if (row.size() != 1) {
            row.wrong("there is more than one way in this entry", "begin each with a dash of its own");
        }
        return entry;
    }

    private static String word(SourceFile.Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> ways() {
        return Arrays.stream(SourceFile.Way.values()).map(SourceParser::word).collect(Collectors.toSet());
    }

    private Optional<SourceFile.Entry> location(SourceFile.Way way, Cell cell) {
        Optional<String> location = switch (way) {
            case FOLDER -> folder(cell);
            case MAILBOX -> address(cell, Set.of("imap", "imaps"), "imaps://user@mail.example/INBOX");
            default -> address(cell, Set.of("http", "https"), "https://lamp.example/rss");
        };
        return location.map(place -> new SourceFile.Entry(way, place));
    }

    private Optional<String> address(Cell cell, Set<String> schemes, String example) {
        try {
            URI uri = new URI(cell.text());
            if (uri.getHost() != null && uri.getScheme() != null && schemes.contains(uri.getScheme())) {
                return Optional.of(uri.toString());
            }
        } catch (URISyntaxException e) {
            // told below
        }
        return wrong(cell, "'" + cell.text() + "' is no address of this kind", "write one such as " + example);
    }

    private Optional<String> folder(Cell cell) {
        try {
            Path folder = file.toAbsolutePath().resolveSibling(cell.text()).normalize();
            return Files.isDirectory(folder)
                    ? Optional.of(folder.toUri().toString())
                    : wrong(cell, "there is no folder " + folder, "make it, or name another");
        } catch (InvalidPathException e) {
            return wrong(cell, "'" + cell.text() + "' is no path", "name a folder");
        }
    }

    /** Addresses in which * stands for anything but a slash and ** for anything. */
    private List<Pattern> patterns(Sheet keys, String key) {
        return keys.cells(key).stream()
                .map(cell -> Pattern.compile(Stream.of(
                                cell.text().split("(?=\\*\\*)|(?<=\\*\\*)|(?<![*])(?=[*])|(?<=[*])(?![*])"))
                        .map(part -> part.equals("**") ? ".*" : part.equals("*") ? "[^/]*" : Pattern.quote(part))
                        .collect(Collectors.joining())))
                .toList();
    }

    private List<Layout> layouts(Sheet keys) {
        return keys.rows("read").stream()
                .map(this::layout)
                .sorted(Comparator.comparing((Layout layout) -> layout.since().orElse(LocalDate.MIN))
                        .reversed())
                .toList();
    }

    private Layout layout(Sheet row) {
        row.onlyKnown(LAYOUT_KEYS);
        return new Layout(
                row.value("since", this::day),
                row.value("text", this::selector),
                row.value("title", this::selector),
                row.value("author", this::selector),
                row.value("published", this::selector),
                row.cells("without").stream()
                        .flatMap(cell -> selector(cell).stream())
                        .toList());
    }

    private Optional<LocalDate> day(Cell cell) {
        try {
            return Optional.of(LocalDate.parse(cell.text()));
        } catch (DateTimeParseException e) {
            return wrong(cell, "'" + cell.text() + "' is no day", "write one such as 2024-03-01");
        }
    }

    private Optional<String> selector(Cell cell) {
        return Layout.problem(cell.text())
                .<Optional<String>>map(problem -> wrong(
                        cell,
                        "'" + cell.text() + "' is no CSS selector (" + problem + ")",
                        "write one such as article .story"))
                .orElseGet(() -> Optional.of(cell.text()));
    }

    private Schedule schedule(Sheet keys) {
        Duration every = keys.value(
                        "every",
                        cell -> time(cell)
                                .flatMap(time -> time.compareTo(SHORTEST) < 0
                                        ? wrong(cell, "so often no site wants to be asked", "write 1 min or more")
                                        : Optional.of(time)))
                .orElse(Schedule.STANDARD.every());
        List<Duration> revisits = keys.cells("revisit").stream()
                .flatMap(cell -> time(cell).stream())
                .toList();
        return new Schedule(every, keys.cell("revisit").isPresent() ? revisits : Schedule.STANDARD.revisits());
    }

    private Optional<Duration> time(Cell cell) {
        Matcher time = TIME.matcher(cell.text());
        if (!time.matches()) {
            return wrong(cell, "'" + cell.text() + "' is no time", "write one such as 30 min, 6 h or 1 d");
        }
        long number = Long.parseLong(time.group(1));
        return Optional.of(
                switch (time.group(2)) {
                    case "d" -> Duration.ofDays(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofMinutes(number);
                });
    }

    private SourceFile.Limits limits(Sheet keys) {
        List<Sheet> rows = keys.rows("limits");
        rows.forEach(row -> row.onlyKnown(LIMIT_KEYS));
        return new SourceFile.Limits(
                limit(rows, "bytes", this::bytes).orElse(SourceFile.Limits.STANDARD.bytes()),
                limit(rows, "links", this::count).orElse(SourceFile.Limits.STANDARD.links()),
                limit(rows, "articles", this::count).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                limit(rows, "pause", this::pause));
    }

    /** Slower than any other source only. */
    private Optional<Duration> pause(Cell cell) {
        Matcher seconds = SECONDS.matcher(cell.text());
        Optional<Duration> pause = seconds.matches()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds.group(1))))
                : Optional.of(cell)
                        .filter(other -> TIME.matcher(other.text()).matches())
                        .flatMap(this::time);
        if (pause.isEmpty()) {
            return wrong(cell, "'" + cell.text() + "' is no time", "write one such as 10 s or 1 min");
        }
        return pause.filter(time -> time.compareTo(FetchSettings.GAP) < 0).isPresent()
                ? wrong(
                        cell,
                        "no source is asked more often than the others",
                        "write " + FetchSettings.GAP.toSeconds() + " s or more, or leave it out")
                : pause;
    }

    private static <T> Optional<T> limit(List<Sheet> rows, String key, Function<Cell, Optional<T>> reading) {
        return rows.stream().flatMap(row -> row.value(key, reading).stream()).findFirst();
    }

    private Optional<Integer> count(Cell cell) {
        return cell.text().matches("[1-9]\\d{0,8}")
                ? Optional.of(Integer.valueOf(cell.text()))
                : wrong(cell, "'" + cell.text() + "' is no number", "write one from 1");
    }

    private Optional<Integer> bytes(Cell cell) {
        Matcher bytes = BYTES.matcher(cell.text());
        if (!bytes.matches()) {
            return wrong(cell, "'" + cell.text() + "' is no number of bytes", "write one such as 4 MiB");
        }
        long unit = bytes.group(2) == null ? 1 : bytes.group(2).equals("KiB") ? 1 << 10 : 1 << 20;
        long number = Long.parseLong(bytes.group(1)) * unit;
        return number < 1 || number > Integer.MAX_VALUE / 4
                ? wrong(cell, "'" + cell.text() + "' is out of range", "write 1 KiB to 500 MiB")
                : Optional.of((int) number);
    }

    private <T> Optional<T> wrong(Cell cell, String what, String remedy) {
        problems.add(new Problem(file, cell.line(), what, remedy));
        return Optional.empty();
    }
}
