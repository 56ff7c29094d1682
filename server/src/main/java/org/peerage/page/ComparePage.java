package org.peerage.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.export.Format;
import org.peerage.render.Plain;

/**
 * Companies beside each other, aligned.
 *
 * @param companies a column each, none to five
 * @param groups of rows
 * @param asOf the last day of publication that counts
 * @param looked what was typed to add a company, where a form asked without script
 * @param choices the companies that may be meant by it, or those with most claims
 * @param said what was done with the address, in sentences
 */
public record ComparePage(
        List<Column> companies,
        List<Group> groups,
        Optional<LocalDate> asOf,
        String looked,
        List<CompanyLink> choices,
        List<String> said)
        implements Page {
    /** How many companies fit beside each other. */
    public static final int MOST = 5;

    public ComparePage {
        companies = List.copyOf(companies);
        groups = List.copyOf(groups);
        choices = List.copyOf(choices);
        said = List.copyOf(said);
    }

    /**
     * A company.
     *
     * @param coverage what its profile was folded from
     */
    public record Column(long id, String name, String url, String coverage) {
        public Column {
            name = Plain.text(name);
        }
    }

    /** Rows of one sort. */
    public record Group(String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** One question, with a cell for each company. */
    public record Row(String label, boolean doc, List<Cell> cells) {
        public Row {
            label = Plain.text(label);
            cells = List.copyOf(cells);
        }
    }

    /**
     * What answers it.
     *
     * @param items none where nothing is known
     * @param none what is said then
     * @param more how many further ones the company's page has
     * @param url of these
     */
    public record Cell(List<Item> items, String none, int more, String url) {
        public Cell {
            items = List.copyOf(items);
        }
    }

    /**
     * One answer.
     *
     * @param sign the mark before it; empty for none
     * @param words in Peerage's own words
     * @param values in the articles' words
     * @param also what completes it
     * @param beside other values that stand beside it
     * @param blank why it cannot be relied on
     * @param mark how sure it is
     */
    public record Item(
            Optional<String> sign,
            String words,
            List<String> values,
            String also,
            List<String> beside,
            Optional<String> blank,
            Optional<CertaintyMark> mark) {
        public Item {
            values = values.stream().map(Plain::text).toList();
            beside = beside.stream().map(Plain::text).toList();
        }
    }

    @Override
    public String template() {
        return "compare.jte";
    }

    @Override
    public String title() {
        return companies.isEmpty()
                ? "Compare companies"
                : companies.stream().map(Column::name).collect(Collectors.joining(", ")) + ", compared";
    }

    /** Whether another one fits. */
    public boolean hasRoom() {
        return companies.size() < MOST;
    }

    /** What the browser asks for suggestions of another one. */
    public String suggest() {
        return "/suggest?compare=true"
                + companies.stream().map(column -> "&c=" + column.id).collect(Collectors.joining());
    }

    /** With another company. */
    public String with(CompanyLink company) {
        return address(companies.stream().map(Column::id).toList(), Optional.of(company.id()));
    }

    /** Without one of them. */
    public String without(Column column) {
        return address(
                companies.stream().map(Column::id).filter(id -> id != column.id).toList(), Optional.empty());
    }

    /** The comparison as files; none where nothing is compared. */
    public List<Download> downloads() {
        String address = address(companies.stream().map(Column::id).toList(), Optional.empty());
        return companies.size() < 2
                ? List.of()
                : Download.of(
                                Format.Matter.COMPARISON,
                                format -> address.replaceFirst("^/compare", "/compare." + format.word()))
                        .toList();
    }

    private String address(List<Long> ids, Optional<Long> another) {
        String parameters = Stream.concat(ids.stream(), another.stream())
                .map(id -> "c=" + id)
                .collect(Collectors.joining("&"));
        String day = asOf.map(date -> (parameters.isEmpty() ? "" : "&") + "as_of=" + date)
                .orElse("");
        return "/compare" + (parameters.isEmpty() && day.isEmpty() ? "" : "?" + parameters + day);
    }
}
