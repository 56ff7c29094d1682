package org.peerage.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * How far leads have come that are kept now; those that were erased or forgotten are in none of these numbers but the last.
 *
 * @param weeks in which leads asked first, the last first; weeks without any are left out
 * @param gone how many were erased or forgotten, as far as the audit log tells
 */
public record Funnel(List<Week> weeks, long gone) {
    public Funnel {
        weeks = List.copyOf(weeks);
    }

    /**
     * The leads that asked first in a week.
     *
     * @param monday the week's first day, in UTC
     * @param asked all of them
     * @param mailed to whom a mail was sent, as far as the outbox still knows, or who used its link
     * @param confirmed who used a link
     * @param agreed who want news now
     */
    public record Week(LocalDate monday, long asked, long mailed, long confirmed, long agreed) {
        private Week plus(Week other) {
            return new Week(
                    monday,
                    asked + other.asked,
                    mailed + other.mailed,
                    confirmed + other.confirmed,
                    agreed + other.agreed);
        }
    }

    /** All weeks together; its day means nothing. */
    public Week total() {
        return weeks.stream().reduce(new Week(LocalDate.EPOCH, 0, 0, 0, 0), Week::plus);
    }
}
