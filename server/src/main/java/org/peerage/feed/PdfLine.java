package org.peerage.feed;

/**
 * A line of a column. Places and sizes are in points, from the upper left corner of the page.
 *
 * @param page from 0
 * @param column of the whole page, counted in reading order; no two pages share one
 * @param y where its letters stand
 * @param size of its letters
 * @param columnLeft where most lines of its column begin
 * @param columnRight where its column ends
 */
record PdfLine(
        int page,
        int column,
        double left,
        double right,
        double y,
        double size,
        double columnLeft,
        double columnRight,
        String text) {}
