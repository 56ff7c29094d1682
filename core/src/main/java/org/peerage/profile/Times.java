package org.peerage.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.peerage.claim.When;

/**
 * The four times of a testimony; each is empty where it is not known.
 *
 * @param happened when what it says happened: the article's words and the days meant
 * @param said when the speaker said so; articles tell it of denials and refusals only, so it is known of these at most
 * @param published when the article appeared
 * @param retrieved when Peerage took the article in
 */
public record Times(
        Optional<When> happened, Optional<When> said, Optional<LocalDate> published, Optional<Instant> retrieved) {}
