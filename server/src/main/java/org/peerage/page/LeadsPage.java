package org.peerage.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peerage.ledger.Funnel;
import org.peerage.ledger.LeadSieve;
import org.peerage.ledger.ListedLead;
import org.peerage.render.Plain;
import org.peerage.render.Wording;

/**
 * Who asked for samples, for admins.
 *
 * @param funnel of all leads, whatever is sieved
 * @param count how many leads are meant
 * @param rows those of this part
 * @param csv where all that are meant can be had
 */
public record LeadsPage(
        Funnel funnel,
        LeadSieve sieve,
        int count,
        List<Row> rows,
        int number,
        Optional<String> previous,
        Optional<String> next,
        String csv)
        implements Page {
    /** As many weeks of the funnel are shown; the total is of all. */
    private static final int WEEKS = 12;

    public LeadsPage {
        rows = List.copyOf(rows);
    }

    /**
     * A lead.
     *
     * @param more how many samples it asked for besides
     * @param state in words, with the version of the wording
     */
    public record Row(
            long id,
            String email,
            String company,
            int more,
            String page,
            Moment asked,
            Optional<Moment> confirmed,
            Moment seen,
            String state) {
        /** In words without characters that mislead. */
        public static Row of(ListedLead listed) {
            return new Row(
                    listed.lead().id(),
                    Plain.text(listed.lead().email()),
                    Plain.text(listed.company()),
                    listed.requests() - 1,
                    Plain.text(listed.page().replaceFirst("^https?://", "")),
                    new Moment(listed.lead().created()),
                    listed.lead().confirmed().map(Moment::new),
                    new Moment(listed.lead().seen()),
                    word(listed.state())
                            + listed.version()
                                    .map(version -> " (" + version + ")")
                                    .orElse(""));
        }
    }

    /** The state as the address has it. */
    public static String value(ListedLead.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** The state in words. */
    public static String word(ListedLead.State state) {
        return switch (state) {
            case ASKED -> "asked only";
            case CONFIRMED -> "confirmed";
            case AGREED -> "agreed to news";
            case WITHDRAWN -> "withdrew from news";
        };
    }

    /** The last weeks of the funnel. */
    public List<Funnel.Week> weeks() {
        return funnel.weeks().stream().limit(WEEKS).toList();
    }

    /** Its first day in words. */
    public static String day(LocalDate day) {
        return Wording.day(day);
    }

    /** What share some are of all that asked, in whole percent. */
    public static String share(long some, Funnel.Week of) {
        return of.asked() == 0 ? "" : Math.round(100.0 * some / of.asked()) + "%";
    }

    /** Whether some leads are left out. */
    public boolean isSieved() {
        return !sieve.equals(LeadSieve.ALL);
    }

    @Override
    public String template() {
        return "leads.jte";
    }

    @Override
    public String title() {
        return "Leads";
    }
}
