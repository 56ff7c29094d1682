package org.peerage.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.peerage.export.Csv;
import org.peerage.ledger.ListedLead;

/** Leads as a table for spreadsheets. */
final class LeadsCsv {
    private static final List<String> HEAD =
            List.of("lead", "email", "company", "page", "requests", "asked", "confirmed", "seen", "state", "consent");

    private LeadsCsv() {}

    static byte[] of(List<ListedLead> leads) {
        var out = new ByteArrayOutputStream();
        try (Csv csv = Csv.to(out)) {
            csv.record(HEAD);
            leads.stream().map(LeadsCsv::cells).forEach(csv::record);
        }
        return out.toByteArray();
    }

    private static List<String> cells(ListedLead listed) {
        return List.of(
                Long.toString(listed.lead().id()),
                listed.lead().email(),
                listed.company(),
                listed.page(),
                Integer.toString(listed.requests()),
                listed.lead().created().toString(),
                listed.lead().confirmed().map(Instant::toString).orElse(""),
                listed.lead().seen().toString(),
                listed.state().name().toLowerCase(Locale.ROOT),
                listed.version().orElse(""));
    }
}
