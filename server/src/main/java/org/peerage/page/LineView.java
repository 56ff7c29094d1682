package org.peerage.page;

import java.util.List;
import java.util.Optional;

/**
 * A line of a profile in words.
 *
 * @param label what kind of line it is, where its section holds several
 * @param lead what it is about
 * @param rest what completes it
 * @param standing where it stands on its life cycle: "agreed, disputed"
 * @param ended whether that is an end, or it is only denied
 * @param time when it came there, or so far as it is said of
 * @param mark how sure it is
 */
public record LineView(
        Optional<String> label,
        List<TermView> lead,
        List<TermView> rest,
        String standing,
        boolean ended,
        Optional<String> time,
        CertaintyMark mark) {
    public LineView {
        lead = List.copyOf(lead);
        rest = List.copyOf(rest);
    }
}
