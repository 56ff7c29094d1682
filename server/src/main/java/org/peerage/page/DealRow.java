package org.peerage.page;

import java.util.List;

/**
 * A deal as a row of the ledger.
 *
 * @param line what it is
 * @param url of its page
 * @param cells its track, a cell for each stage
 */
public record DealRow(LineView line, String url, List<TrackCell> cells) {
    public DealRow {
        cells = List.copyOf(cells);
    }

    /** Whether its track has room for a step. */
    public boolean marks(int step) {
        return cells.stream().flatMap(cell -> cell.marks().stream()).anyMatch(mark -> mark.step() == step);
    }
}
