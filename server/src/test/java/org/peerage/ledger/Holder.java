package org.peerage.ledger;

import java.nio.file.Path;
import java.util.Optional;

/** A process that opens the private server of a folder, says so, and keeps it until it is ended. */
final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
        try (Database _ = Database.open(Optional.empty(), Path.of(args[0]), notice -> {})) {
            System.out.println("open");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** Returns when the server is open. */
    static Process start(Path home) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!"open".equals(process.inputReader().readLine())) {
            throw new IllegalStateException("the holder did not open " + home);
        }
        return process;
    }
}
