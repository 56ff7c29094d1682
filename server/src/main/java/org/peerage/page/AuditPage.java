package org.peerage.page;

import java.util.List;
import org.peerage.ledger.Act;

/**
 * The audit log, the last first.
 *
 * @param number of this part of it, from 1
 * @param hasMore whether a next part holds earlier lines
 */
public record AuditPage(List<Row> rows, int number, boolean hasMore) implements Page {
    public record Row(Moment at, Act act) {}

    public static AuditPage of(List<Act> acts, int number, boolean hasMore) {
        return new AuditPage(
                acts.stream().map(act -> new Row(new Moment(act.at()), act)).toList(), number, hasMore);
    }

    @Override
    public String template() {
        return "audit.jte";
    }

    @Override
    public String title() {
        return "Audit log";
    }
}
