package org.peerage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.ledger.TestDatabase;

/** Letting users in and out from the command line. */
class UsersCommandTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String LINK = "/password/[A-Za-z0-9_-]{43}\n";

    @TempDir
    private Path home;

    private Screen users(String... arguments) {
        return Screen.of(Stream.of(
                        Stream.of("users"),
                        Stream.of(arguments),
                        Stream.of("--database", DATABASE.url(), "--home", home.toString()))
                .flatMap(some -> some)
                .toArray(String[]::new));
    }

    @Test
    void usersAreAddedListedResetAndDisabled() {
        assertThat(users().out()).isEmpty();
        Screen added = users("add", "Ada@Example.org", "--name", "Ada Pell", "--access", "admin");
        assertThat(added.status()).isZero();
        assertThat(added.out()).matches(LINK);
        assertThat(added.err()).contains("works once");
        assertThat(users("add", "bea@example.org").out()).matches(LINK);
        assertThat(users("add", "ada@example.org").err()).contains("There is a user with this email already");
        assertThat(users("add", "ada").status()).isEqualTo(1);
        assertThat(users().out()).isEqualTo("""
                admin    ada@example.org  Ada Pell
                reader   bea@example.org  bea@example.org
                """);
        assertThat(users("reset", "ADA@example.org").out()).matches(LINK);
        assertThat(users("disable", "ada@example.org").err()).contains("last active administrator");
        assertThat(users("disable", "bea@example.org").status()).isZero();
        assertThat(users().out()).contains("bea@example.org  bea@example.org  (disabled)");
        assertThat(users("enable", "bea@example.org").status()).isZero();
        assertThat(users().out()).doesNotContain("disabled");
        Screen nobody = users("reset", "nobody@example.org");
        assertThat(nobody.status()).isEqualTo(1);
        assertThat(nobody.err()).contains("there is no user nobody@example.org");
    }
}
