/**
 * Finding companies and people by their names, and claims and articles by their words: a Lucene index in one folder, derived
 * from the ledger.
 *
 * <p>{@link org.peerage.search.SearchIndex} is the entry; {@link org.peerage.search.Entry} is what goes in. Whoever opens an index asks
 * for its {@link org.peerage.search.State} and heals it: it can be behind, damaged or absent, and is never repaired, only filled up or
 * built anew. Traps: the index holds a position of the ledger and knows nothing else of it; one process writes at a time, any
 * number read; Lucene is loaded with the first class of this room, so commands that search nothing must not touch it.
 */
@NullMarked
package org.peerage.search;

import org.jspecify.annotations.NullMarked;
