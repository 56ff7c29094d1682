package org.peerage.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.peerage.ledger.Posting;

/** Letters to readers by number, who can go away, and what came back. */
final class Samples implements Correspondence {
    static final String KIND = "sample";

    private final Map<Long, String> readers = new ConcurrentHashMap<>();
    private final List<Failure> failures = new ArrayList<>();

    Samples with(long number, String address) {
        readers.put(number, address);
        return this;
    }

    void forget(long number) {
        readers.remove(number);
    }

    List<Failure> failures() {
        return failures;
    }

    @Override
    public Optional<Letter> write(Posting posting) {
        return Optional.ofNullable(readers.get(posting.object()))
                .map(address -> Letter.of(
                        address,
                        Locale.ENGLISH,
                        "Your sample",
                        "Sample " + posting.object() + "\n.\nends after a dot",
                        "<p>Sample " + posting.object() + "</p>"));
    }

    @Override
    public void undeliverable(Posting posting, Failure failure) {
        failures.add(failure);
        readers.remove(posting.object());
    }
}
