package org.peerage.server;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "peerage",
        mixinStandardHelpOptions = true,
        version = "peerage 0.1.0",
        description = "Company profiles from the news, every line with its sentence.")
public final class Peerage {
    private Peerage() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Peerage()).execute(args));
    }
}
