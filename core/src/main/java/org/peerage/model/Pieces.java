package org.peerage.model;

/**
 * A text as word pieces, in reading order. All arrays have the same length; they are shared and must not be written to.
 *
 * @param ids line numbers of the vocabulary, from 0
 * @param starts offset of each piece's first UTF-16 code unit in the text; never falls
 * @param ends offset after each piece's last code unit; never falls. Two pieces of one composed character share its offsets
 * @param shapes case shape of the word a piece belongs to, 0..7, see {@link WordPieces#shape}
 * @param first whether the piece begins its word
 */
@SuppressWarnings(
        "ArrayRecordComponent") // half a million pieces a second: lists of boxes would cost more than the tokenizer
public record Pieces(int[] ids, int[] starts, int[] ends, byte[] shapes, boolean[] first) {
    public int size() {
        return ids.length;
    }
}
