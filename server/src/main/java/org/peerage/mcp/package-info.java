/**
 * Tools for language models by the Model Context Protocol, made of {@link org.peerage.api.Catalogue}: companies, profiles, deals, evidence, comparisons, changes.
 *
 * <p>{@link org.peerage.mcp.ToolServer} is the entry, over HTTP or over two streams. What models are told of the tools is data, {@code tools.yaml}. A {@code …Answer} is what a tool
 * gives, as a record with its schema and as text; a {@code Statement} cannot be made without the sentences that it rests on.
 *
 * <p>Traps: all words of documents are foreign and come to somebody who takes words for instructions; they go through {@code Foreign}, in the records themselves. Catalogue
 * cost their reader: they are short, and name the calls that give the rest.
 */
@NullMarked
package org.peerage.mcp;

import org.jspecify.annotations.NullMarked;
