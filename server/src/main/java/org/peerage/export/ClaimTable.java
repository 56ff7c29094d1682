package org.peerage.export;

import java.io.OutputStream;

/** Claims as rows of one table. */
final class ClaimTable implements ClaimWriter {
    private final Csv csv;

    private ClaimTable(Csv csv) {
        this.csv = csv;
    }

    static ClaimTable to(OutputStream out) {
        Csv csv = Csv.to(out);
        csv.head(ClaimColumns.ALL);
        return new ClaimTable(csv);
    }

    @Override
    public void write(Cited claim) {
        csv.row(ClaimColumns.ALL, claim);
    }

    @Override
    public void close() {
        csv.close();
    }
}
