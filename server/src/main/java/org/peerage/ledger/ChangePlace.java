package org.peerage.ledger;

/**
 * A place in the log of changes.
 *
 * @param transaction its number, as digits: of 64 bits without sign
 * @param place within it
 */
public record ChangePlace(String transaction, long place) {
    /** Before all changes. */
    public static final ChangePlace FIRST = new ChangePlace("0", 0);

    /** @throws IllegalArgumentException where the transaction is no number */
    public ChangePlace {
        Long.parseUnsignedLong(transaction);
    }
}
