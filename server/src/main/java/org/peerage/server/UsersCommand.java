package org.peerage.server;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.peerage.access.Actor;
import org.peerage.access.Directory;
import org.peerage.access.Links;
import org.peerage.access.Passwords;
import org.peerage.access.Refusal;
import org.peerage.ledger.Access;
import org.peerage.ledger.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        description =
                "List who may sign in, or let others in. Where the server runs on its private database, stop it before.",
        footer = {
            "",
            "Examples:",
            "  peerage users",
            "  peerage users add ada@example.org --name \"Ada Pell\" --access analyst",
            "  peerage users reset ada@example.org",
            "  peerage users --json | jq -r '.users[] | select(.active).email'"
        })
final class UsersCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    UsersCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        List<User> users = work(ledger, directory -> directory.all());
        json.print(
                peerage.terminal(),
                () -> new Printed.Users(users.stream().map(Printed.Known::of).toList()),
                () -> users.stream().map(UsersCommand::line).collect(Collectors.joining()));
        return Run.ALL_READ;
    }

    private static String line(User user) {
        return "%-8s %s  %s%s\n"
                .formatted(user.access().word(), user.email(), user.name(), user.active() ? "" : "  (disabled)");
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Directory directory);
    }

    private <T> T work(LedgerOption ledger, Work<T> work) {
        return ledger.use(peerage.terminal(), (_, users) -> {
            Clock clock = Clock.systemUTC();
            return work.with(new Directory(users, new Links(users, Passwords.standard(), clock), clock));
        });
    }

    /** What is done to the user of an email, where there is one. */
    private int onUser(LedgerOption ledger, String email, BiFunction<Directory, User, Integer> act) {
        return work(
                ledger,
                directory -> directory
                        .withEmail(email)
                        .map(user -> act.apply(directory, user))
                        .orElseGet(() -> refuse("there is no user " + email)));
    }

    private int refuse(String why) {
        peerage.terminal().tell("peerage: " + why);
        return Run.SOME_NOT_READ;
    }

    private int answer(Optional<Refusal> refusal) {
        return refusal.map(why -> refuse(why.message())).orElse(Run.ALL_READ);
    }

    private int print(Links.Issued link, JsonOption form) {
        form.print(peerage.terminal(), () -> Printed.Link.of(link), () -> link.path() + "\n");
        peerage.terminal().tell("open it on your server to set a password; it works once, until " + link.expires());
        return Run.ALL_READ;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Add a user and print a one-time link to set a password.",
            footer = {
                "",
                "Examples:",
                "  peerage users add ada@example.org",
                "  peerage users add ada@example.org --name \"Ada Pell\" --access analyst"
            })
    int add(
            @Parameters(paramLabel = "EMAIL") String email,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            description = "As pages show it; default: the email.",
                            defaultValue = "")
                    String name,
            @Option(
                            names = "--access",
                            paramLabel = "ACCESS",
                            description = "reader, analyst or admin; default: ${DEFAULT-VALUE}.",
                            defaultValue = "reader")
                    Access access,
            @Mixin JsonOption form,
            @Mixin LedgerOption database) {
        return work(database, directory -> switch (directory.invite(email, name, access, Actor.atTheCommandLine())) {
            case Directory.Outcome.Linked linked -> print(linked.link(), form);
            case Directory.Outcome.Refused(Refusal refusal) -> refuse(email + ": " + refusal.message());
        });
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Print a one-time link to set another password.",
            footer = {
                "",
                "Examples:",
                "  peerage users reset ada@example.org",
                "  # of a server elsewhere",
                "  peerage users reset ada@example.org --home /srv/peerage"
            })
    int reset(@Parameters(paramLabel = "EMAIL") String email, @Mixin JsonOption form, @Mixin LedgerOption database) {
        return onUser(
                database, email, (directory, user) -> print(directory.reset(user, Actor.atTheCommandLine()), form));
    }

    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Sign a user out everywhere and in no more.",
            footer = {
                "",
                "Examples:",
                "  peerage users disable ada@example.org",
                "  # and in again",
                "  peerage users enable ada@example.org"
            })
    int disable(@Parameters(paramLabel = "EMAIL") String email, @Mixin LedgerOption database) {
        return onUser(database, email, (directory, user) -> answer(directory.disable(user, Actor.atTheCommandLine())));
    }

    @Command(
            name = "enable",
            mixinStandardHelpOptions = true,
            description = "Let a disabled user sign in again.",
            footer = {
                "",
                "Examples:",
                "  peerage users enable ada@example.org",
                "  # who is disabled",
                "  peerage users"
            })
    int enable(@Parameters(paramLabel = "EMAIL") String email, @Mixin LedgerOption database) {
        return onUser(database, email, (directory, user) -> answer(directory.enable(user, Actor.atTheCommandLine())));
    }
}
