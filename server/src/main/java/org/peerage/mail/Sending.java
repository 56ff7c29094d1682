package org.peerage.mail;

import java.util.Optional;
import org.peerage.ledger.Taken;

/**
 * Delivers as mail.
 *
 * @param author who has the words
 */
record Sending(Correspondence author, MailServer server) implements Delivery {
    @Override
    public Optional<Result> deliver(Taken taken) {
        return author.write(taken.posting())
                .map(letter -> new Result(server.send(taken.mail(), letter), letter.onceSent()))
                .map(result -> told(taken, result));
    }

    /** Who wrote it learns that it was refused for good. */
    private Result told(Taken taken, Result result) {
        if (result.outcome() instanceof Outcome.Refused refused) {
            author.undeliverable(taken.posting(), new Failure(Failure.Kind.REFUSED, refused.why()));
        }
        return result;
    }
}
