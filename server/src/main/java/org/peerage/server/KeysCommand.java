package org.peerage.server;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.peerage.access.Actor;
import org.peerage.access.Keys;
import org.peerage.ledger.ApiKey;
import org.peerage.ledger.User;
import org.peerage.ledger.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description =
                "List the keys that programs use the API with, or make and revoke them. Where the server runs on its private database, stop it before, or use the page /keys.",
        footer = {
            "",
            "Examples:",
            "  peerage keys",
            "  peerage keys add ada@example.org --name \"nightly report\"",
            "  peerage keys add ada@example.org --name intake --write",
            "  peerage keys revoke 3",
            "  peerage keys --json | jq -r '.keys[] | select(.used == null).number'"
        })
final class KeysCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    KeysCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        List<ApiKey> all = work(ledger, (keys, _) -> keys.all());
        json.print(
                peerage.terminal(),
                () -> new Printed.Keys(all.stream().map(Printed.Key::of).toList()),
                () -> all.stream().map(KeysCommand::line).collect(Collectors.joining()));
        return Run.ALL_READ;
    }

    private static String line(ApiKey key) {
        return "%d  %s…  %s  %s  %s, %s\n"
                .formatted(
                        key.id(),
                        key.beginning(),
                        key.user().email(),
                        key.name(),
                        Keys.scope(key),
                        key.used()
                                .map(used -> "last used " + used.truncatedTo(ChronoUnit.MINUTES))
                                .orElse("never used"));
    }

    private <T> T work(LedgerOption ledger, BiFunction<Keys, Users, T> work) {
        return ledger.use(peerage.terminal(), (_, users) -> work.apply(new Keys(users, Clock.systemUTC()), users));
    }

    private int refuse(String why) {
        peerage.terminal().tell("peerage: " + why);
        return Run.SOME_NOT_READ;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Make a key of a user and print it, this once.",
            footer = {
                "",
                "Examples:",
                "  peerage keys add ada@example.org --name \"nightly report\"",
                "  # one that may add articles, of an analyst",
                "  peerage keys add ada@example.org --name intake --write"
            })
    int add(
            @Parameters(paramLabel = "EMAIL", description = "Whose it is; it may do nothing that its user may not.")
                    String email,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            description = "What it is for, as lists show it.",
                            required = true)
                    String name,
            @Option(names = "--write", description = "It may add articles, too; its user has to be an analyst.")
                    boolean write,
            @Mixin JsonOption form,
            @Mixin LedgerOption database) {
        return work(
                database,
                (keys, users) -> users.all().stream()
                        .filter(user -> user.email().equalsIgnoreCase(email.strip()))
                        .findFirst()
                        .map(user -> add(keys, user, name, write, form))
                        .orElseGet(() -> refuse("there is no user " + email + "; peerage users lists them")));
    }

    private int add(Keys keys, User user, String name, boolean write, JsonOption form) {
        Optional<String> problem = keys.against(user, name, write);
        if (problem.isPresent()) {
            return refuse(user.email() + ": " + problem.get());
        }
        String key = keys.make(user, name, write, Actor.atTheCommandLine());
        form.print(peerage.terminal(), () -> new Printed.NewKey(key), () -> key + "\n");
        peerage.terminal().tell("it is not shown again; programs send it as Authorization: Bearer KEY");
        return Run.ALL_READ;
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Revoke a key: it is refused from now on.",
            footer = {
                "",
                "Examples:",
                "  peerage keys revoke 3",
                "  # of a server elsewhere",
                "  peerage keys revoke 3 --home /srv/peerage"
            })
    int revoke(
            @Parameters(paramLabel = "NUMBER", description = "As peerage keys lists it.") long number,
            @Mixin LedgerOption database) {
        return work(
                database,
                (keys, _) -> keys.revoke(number, Actor.atTheCommandLine())
                        ? Run.ALL_READ
                        : refuse("there is no key of the number " + number + "; peerage keys lists them"));
    }
}
