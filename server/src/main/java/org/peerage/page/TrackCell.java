package org.peerage.page;

import java.util.List;

/**
 * A stage of a deal's track.
 *
 * @param stage its name
 * @param marks what is said of it, in time order, the last of them where they are many
 * @param earlier how many were left out
 * @param through whether the deal has come to a later stage
 * @param firm whether the line from here on is solid: something is asserted beyond a mere thought
 * @param last whether nothing follows, so that the cell may write across the empty ones
 */
public record TrackCell(String stage, List<TrackMark> marks, int earlier, boolean through, boolean firm, boolean last) {
    public TrackCell {
        marks = List.copyOf(marks);
    }

    public boolean passed() {
        return marks.isEmpty() && through;
    }
}
