package org.peerage.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a command reads from and writes to. All output is UTF-8 with "\n" as line end, whatever the machine's locale.
 *
 * @param in standard input
 * @param out for results and nothing else
 * @param err for complaints and progress
 * @param outWatched whether results go to a terminal
 * @param errWatched whether complaints go to a terminal
 * @param colours whether results may be coloured
 * @param loss why results could not be written, if so
 */
record Terminal(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        boolean outWatched,
        boolean errWatched,
        boolean colours,
        Supplier<Optional<IOException>> loss) {
    /** What Unix says where whoever took the output has gone. */
    private static final String NOBODY = "Broken pipe";

    /** The streams of this process. Colours only on a terminal that can show them, and not where NO_COLOR asks for none. */
    static Terminal ofProcess() {
        boolean outWatched = isTerminal(1);
        boolean colours = outWatched && takesColours(System.getenv());
        var out = new Outlet(new FileOutputStream(FileDescriptor.out));
        return new Terminal(
                System.in,
                writer(out),
                writer(new FileOutputStream(FileDescriptor.err)),
                outWatched,
                isTerminal(2),
                colours,
                out::failure);
    }

    /** Why results could not be written though somebody wants them; nobody does where a pager or {@code head} has ended. */
    Optional<IOException> lost() {
        return loss.get().filter(failure -> !NOBODY.equals(failure.getMessage()));
    }

    /** Whether the environment lets a terminal have colours, as no-color.org has it. */
    static boolean takesColours(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** A line for the user, at once, on standard error. */
    void tell(String line) {
        err.print(line + "\n");
        err.flush();
    }

    private static PrintWriter writer(OutputStream to) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(new BufferedOutputStream(to), UTF_8)));
    }

    /** Remembers why it could not be written to, which writers swallow. */
    private static final class Outlet extends FilterOutputStream {
        private Optional<IOException> failure = Optional.empty();

        Outlet(OutputStream out) {
            super(out);
        }

        Optional<IOException> failure() {
            return failure;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = Optional.of(e);
                throw e;
            }
        }
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
}
