package org.peerage.mail;

import java.util.Optional;
import org.peerage.ledger.Posting;

/** Who has the words for mails of one kind. */
public interface Correspondence {
    /**
     * Writes the mail as of now; at each try anew.
     *
     * @return empty where it is not to be sent any more: what it is about is gone, or was taken back
     */
    Optional<Letter> write(Posting posting);

    /**
     * A mail did not reach its recipient for good, or was unwanted. May be told twice of one mail, and long after it was sent.
     *
     * <p>Whom the mail was for has to be known by its posting: what a report says of addresses anybody may have made up.
     */
    void undeliverable(Posting posting, Failure failure);
}
