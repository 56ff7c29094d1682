package org.peerage.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peerage.mail.MailServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Its options are those that stand here and one for each {@link Setting}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Show the ledger's profiles in a browser, until Ctrl-C.",
        footer = {
            "",
            "What can be set can also stand in peerage.yaml (port: 9000) or in the environment (PEERAGE_PORT=9000);"
                    + " docs/configuration.md has all of it.",
            "",
            "Examples:",
            "  peerage serve",
            "  peerage serve --port 9000 --open",
            "  peerage serve --config /etc/peerage.yaml"
        })
final class ServeCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "What is set; default: what PEERAGE_CONFIG says, else peerage.yaml in the home, where there is one.")
    private Optional<Path> file = Optional.empty();

    @Unmatched
    private List<String> unknown = new ArrayList<>();

    private ServeCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    static CommandSpec spec(Peerage peerage) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new ServeCommand(peerage));
        if (peerage.mayServe()) {
            Setting.all().stream()
                    .filter(setting -> setting.form() != Form.SECRET)
                    .forEach(setting -> spec.addOption(option(setting)));
        }
        return spec;
    }

    /** A switch needs no value. Values are looked at later, all together. */
    private static OptionSpec option(Setting setting) {
        OptionSpec.Builder option = OptionSpec.builder(setting.flag())
                .type(String.class)
                .description(setting.meaning()
                        + setting.fallback()
                                .map(value -> " Default: " + value + ".")
                                .orElse(""));
        return setting.form() == Form.SWITCH
                ? option.arity("0..1")
                        .fallbackValue("true")
                        .paramLabel("true|false")
                        .build()
                : option.arity("1").paramLabel(setting.form().name()).build();
    }

    @Override
    public Integer call() {
        Configuration configuration = Configuration.of(flags(), unknown, System.getenv(), file, ledger.home());
        if (!configuration.problems().isEmpty()) {
            configuration.problems().forEach(problem -> peerage.terminal().tell("peerage serve: " + problem));
            return Run.USAGE;
        }
        return settings(configuration)
                .map(settings -> {
                    ledger.on(settings.database(), settings.publishers());
                    return new Serving(peerage.terminal(), ledger, settings.crawling())
                            .until(settings.web(), store -> {});
                })
                .orElse(Run.USAGE);
    }

    /** Empty where a file that is named, or a key, does not hold what it should. */
    private Optional<Settings> settings(Configuration configuration) {
        try {
            Settings settings = Settings.of(configuration, ledger.home());
            Optional<String> wrong = settings.web().signIn().mail().flatMap(MailServer::problem);
            wrong.ifPresent(problem -> peerage.terminal().tell("peerage serve: " + problem));
            return wrong.isEmpty() ? Optional.of(settings) : Optional.empty();
        } catch (IllegalArgumentException e) {
            peerage.terminal().tell("peerage serve: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, String> flags() {
        ParseResult parsed = command.commandLine().getParseResult();
        Map<String, String> flags = new HashMap<>();
        Setting.all().stream()
                .filter(setting -> parsed.hasMatchedOption(setting.flag()))
                .forEach(setting -> flags.put(
                        setting.key(),
                        parsed.matchedOption(setting.flag()).originalStringValues().stream()
                                .findFirst()
                                .orElse("true")));
        return flags;
    }
}
