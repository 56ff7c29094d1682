package org.peerage.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What articles say, in few words, with the sentences that it rests on; there is none without.
 *
 * @param says what
 * @param key of the line that says it, for get_deal; left out where it is none
 * @param sources how many independent ones say so
 * @param evidence at least one sentence
 * @param further how many sentences more there are
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Statement(String says, Optional<String> key, int sources, List<Quote> evidence, int further) {
    /** @throws IllegalArgumentException where no sentence is given */
    Statement {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("no statement without its sentence: " + says);
        }
        says = Foreign.text(says);
        evidence = List.copyOf(evidence);
    }

    /** Claims that it rests on, as far as they are shown. */
    List<String> claims() {
        return evidence.stream().map(Quote::claim).toList();
    }

    /** A line for itself, and one for each sentence. */
    String text() {
        return "- " + says
                + key.map(name -> " [key " + name + "]").orElse("")
                + (sources > 1 ? " [" + sources + " independent sources]" : "")
                + "\n"
                + evidence.stream().map(quote -> "  " + quote.text() + "\n").collect(Collectors.joining())
                + (further > 0 ? "  and " + further + (further == 1 ? " sentence more\n" : " sentences more\n") : "");
    }

    static String text(List<Statement> statements) {
        return statements.stream().map(Statement::text).collect(Collectors.joining());
    }
}
