package org.peerage.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.peerage.claim.Claim;
import org.peerage.claim.ClaimJson;

/**
 * What a command printed, run as a shell runs it.
 *
 * @param status its exit status
 */
record Screen(int status, String out, String err) {
    /** Its output goes to files. */
    static Screen of(String... arguments) {
        return of("", false, arguments);
    }

    /**
     * @param in what stands on standard input
     * @param watched whether its output goes to a terminal
     */
    static Screen of(String in, boolean watched, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                watched,
                watched,
                watched,
                Optional::empty);
        int status = Peerage.execute(terminal, arguments);
        return new Screen(status, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }

    List<Claim> claims() {
        return out.lines().map(ClaimJson::read).toList();
    }
}
