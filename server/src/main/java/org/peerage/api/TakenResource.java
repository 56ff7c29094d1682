package org.peerage.api;

/**
 * What came of an article that was handed in.
 *
 * @param added whether it was not known
 * @param article with what it claims, without its text
 */
public record TakenResource(boolean added, ArticleResource article) {}
