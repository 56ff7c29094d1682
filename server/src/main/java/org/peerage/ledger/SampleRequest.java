package org.peerage.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A sample that was asked for.
 *
 * @param key what its link is made of; a secret
 * @param company the number of a name of the company, as it was then
 * @param name of the company
 * @param asOf the day of the profile
 * @param page where it was asked for; empty where nobody says
 * @param granted how often its link may be used
 * @param uses how often it still may
 * @param opened when it was used first
 */
public record SampleRequest(
        long id,
        UUID key,
        Lead lead,
        long company,
        String name,
        LocalDate asOf,
        String page,
        Instant created,
        Instant expires,
        int granted,
        int uses,
        Optional<Instant> opened) {}
