package org.peerage.model;

/**
 * What the encoder makes of a text: a row for each piece. The arrays are shared and must not be written to.
 *
 * @param size pieces
 * @param states rows of {@code states.length / size}
 * @param tags scores of the tags, rows of {@code tags.length / size}
 * @param before running sums of the projected states: row i sums the pieces before i; {@code size + 1} rows
 */
@SuppressWarnings("ArrayRecordComponent") // matrices: lists of boxes would cost more than the networks
public record States(int size, float[] states, float[] tags, float[] before) {
    public int width() {
        return size == 0 ? 0 : states.length / size;
    }

    public int tagWidth() {
        return size == 0 ? 0 : tags.length / size;
    }

    public int beforeWidth() {
        return before.length / (size + 1);
    }
}
