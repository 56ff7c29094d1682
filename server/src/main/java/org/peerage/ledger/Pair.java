package org.peerage.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two names by their numbers, the lower first. */
record Pair(long one, long other) {
    /** Empty where the ledger does not know both, in these words. A name is no pair with itself. */
    static Optional<Pair> of(JdbcClient jdbc, String one, String other) {
        var judgements = new Judgements(jdbc);
        List<Long> numbers = Stream.of(one, other)
                .flatMap(name -> judgements.number(name).stream())
                .distinct()
                .sorted()
                .toList();
        return numbers.size() == 2 ? Optional.of(new Pair(numbers.getFirst(), numbers.getLast())) : Optional.empty();
    }

    List<Long> numbers() {
        return List.of(one, other);
    }
}
