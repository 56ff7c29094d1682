package org.peerage.page;

import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** Browsers as people know them: {@code agents.yaml} has the words by which they tell on themselves. */
final class Agent {
    private static final JsonNode WORDS = Table.read(Agent.class, "agents.yaml");

    private Agent() {}

    /**
     * What a browser calls itself, short.
     *
     * @param header its {@code User-Agent} (RFC 9110, 10.1.5)
     * @return "Firefox on Linux", or as much of it as can be told; "unknown browser" where nothing can
     */
    static String words(String header) {
        return Stream.of(name("browsers", header), name("systems", header).map("on "::concat))
                .flatMap(Optional::stream)
                .reduce((browser, system) -> browser + " " + system)
                .map(words -> words.startsWith("on ") ? "a browser " + words : words)
                .orElse("unknown browser");
    }

    /** The first that fits counts. */
    private static Optional<String> name(String what, String header) {
        return WORDS.get(what).properties().stream()
                .filter(one -> header.contains(one.getKey()))
                .map(one -> one.getValue().asString())
                .findFirst();
    }
}
