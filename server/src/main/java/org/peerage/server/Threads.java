package org.peerage.server;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many documents a command reads at a time. */
final class Threads {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    private int number = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Read so many documents at a time; default: one a core. The output is the same for any number.")
    void number(int number) {
        if (number < 1) {
            throw new ParameterException(command.commandLine(), "--threads must be at least 1, not " + number);
        }
        this.number = number;
    }

    int number() {
        return number;
    }
}
