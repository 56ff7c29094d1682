package org.peerage.ledger;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A user of the operating system, by numbers as /etc/passwd has them.
 *
 * @param name for messages only
 */
record OsUser(String name, int uid, int gid) {
    private static final Path PASSWD = Path.of("/etc/passwd");

    /** The user of this process. Where the system does not tell, it is taken for one without privileges. */
    static OsUser current() {
        String name = System.getProperty("user.name", "");
        Path self = Path.of("/proc/self");
        try {
            return new OsUser(
                    name, (int) Files.getAttribute(self, "unix:uid"), (int) Files.getAttribute(self, "unix:gid"));
        } catch (IOException | UnsupportedOperationException e) {
            return new OsUser(name, -1, -1);
        }
    }

    /**
     * The user whom PostgreSQL runs as, which refuses root: the current one, or for root "postgres", else "nobody".
     *
     * @throws DatabaseException where root finds neither of them
     */
    static OsUser forServer() throws IOException {
        OsUser current = current();
        if (!current.isRoot()) {
            return current;
        }
        List<String> passwd = Files.readAllLines(PASSWD);
        return Stream.of("postgres", "nobody")
                .flatMap(name -> named(name, passwd).stream())
                .findFirst()
                .orElseThrow(() -> new DatabaseException(
                        "PostgreSQL does not run as root, and this system has neither a user 'postgres' nor 'nobody'",
                        "run Peerage as another user, or use your own server by --database URL"));
    }

    private static Optional<OsUser> named(String name, List<String> passwd) {
        return passwd.stream()
                .map(line -> line.split(":"))
                .filter(fields -> fields.length > 3 && fields[0].equals(name))
                .map(fields -> new OsUser(name, Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                .findFirst();
    }

    boolean isRoot() {
        return uid == 0;
    }

    boolean isCurrent() {
        return uid == current().uid();
    }

    /** What runs a program as this user, for whom messages are in English. */
    ProcessBuilder command(List<String> programAndArguments) {
        var command = new ArrayList<String>();
        if (!isCurrent()) {
            command.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"));
        }
        command.addAll(programAndArguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** Whether this user can get into a folder, whatever stands above it. */
    boolean reaches(Path folder) throws IOException {
        return isCurrent()
                || command(List.of("test", "-x", folder.toString()))
                                .start()
                                .onExit()
                                .join()
                                .exitValue()
                        == 0;
    }

    /** Makes a file or folder this user's, for nobody else to look into. */
    void own(Path path) throws IOException {
        Files.setPosixFilePermissions(path, fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        if (!isCurrent()) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        }
    }
}
