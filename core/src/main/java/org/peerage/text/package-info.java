/**
 * What stands in an article before anything is claimed: {@link org.peerage.text.Text} with its sentences, mentions and entities, and the regular
 * parts of language around them (numbers, amounts, dates, quotations and who speaks them).
 *
 * <p>Functions from values to values: no clock, no files but the tables that ship with Peerage. Trap: sentence and number boundaries must equal those the
 * network was trained on, bit for bit; {@code training/} has the same functions in Python.
 */
@NullMarked
package org.peerage.text;

import org.jspecify.annotations.NullMarked;
