package org.peerage.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done and tried, and by whom. Nothing of it can be changed. */
public final class AuditLog {
    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something was done, or tried. */
    public void record(Act act) {
        jdbc.sql(
                        "insert into act (at, who, what, object, detail, address) values (:at, :who, :what, :object, :detail, :address)")
                .param("at", Instants.time(act.at()))
                .param("who", act.who())
                .param("what", act.what())
                .param("object", act.object())
                .param("detail", act.detail())
                .param("address", act.address())
                .update();
    }

    /**
     * The audit log, the last first.
     *
     * @param skipped how many are passed over
     */
    public List<Act> acts(int skipped, int most) {
        return jdbc.sql("select * from act order by id desc offset :skipped limit :most")
                .param("skipped", skipped)
                .param("most", most)
                .query((row, _) -> new Act(
                        Instants.instant(row, "at"),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("object"),
                        row.getString("detail"),
                        row.getString("address")))
                .list();
    }
}
