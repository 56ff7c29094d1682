package org.peerage.server;

import org.peerage.extract.Reading;
import picocli.CommandLine.Option;

/** How sure a claim must be to be shown to people. */
final class LeastOption {
    @Option(
            names = "--least",
            paramLabel = "SHARE",
            description = "Only claims at least so likely right, 0 to 1; default: ${DEFAULT-VALUE}.")
    private double share = Reading.LIKELY;

    double share() {
        return share;
    }
}
