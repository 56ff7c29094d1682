package org.peerage.server;

import java.util.function.Supplier;
import org.peerage.api.Json;
import picocli.CommandLine.Option;

/** Whether a command prints for programs. What went wrong is told on standard error all the same. */
final class JsonOption {
    @Option(names = "--json", description = "Print one JSON object instead, for programs.")
    private boolean json;

    boolean isAsked() {
        return json;
    }

    /** Prints results in the form that was asked for. */
    void print(Terminal terminal, Supplier<Object> forPrograms, Supplier<String> forPeople) {
        terminal.out().print(json ? Json.line(forPrograms.get()) : forPeople.get());
    }

    /** Prints what became of it for programs, or tells people, whose standard output stays empty. */
    void tell(Terminal terminal, Object forPrograms, String forPeople) {
        if (json) {
            terminal.out().print(Json.line(forPrograms));
        } else {
            terminal.tell(forPeople);
        }
    }
}
