package org.peerage.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peerage.ledger.ListedLead;

/** Leads as RFC 4180 has tables, in UTF-8. */
final class LeadsCsv {
    /** How a spreadsheet would begin to reckon; a tab or a line end before it is passed over there. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cntrl}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private static final String[] HEAD = {
        "lead", "email", "company", "page", "requests", "asked", "confirmed", "seen", "state", "consent"
    };

    private LeadsCsv() {}

    static byte[] of(List<ListedLead> leads) {
        var out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(HEAD);
            leads.stream().map(LeadsCsv::cells).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(UTF_8);
    }

    private static List<String> cells(ListedLead listed) {
        return Stream.of(
                        Long.toString(listed.lead().id()),
                        listed.lead().email(),
                        listed.company(),
                        listed.page(),
                        Integer.toString(listed.requests()),
                        listed.lead().created().toString(),
                        listed.lead().confirmed().map(Instant::toString).orElse(""),
                        listed.lead().seen().toString(),
                        listed.state().name().toLowerCase(Locale.ROOT),
                        listed.version().orElse(""))
                .map(LeadsCsv::harmless)
                .toList();
    }

    /** With an apostrophe before what would be a formula. */
    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
