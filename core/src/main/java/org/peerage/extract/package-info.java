/**
 * From an article to its claims.
 *
 * <p>{@link org.peerage.extract.Reader} is the entry: one pass of the encoder, the networks above it, and a thin declarative layer (lists,
 * speakers, times, amounts). Pure: equal articles give equal readings. Trap: {@code Candidates} computes the features that the networks were
 * trained on; {@code training/reader.py} computes the same.
 */
@NullMarked
package org.peerage.extract;

import org.jspecify.annotations.NullMarked;
