package org.peerage.server;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.peerage.crawl.SourceFolder;
import org.peerage.fetch.AddressRange;
import org.peerage.fetch.FetchSettings;
import org.peerage.fetch.Fetcher;
import org.peerage.profile.Grade;
import org.peerage.profile.Publishers;
import picocli.CommandLine.Option;

/** Where sources stand, and how they are fetched from. */
final class SourcesOption {
    /** The folder's name in Peerage's home. */
    static final String FOLDER = "sources";

    @Option(
            names = "--sources",
            paramLabel = "FOLDER",
            description =
                    "The folder of sources, a YAML file each; default: what PEERAGE_SOURCES or peerage.yaml in the home says, else sources in the home.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description =
                    "Where sites find whoever runs this, of the web or of email; default: what PEERAGE_CONTACT or peerage.yaml says.")
    private Optional<String> contact = Optional.empty();

    /** The sources, with all that is wrong in them. */
    SourceFolder read(Configuration configuration, Path home) {
        return SourceFolder.of(folder.orElseGet(() -> folder(configuration, home)));
    }

    /** Where they stand by what is configured. */
    static Path folder(Configuration configuration, Path home) {
        return configuration.value("sources").map(Path::of).orElse(home.resolve(FOLDER));
    }

    /** How reliable publishers are held to be, by the files of sources and by that of publishers, which wins. */
    static Publishers judged(Configuration configuration, Path home) {
        Map<String, Grade> grades = new HashMap<>();
        SourceFolder.of(folder(configuration, home))
                .sources()
                .forEach(source -> source.standing()
                        .ifPresent(standing -> grades.put(
                                source.publisher().orElse(source.title()),
                                new Grade(standing.letter(), standing.because()))));
        return new Publishers(grades).and(configuration.publishers());
    }

    /**
     * What fetches, to be closed.
     *
     * @throws IllegalArgumentException where nobody said who runs this, or something is no address
     */
    Fetcher fetcher(Configuration configuration) {
        return new Fetcher(settings(configuration, contact), Clock.systemUTC());
    }

    /** @throws IllegalArgumentException where nobody said who runs this, or something is no address */
    static FetchSettings settings(Configuration configuration, Optional<String> contact) {
        String who = contact.or(() -> configuration.value("contact"))
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "sites want to know who fetches from them: write an address of the web or of email as contact: in peerage.yaml, or by --contact"));
        List<AddressRange> allowed = Settings.ranges(configuration, "fetch-allow");
        Set<Integer> ports = Settings.words(configuration, "fetch-ports").stream()
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        return FetchSettings.of(who).allowing(allowed, ports);
    }
}
