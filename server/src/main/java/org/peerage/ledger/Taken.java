package org.peerage.ledger;

import java.util.UUID;

/**
 * A posting in the hands of one who is to send it.
 *
 * @param id its number in the outbox
 * @param mail names the mail, the same at each try
 * @param tries how often it was taken, from 1
 */
public record Taken(long id, UUID mail, Posting posting, int tries) {}
