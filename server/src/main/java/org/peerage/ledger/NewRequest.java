package org.peerage.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A sample that is asked for.
 *
 * @param email in lower case
 * @param language of the form
 * @param company the number of a name of the company
 * @param asOf the day of the profile
 * @param page where it is asked for; empty where nobody says
 * @param network from where
 * @param key what its link is made of
 * @param hash SHA-256 of its link, in hexadecimal digits
 * @param uses how often the link may be used
 */
public record NewRequest(
        String email,
        String language,
        long company,
        LocalDate asOf,
        String page,
        String network,
        UUID key,
        String hash,
        Instant created,
        Instant expires,
        int uses) {

    /** What comes after the address's last @. */
    public String domain() {
        return email.substring(email.lastIndexOf('@') + 1);
    }
}
