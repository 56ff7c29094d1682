package org.peerage.ledger;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where Peerage keeps its data. */
public final class Home {
    private Home() {}

    /**
     * {@code $PEERAGE_HOME}; else {@code peerage} in the user's data directory, as the XDG Base Directory Specification has it; for
     * root {@code /var/lib/peerage}, since the database runs as another user, who cannot look into root's own directory.
     */
    public static Path folder() {
        return folder(System.getenv(), Path.of(System.getProperty("user.home")), OsUser.current());
    }

    static Path folder(Map<String, String> environment, Path userHome, OsUser user) {
        return set(environment, "PEERAGE_HOME")
                .map(Path::toAbsolutePath)
                .orElseGet(() -> user.isRoot()
                        ? Path.of("/var/lib/peerage")
                        : dataDirectory(environment, userHome).resolve("peerage"));
    }

    /** The specification has relative paths ignored. */
    private static Path dataDirectory(Map<String, String> environment, Path userHome) {
        return set(environment, "XDG_DATA_HOME").filter(Path::isAbsolute).orElse(userHome.resolve(".local/share"));
    }

    private static Optional<Path> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
