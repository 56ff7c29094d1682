/**
 * Sources and what comes of them: an operator names where articles come from, and they come, without being asked twice.
 *
 * <p>A {@link org.peerage.crawl.SourceFile} is what an operator writes, {@link org.peerage.crawl.SourceFolder} the folder of them, with all that is wrong in it.
 * {@link org.peerage.crawl.Crawl} takes addresses from the ledger's frontier, fetches them, has their articles read and stores both together.
 *
 * <p>Traps: what is fetched when stands in the ledger alone, so that several processes may crawl at a time; here nothing is remembered. Whatever happens to one
 * address is an {@link org.peerage.ledger.Outcome}, never an exception.
 */
@NullMarked
package org.peerage.crawl;

import org.jspecify.annotations.NullMarked;
