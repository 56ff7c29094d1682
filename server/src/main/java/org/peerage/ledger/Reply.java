package org.peerage.ledger;

import java.util.Optional;

/**
 * What is answered to a plea.
 *
 * @param words to whoever asked, in the admin's words; may be empty
 * @param domain whose addresses are taken from now on
 * @param link to what is said of whoever asked
 */
public record Reply(Plea.Decision decision, String words, Optional<String> domain, Optional<PersonLink> link) {}
