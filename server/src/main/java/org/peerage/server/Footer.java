package org.peerage.server;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What stands below the options in a command's help.
 *
 * @param notes sentences, a paragraph each
 * @param examples lines for a shell, without indentation: comments, and commands
 */
record Footer(List<String> notes, List<String> examples) {
    private static final String EXAMPLES = "Examples:";

    Footer {
        notes = List.copyOf(notes);
        examples = List.copyOf(examples);
    }

    static Footer of(CommandSpec command) {
        List<String> lines = Arrays.stream(command.usageMessage().footer())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        int examples = lines.indexOf(EXAMPLES);
        return examples < 0
                ? new Footer(lines, List.of())
                : new Footer(lines.subList(0, examples), lines.subList(examples + 1, lines.size()));
    }
}
