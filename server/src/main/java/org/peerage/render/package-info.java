/**
 * What people and programs see: articles with their claims and mentions, and profiles, as text, JSON and pages.
 *
 * <p>{@link org.peerage.render.ClaimView} is the entry for articles with their claims. Views are pure functions from values to
 * strings. Trap: all words of documents are foreign; they go through {@code Markup} on a page, {@code Plain} on a terminal and
 * {@link org.peerage.claim.JsonLine} in JSON.
 */
@NullMarked
package org.peerage.render;

import org.jspecify.annotations.NullMarked;
