/**
 * From files to articles: plain text, saved pages, JSON and JSON Lines, packed or not.
 *
 * <p>{@link org.peerage.source.Source} is the entry; it yields {@link org.peerage.source.Intake}s one after another, an article or
 * what could not be read and why. Formats are told by content, the name only breaks ties. Traps: a stream of intakes holds an open
 * file, so close it; and offsets are into the text of the article as given here, after line ends were unified and promotional boxes
 * were left out, not into the file.
 */
@NullMarked
package org.peerage.source;

import org.jspecify.annotations.NullMarked;
