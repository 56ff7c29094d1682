package org.peerage.offer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Domains, each with all that are below it.
 *
 * @param domains in ASCII and lower case
 */
public record DomainList(Set<String> domains) implements Predicate<String> {
    /** No domain at all. */
    public static final DomainList NONE = new DomainList(Set.of());

    public DomainList {
        domains = Set.copyOf(domains);
    }

    /** Domains at which anybody gets an address. */
    public static DomainList freeMail() {
        return resource("free-mail.txt");
    }

    /** Domains of addresses to be thrown away. */
    public static DomainList disposable() {
        return resource("disposable.txt.gz");
    }

    /**
     * A file with a domain a line; empty lines and what follows a # are passed over.
     *
     * @throws IllegalArgumentException where a line is no domain, saying which
     */
    public static DomainList in(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return of(lines, file.toString());
        }
    }

    private static DomainList resource(String name) {
        try (InputStream stored = Objects.requireNonNull(DomainList.class.getResourceAsStream(name), name);
                var lines = new BufferedReader(
                        new InputStreamReader(name.endsWith(".gz") ? new GZIPInputStream(stored) : stored, UTF_8))) {
            return of(lines, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DomainList of(BufferedReader lines, String file) {
        return new DomainList(lines.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> Address.ascii(line)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "'" + line + "' in " + file + " is no domain; write one a line, such as example.org")))
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean test(String domain) {
        return has(domain);
    }

    /** Whether the domain or one above it is listed. */
    public boolean has(String domain) {
        return Stream.iterate(domain, d -> !d.isEmpty(), d -> d.contains(".") ? d.substring(d.indexOf('.') + 1) : "")
                .anyMatch(domains::contains);
    }
}
