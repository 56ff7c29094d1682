package org.peerage.server;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Print a script by which bash or zsh completes commands and options by the Tab key.",
        footer = {
            "",
            "Examples:",
            "  # in this bash",
            "  source <(peerage completion)",
            "  # in every bash from now on",
            "  peerage completion > ~/.local/share/bash-completion/completions/peerage",
            "  # in zsh, in ~/.zshrc",
            "  autoload -U +X bashcompinit && bashcompinit; source <(peerage completion)"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Spec
    private CommandSpec command = CommandSpec.create();

    CompletionCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        CommandSpec all = command.root();
        peerage.terminal().out().print(AutoComplete.bash(all.name(), all.commandLine()));
        return Run.ALL_READ;
    }
}
