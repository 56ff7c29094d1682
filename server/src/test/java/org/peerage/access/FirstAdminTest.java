package org.peerage.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.ledger.Access;
import org.peerage.ledger.Database;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Session;
import org.peerage.ledger.TestDatabase;
import org.peerage.ledger.User;
import org.peerage.ledger.Users;

/** From a database without users to one with an admin, and on into a backup and another database. */
class FirstAdminTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    static final TestDatabase OTHER = new TestDatabase();

    private static final String PASSWORD = "warp and weft of fog";
    private static final Caller CALLER = new Caller("203.0.113.7", "");

    private final MovingClock clock = new MovingClock();

    private Links links(Users users) {
        return new Links(users, Passwords.standard(), clock);
    }

    private SignIn.Outcome signIn(Users users) {
        return new SignIn(users, new Sessions(users, clock), Passwords.standard(), clock)
                .byPassword("root@example.org", PASSWORD, CALLER);
    }

    @Test
    void theFirstLinkMakesTheAdminAndABackupTakesAllButSessionsAndLinks() {
        try (Database database = DATABASE.open();
                Database other = OTHER.open()) {
            Ledger ledger = Ledger.in(database.dataSource());
            Users users = Users.in(database.dataSource());
            Links links = links(users);
            Token replaced = links.first().orElseThrow().token();
            Token first = links.first().orElseThrow().token();
            assertThat(links.useFirst(replaced, "root@example.org", "Root", PASSWORD, CALLER))
                    .contains(Refusal.GONE);
            assertThat(links.useFirst(first, "root", "Root", PASSWORD, CALLER)).contains(Refusal.NO_EMAIL);
            assertThat(links.useFirst(first, "root@example.org", "Root", "passwordpassword", CALLER))
                    .contains(Refusal.TOO_COMMON);
            assertThat(links.useFirst(first, "Root@example.org", "Root", PASSWORD, CALLER))
                    .isEmpty();
            assertThat(links.useFirst(first, "other@example.org", "", PASSWORD, CALLER))
                    .contains(Refusal.GONE);
            assertThat(links.first()).isEmpty();
            assertThat(users.all()).extracting(User::email, User::access).containsExactly(tuple());
            var entered = (SignIn.Outcome.Entered) signIn(users);
            Token reset = links.forgotten("root@example.org", CALLER)
                    .orElseThrow()
                    .link()
                    .token();

            String backup = backup(ledger);
            Ledger restored = Ledger.in(other.dataSource());
            Users elsewhere = Users.in(other.dataSource());
            Token dangling = links(elsewhere).first().orElseThrow().token();
            restored.restore(new StringReader(backup));
            assertThat(backup(restored))
                    .isEqualTo(backup)
                    .contains("argon2id")
                    .doesNotContain("\"session\"", "\"link\"");
            assertThat(new Sessions(elsewhere, clock).of(entered.token())).isEmpty();
            assertThat(links(elsewhere).look(reset)).isEmpty();
            assertThat(links(elsewhere).look(dangling)).isEmpty();
            assertThat(signIn(elsewhere)).isInstanceOf(SignIn.Outcome.Entered.class);
            assertThat(elsewhere.add(
                            "more@example.org",
                            "",
                            Access.READER,
                            new Actor("x", CALLER).did(clock.instant(), "added user", "", "")))
                    .isPresent();
        }
        try (Database again = DATABASE.open()) {
            clock.pass(Duration.ofHours(1));
            Users users = Users.in(again.dataSource());
            User root = users.withEmail("root@example.org").orElseThrow();
            assertThat(new Sessions(users, clock).of(root))
                    .as("sessions survive a restart")
                    .extracting(Session::user)
                    .containsExactly(root);
        }
    }

    private static Tuple tuple() {
        return Tuple.tuple("root@example.org", Access.ADMIN);
    }

    private static String backup(Ledger ledger) {
        var out = new StringWriter();
        ledger.backup(out);
        return out.toString();
    }
}
