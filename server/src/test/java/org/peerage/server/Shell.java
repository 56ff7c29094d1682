package org.peerage.server;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines for a shell, as far as examples need it. */
final class Shell {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([|<>();&]+)|([^\\s|<>();&]+)");

    private Shell() {}

    /** The arguments of each call of peerage in a line: what follows its name until a pipe, a redirection or the next command. */
    static List<List<String>> calls(String line) {
        List<List<String>> calls = new ArrayList<>();
        boolean within = false;
        for (MatchResult word : WORD.matcher(line).results().toList()) {
            if (word.group(3) != null) {
                within = false;
            } else if (within) {
                calls.getLast().add(value(word));
            } else if (word.group().equals("peerage")) {
                within = true;
                calls.add(new ArrayList<>());
            }
        }
        return calls;
    }

    private static String value(MatchResult word) {
        return Stream.of(1, 2, 4)
                .flatMap(group -> Stream.ofNullable(word.group(group)))
                .findFirst()
                .orElseThrow();
    }
}
