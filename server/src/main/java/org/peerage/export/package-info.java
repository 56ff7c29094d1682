/**
 * Profiles and claims in formats of others: workbooks, CSV, Markdown, JSON-LD, FollowTheMoney, BODS. Pure functions to a stream.
 *
 * <p>{@link org.peerage.export.Format} says which formats there are and what fits each. Tables are {@link org.peerage.export.Column}s over rows, of which the
 * workbook, the CSV and the data dictionary are made, so that none of them can say another thing than the others. A row is one claim, as
 * {@link org.peerage.export.Cited} has it: with its article and the numbers of its companies.
 *
 * <p>Traps: all words of documents are foreign. A spreadsheet reckons with what begins with "=", a Markdown reader takes marks for its own, and
 * {@code </script>} ends a data block: {@link org.peerage.export.Csv}, {@code Marks} and {@code JsonLd} see to that. Amounts are never converted. What is denied,
 * or only talked of, is no ownership: BODS and FollowTheMoney get what is asserted and done.
 */
@NullMarked
package org.peerage.export;

import org.jspecify.annotations.NullMarked;
