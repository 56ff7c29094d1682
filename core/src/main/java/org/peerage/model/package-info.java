/**
 * The networks that read, and the word pieces they read by.
 *
 * <p>{@link org.peerage.model.WordPieces} cuts a text into pieces with exact offsets. Trap: the pieces must equal those that the network was
 * trained on, bit for bit; {@code training/} has the same function in Python.
 */
@NullMarked
package org.peerage.model;

import org.jspecify.annotations.NullMarked;
