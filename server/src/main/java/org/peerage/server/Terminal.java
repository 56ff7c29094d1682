package org.peerage.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a command reads from and writes to. All output is UTF-8 with "\n" as line end, whatever the machine's locale.
 *
 * @param in standard input
 * @param out for results and nothing else
 * @param err for complaints and progress
 * @param outWatched whether results go to a terminal
 * @param errWatched whether complaints go to a terminal
 * @param colours whether results may be coloured
 */
record Terminal(
        InputStream in, PrintWriter out, PrintWriter err, boolean outWatched, boolean errWatched, boolean colours) {

    /** The streams of this process. Colours only on a terminal that can show them, and not where NO_COLOR asks for none. */
    static Terminal ofProcess() {
        boolean outWatched = isTerminal(1);
        boolean colours =
                outWatched && env("NO_COLOR").isEmpty() && !env("TERM").equals("dumb");
        return new Terminal(
                System.in, writer(FileDescriptor.out), writer(FileDescriptor.err), outWatched, isTerminal(2), colours);
    }

    /** A line for the user, at once, on standard error. */
    void tell(String line) {
        err.print(line + "\n");
        err.flush();
    }

    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new BufferedOutputStream(new FileOutputStream(to)), UTF_8)));
    }

    /** Java tells this only for both streams at once; where the system lists the open files, it tells each. */
    private static boolean isTerminal(int descriptor) {
        Path file = Path.of("/proc/self/fd/" + descriptor);
        if (!Files.isSymbolicLink(file)) {
            return Optional.ofNullable(System.console())
                    .filter(Console::isTerminal)
                    .isPresent();
        }
        try {
            String target = Files.readSymbolicLink(file).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }

    private static String env(String name) {
        return System.getenv().getOrDefault(name, "");
    }
}
