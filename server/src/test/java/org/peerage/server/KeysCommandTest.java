package org.peerage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.ledger.TestDatabase;

/** Giving programs keys and taking them back from the command line. */
class KeysCommandTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String KEY = "peerage_[A-Za-z0-9_-]{43}\n";

    @TempDir
    private Path home;

    private Screen run(String... command) {
        return Screen.of(Stream.concat(
                        Arrays.stream(command), Stream.of("--database", DATABASE.url(), "--home", home.toString()))
                .toArray(String[]::new));
    }

    @Test
    void keysAreMadeListedAndRevoked() {
        run("users", "add", "ada@example.org", "--access", "analyst");
        run("users", "add", "bea@example.org");
        assertThat(run("keys").out()).isEmpty();

        Screen made = run("keys", "add", "Ada@example.org", "--name", "nightly report");
        assertThat(made.status()).isZero();
        assertThat(made.out()).matches(KEY);
        assertThat(made.err()).contains("not shown again");
        Screen writing = run("keys", "add", "ada@example.org", "--name", "intake", "--write");
        assertThat(writing.out()).matches(KEY);

        assertThat(run("keys").out()).isEqualTo("""
                2  %s…  ada@example.org  intake  read and write, never used
                1  %s…  ada@example.org  nightly report  read, never used
                """.formatted(beginning(writing), beginning(made)));
        assertThat(run("keys", "revoke", "2").status()).isZero();
        assertThat(run("keys").out()).doesNotContain("intake").contains("nightly report");
        run("users", "disable", "ada@example.org");
        assertThat(run("keys").out()).contains("nightly report  nothing: its user is disabled");
    }

    private static String beginning(Screen made) {
        return made.out().substring(0, "peerage_".length() + 6);
    }

    @Test
    void whatIsRefusedSaysWhy() {
        run("users", "add", "cleo@example.org");
        assertRefused("there is no user nobody@example.org", "keys", "add", "nobody@example.org", "--name", "x");
        assertRefused("Only keys of analysts", "keys", "add", "cleo@example.org", "--name", "x", "--write");
        assertRefused("Say what the key is for", "keys", "add", "cleo@example.org", "--name", " ");
        assertRefused("there is no key of the number 77", "keys", "revoke", "77");
        assertThat(run("keys", "add", "cleo@example.org").status()).isEqualTo(Run.USAGE);
        assertThat(run("keys", "revoke", "x").status()).isEqualTo(Run.USAGE);
        assertThat(run("keys").out()).doesNotContain("cleo");
    }

    private void assertRefused(String why, String... command) {
        Screen screen = run(command);
        assertThat(screen.status()).isEqualTo(Run.SOME_NOT_READ);
        assertThat(screen.err().lines()).singleElement().asString().contains(why);
        assertThat(screen.out()).isEmpty();
    }
}
