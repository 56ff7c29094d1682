package org.peerage.text;

import org.peerage.article.Span;

/**
 * A sentence of an article.
 *
 * @param span its offsets, with the white space after it
 * @param paragraph the number of its paragraph, from 0; a line break ends a paragraph
 */
public record Sentence(Span span, int paragraph) {}
