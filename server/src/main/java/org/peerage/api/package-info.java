/**
 * What programs are given: profiles, companies, claims, deals, articles and what changed, as records whose JSON form is the contract, and {@link org.peerage.api.Catalogue}
 * to the questions they may ask. HTTP, the command line and tools of language models give the same records.
 *
 * <p>A {@code …Resource} is one thing as a program is given it; {@link org.peerage.api.Json} writes it. Nothing here knows HTTP.
 *
 * <p>Traps: the names of a record's components are the contract (in snake case), and their order is that of the keys; a component that is an {@code Optional} is null in
 * JSON where it is empty, unless it says otherwise. Ids that stay are those of claims, articles (their keys) and lines (their keys); a company goes by the number of any of its names.
 */
@NullMarked
package org.peerage.api;

import org.jspecify.annotations.NullMarked;
