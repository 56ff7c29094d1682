package org.peerage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.ledger.Access;
import org.peerage.ledger.Act;
import org.peerage.ledger.Database;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Link;
import org.peerage.ledger.Session;
import org.peerage.ledger.TestDatabase;
import org.peerage.ledger.User;
import org.peerage.ledger.Users;

/** Users, links, sessions and lockouts on a real database. Each test has users and callers of its own. */
class AccessTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final AtomicInteger MACHINES = new AtomicInteger();
    private static final String PASSWORD = "warp and weft of fog";
    private static Optional<Database> database = Optional.empty();

    private final MovingClock clock = new MovingClock();
    private final Users users = Users.in(database.orElseThrow().dataSource());
    private final Passwords passwords = Passwords.standard();
    private final Sessions sessions = new Sessions(users, clock);
    private final SignIn signIn = new SignIn(users, sessions, passwords, clock);
    private final Links links = new Links(users, passwords, clock);
    private final Directory directory = new Directory(users, links, clock);
    private final int number = COUNT.incrementAndGet();
    private final Caller caller = new Caller("203.0.113." + number, "Firefox");
    private final Actor admin = new Actor("admin@example.org", caller);

    @BeforeAll
    static void open() {
        database = Optional.of(DATABASE.open());
        Ledger.in(database.get().dataSource());
        Users users = Users.in(database.get().dataSource());
        users.add(
                "root@example.org",
                "Root",
                Access.ADMIN,
                new Actor("test", Caller.COMMAND_LINE).did(new MovingClock().instant(), "added user", "root", ""));
    }

    @AfterAll
    static void close() {
        database.ifPresent(Database::close);
    }

    private String email() {
        return "ada" + number + "@example.org";
    }

    private User invited() {
        return invite().user();
    }

    private Directory.Outcome.Linked invite() {
        return (Directory.Outcome.Linked)
                directory.invite("Ada" + number + "@Example.org ", "Ada Pell", Access.ANALYST, admin);
    }

    /** A user with a password. */
    private User ada() {
        var invited = invite();
        assertThat(links.use(invited.link().token(), PASSWORD, caller)).isEmpty();
        return invited.user();
    }

    private SignIn.Outcome tries(String password) {
        return signIn.byPassword(email(), password, caller);
    }

    private static Refusal refusal(SignIn.Outcome outcome) {
        return ((SignIn.Outcome.Refused) outcome).refusal();
    }

    private static Token token(SignIn.Outcome outcome) {
        return ((SignIn.Outcome.Entered) outcome).token();
    }

    private List<Act> acts() {
        return directory.acts(0, 1000).stream()
                .filter(act -> act.who().equals(email()) || act.object().equals(email()))
                .toList();
    }

    @Test
    void anInvitedUserSetsAPasswordByALinkThatWorksOnce() {
        var invited = invite();
        assertThat(invited.user().email()).isEqualTo(email());
        assertThat(invited.link().path()).matches("/password/[A-Za-z0-9_-]{43}");
        assertThat(refusal(tries(PASSWORD))).isEqualTo(Refusal.WRONG);
        Token token = invited.link().token();
        assertThat(links.look(token)).contains(new Link(Link.Purpose.INVITED, Optional.of(invited.user())));
        assertThat(links.use(token, "short", caller)).contains(Refusal.TOO_SHORT);
        assertThat(links.use(token, PASSWORD, caller)).isEmpty();
        assertThat(links.look(token)).isEmpty();
        assertThat(links.use(token, "another of my passwords", caller)).contains(Refusal.GONE);
        assertThat(tries(PASSWORD)).isInstanceOf(SignIn.Outcome.Entered.class);
        assertThat(directory.invite(email(), "", Access.READER, admin))
                .isEqualTo(new Directory.Outcome.Refused(Refusal.TAKEN));
        assertThat(directory.invite("no email", "", Access.READER, admin))
                .isEqualTo(new Directory.Outcome.Refused(Refusal.NO_EMAIL));
    }

    @Test
    void linksExpireAndANewOneReplacesTheOneBefore() {
        var invited = invite();
        clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(links.look(invited.link().token())).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(links.look(invited.link().token())).isEmpty();
        assertThat(links.use(invited.link().token(), PASSWORD, caller)).contains(Refusal.GONE);
        Links.Issued first = directory.reset(invited.user(), admin);
        Links.Issued second = directory.reset(invited.user(), admin);
        assertThat(links.look(first.token())).isEmpty();
        clock.pass(Duration.ofHours(1));
        assertThat(links.look(second.token())).isEmpty();
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneDoes() throws InterruptedException, ExecutionException {
        Token token = invite().link().token();
        assertThat(atOnce(4, () -> links.use(token, PASSWORD, caller)).filter(Optional::isEmpty))
                .hasSize(1);
    }

    @Test
    void aLinkEndsAllSessions() {
        User ada = ada();
        Token before = token(tries(PASSWORD));
        Links.Issued reset = links.forgotten(email(), caller).orElseThrow().link();
        assertThat(sessions.of(before)).isPresent();
        assertThat(links.use(reset.token(), "another of my passwords", caller)).isEmpty();
        assertThat(sessions.of(before)).isEmpty();
        assertThat(sessions.of(ada)).isEmpty();
        assertThat(refusal(tries(PASSWORD))).isEqualTo(Refusal.WRONG);
        assertThat(tries("another of my passwords")).isInstanceOf(SignIn.Outcome.Entered.class);
    }

    @Test
    void whoForgetsTooOftenWaitsAndNobodyLearnsWhoIsKnown() {
        ada();
        assertThat(links.forgotten("nobody@example.org", new Caller("2001:db8::1", "")))
                .isEmpty();
        for (int i = 0; i < 5; i++) {
            assertThat(links.forgotten(email(), caller)).isPresent();
        }
        assertThat(links.forgotten(email(), caller)).isEmpty();
        assertThat(links.forgotten(email(), new Caller("2001:db8::1", ""))).isEmpty();
    }

    @Test
    void sessionsEndIdleAfterEightHoursAndInAnyCaseAfterSevenDays() {
        User ada = ada();
        Token token = token(tries(PASSWORD));
        clock.pass(Duration.ofHours(8).minusSeconds(1));
        assertThat(sessions.of(token)).map(Session::user).contains(ada);
        clock.pass(Duration.ofHours(8).minusSeconds(1));
        assertThat(sessions.of(token)).isPresent();
        clock.pass(Duration.ofHours(8));
        assertThat(sessions.of(token)).isEmpty();
        assertThat(sessions.of(ada)).isEmpty();
        Token busy = token(tries(PASSWORD));
        for (int hours = 0; hours < 7 * 24; hours += 4) {
            assertThat(sessions.of(busy)).isPresent();
            clock.pass(Duration.ofHours(4));
        }
        assertThat(sessions.of(busy)).isEmpty();
    }

    @Test
    void aUserEndsOwnSessionsAndNoOthers() {
        User ada = ada();
        Token one = token(tries(PASSWORD));
        clock.pass(Duration.ofMinutes(5));
        Token other = token(tries(PASSWORD));
        assertThat(sessions.of(ada)).extracting(Session::agent).containsExactly("Firefox", "Firefox");
        assertThat(sessions.of(ada)).extracting(Session::address).containsOnly("203.0.113.0/24");
        long id = sessions.of(one).orElseThrow().id();
        User root = directory.withEmail("root@example.org").orElseThrow();
        assertThat(sessions.end(id, root, caller)).isFalse();
        assertThat(sessions.of(one)).isPresent();
        assertThat(sessions.end(id, ada, caller)).isTrue();
        assertThat(sessions.of(one)).isEmpty();
        assertThat(sessions.of(other)).isPresent();
        assertThat(sessions.of(Token.random())).isEmpty();
    }

    @Test
    void anotherPasswordNeedsTheOneBeforeAndEndsTheOtherSessions() {
        User ada = ada();
        Token before = token(tries(PASSWORD));
        assertThat(refusal(signIn.change(ada, "wrong wrong wrong", "another of my passwords", caller)))
                .isEqualTo(Refusal.WRONG);
        assertThat(refusal(signIn.change(ada, PASSWORD, email(), caller))).isEqualTo(Refusal.TOO_CLOSE);
        Token after = token(signIn.change(ada, PASSWORD, "another of my passwords", caller));
        assertThat(sessions.of(before)).isEmpty();
        assertThat(sessions.of(after)).isPresent();
    }

    @Test
    void afterFiveFailuresTheNextWaitsAMinuteThenTwoUpToAnHour() {
        ada();
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(fromElsewhere("wrong"))).isEqualTo(Refusal.WRONG);
        }
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(refusal(fromElsewhere(PASSWORD))).isEqualTo(Refusal.LOCKED);
            clock.pass(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(refusal(fromElsewhere(PASSWORD))).isEqualTo(Refusal.LOCKED);
            clock.pass(Duration.ofSeconds(1));
            assertThat(refusal(fromElsewhere("wrong"))).isEqualTo(Refusal.WRONG);
        }
        clock.pass(Duration.ofHours(1));
        assertThat(fromElsewhere(PASSWORD)).isInstanceOf(SignIn.Outcome.Entered.class);
        assertThat(refusal(fromElsewhere("wrong"))).isEqualTo(Refusal.WRONG);
        assertThat(fromElsewhere(PASSWORD)).isInstanceOf(SignIn.Outcome.Entered.class);
    }

    /** An attempt from elsewhere, so that the user alone is counted. */
    private SignIn.Outcome fromElsewhere(String password) {
        String machine = Integer.toHexString(MACHINES.incrementAndGet());
        return signIn.byPassword(email(), password, new Caller("2001:db8:0:" + machine + "::1", ""));
    }

    @Test
    void oneAddressCannotTryManyUsers() {
        ada();
        for (int i = 0; i < 4; i++) {
            assertThat(refusal(signIn.byPassword("nobody" + i + "@example.org", "wrong", caller)))
                    .isEqualTo(Refusal.WRONG);
        }
        assertThat(tries(PASSWORD)).isInstanceOf(SignIn.Outcome.Entered.class);
        assertThat(refusal(signIn.byPassword("nobody4@example.org", "wrong", caller)))
                .isEqualTo(Refusal.WRONG);
        assertThat(refusal(tries(PASSWORD))).isEqualTo(Refusal.LOCKED);
        clock.pass(Duration.ofMinutes(1));
        assertThat(tries(PASSWORD)).isInstanceOf(SignIn.Outcome.Entered.class);
    }

    @Test
    void attemptsAtOnceCountAsThoseOneAfterAnother() throws InterruptedException, ExecutionException {
        ada();
        assertThat(atOnce(12, () -> refusal(tries("wrong"))).filter(Refusal.WRONG::equals))
                .hasSize(5);
    }

    @Test
    void strangersAreLockedOutAsUsersAre() {
        ada();
        List<Refusal> known = new ArrayList<>();
        List<Refusal> unknown = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            known.add(refusal(fromElsewhere("wrong")));
            unknown.add(refusal(signIn.byPassword(
                    "nobody" + number + "@example.org", "wrong", new Caller("2001:db8:ff:" + i + "::1", ""))));
        }
        assertThat(unknown).isEqualTo(known).contains(Refusal.WRONG, Refusal.LOCKED);
    }

    @Test
    void whoIsDisabledIsOutAtOnce() {
        User ada = ada();
        Token token = token(tries(PASSWORD));
        Links.Issued link = directory.reset(ada, admin);
        assertThat(directory.disable(ada, admin)).isEmpty();
        assertThat(sessions.of(token)).isEmpty();
        assertThat(links.look(link.token())).isEmpty();
        assertThat(refusal(tries(PASSWORD))).isEqualTo(Refusal.WRONG);
        assertThat(links.forgotten(email(), caller)).isEmpty();
        assertThat(directory.enable(ada, admin)).isEmpty();
        assertThat(sessions.of(token)).isEmpty();
        assertThat(tries(PASSWORD)).isInstanceOf(SignIn.Outcome.Entered.class);
    }

    @Test
    void theLastAdminStays() throws InterruptedException, ExecutionException {
        User root = directory.withEmail("root@example.org").orElseThrow();
        assertThat(directory.disable(root, admin)).contains(Refusal.LAST_ADMIN);
        assertThat(directory.give(root, Access.READER, admin)).contains(Refusal.LAST_ADMIN);
        User ada = invited();
        assertThat(directory.give(ada, Access.ADMIN, admin)).isEmpty();
        User second = directory.withEmail(email()).orElseThrow();
        List<User> both = List.of(root, second);
        var turn = new AtomicInteger();
        assertThat(atOnce(2, () -> directory.disable(both.get(turn.getAndIncrement()), admin))
                        .filter(Optional::isEmpty))
                .hasSize(1);
        directory.enable(root, admin);
        directory.give(second, Access.READER, admin);
    }

    @Test
    void aProvidersUserIsKnownBySubjectFromThenOn() {
        User ada = ada();
        var identity = new Identity("https://id.example#" + number, email(), true, "Ada");
        var unverified = new Identity("https://id.example#" + number, email(), false, "Ada");
        assertThat(refusal(signIn.byProvider(unverified, Optional.empty(), caller)))
                .isEqualTo(Refusal.BARRED);
        var entered = (SignIn.Outcome.Entered) signIn.byProvider(identity, Optional.empty(), caller);
        assertThat(entered.user()).isEqualTo(ada);
        var renamed = new Identity("https://id.example#" + number, "other@example.org", false, "Ada");
        assertThat(((SignIn.Outcome.Entered) signIn.byProvider(renamed, Optional.of(Access.READER), caller)).user())
                .isEqualTo(new User(ada.id(), ada.email(), ada.name(), Access.READER, true));
        var impostor = new Identity("https://id.example#x" + number, email(), true, "Ada");
        assertThat(refusal(signIn.byProvider(impostor, Optional.empty(), caller)))
                .isEqualTo(Refusal.BARRED);
        var stranger = new Identity("https://id.example#y" + number, "new" + number + "@example.org", true, "New");
        assertThat(((SignIn.Outcome.Entered) signIn.byProvider(stranger, Optional.empty(), caller)).user())
                .extracting(User::access)
                .isEqualTo(Access.READER);
    }

    @Test
    void allIsInTheAuditLogWhichNobodyChanges() throws SQLException {
        User ada = ada();
        tries("wrong");
        Token token = token(tries(PASSWORD));
        sessions.end(sessions.of(token).orElseThrow().id(), ada, caller);
        directory.disable(ada, admin);
        assertThat(acts())
                .extracting(Act::what)
                .containsExactly(
                        "disabled user",
                        "signed out",
                        "signed in",
                        "was refused",
                        "set password",
                        "made a link",
                        "added user");
        assertThat(acts()).extracting(Act::address).containsOnly("203.0.113.0/24");
        assertThat(acts()).extracting(Act::at).containsOnly(clock.instant());
        for (String change : List.of("delete from act", "update act set who = 'x'", "truncate act")) {
            try (Connection connection = database.orElseThrow().dataSource().getConnection();
                    Statement sql = connection.createStatement()) {
                assertThatThrownBy(() -> sql.execute(change)).hasMessageContaining("only ever appended");
            }
        }
    }

    @Test
    void aPasswordOfWeakerParametersIsEncodedAnewWhenItIsUsed() {
        User ada = invited();
        String weak = new Passwords(1024, 1).encode(PASSWORD);
        users.setPassword(ada.id(), weak, admin.did(clock.instant(), "set password", email(), ""));
        Token token = token(tries(PASSWORD));
        String strong = users.password(ada.id()).orElseThrow();
        assertThat(strong).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(weak);
        assertThat(sessions.of(token)).isPresent();
        tries(PASSWORD);
        assertThat(users.password(ada.id())).contains(strong);
    }

    private static <T> Stream<T> atOnce(int times, Callable<T> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future :
                    threads.invokeAll(Stream.generate(() -> work).limit(times).toList())) {
                results.add(future.get());
            }
            return results.stream();
        }
    }
}
