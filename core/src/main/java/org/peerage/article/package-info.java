/**
 * The ground floor: what was read, verbatim.
 *
 * <p>{@link org.peerage.article.Article} owns the text of one document; everything above points into it with a
 * {@link org.peerage.article.Span}: half-open offsets in UTF-16 code units, as in Java and JavaScript strings. Trap: a span says
 * nothing without the article it belongs to.
 */
@NullMarked
package org.peerage.article;

import org.jspecify.annotations.NullMarked;
