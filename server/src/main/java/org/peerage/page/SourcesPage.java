package org.peerage.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Medium;

/**
 * All publishers, and the media that they cite.
 *
 * @param incoming where articles are fetched from, for who may look after it
 * @param looked what was looked for among the names; empty for all
 * @param total how many publishers there are by that
 * @param rows those of this page, with most articles first
 * @param unnamed how many articles name no publisher
 * @param media outlets and occasions that articles cite
 * @param page from 1
 */
public record SourcesPage(
        List<IncomingRow> incoming,
        String looked,
        int total,
        List<OutletRow> rows,
        int unnamed,
        List<Medium> media,
        int page)
        implements Page {
    /** Publishers on a page. */
    public static final int PER_PAGE = 100;

    public SourcesPage {
        incoming = List.copyOf(incoming);
        rows = List.copyOf(rows);
        media = List.copyOf(media);
    }

    @Override
    public String template() {
        return "publishers.jte";
    }

    @Override
    public String title() {
        return "Sources";
    }

    public Optional<String> previous() {
        return page > 1 ? Optional.of(url(page - 1)) : Optional.empty();
    }

    public Optional<String> next() {
        return page * PER_PAGE < total ? Optional.of(url(page + 1)) : Optional.empty();
    }

    /** Where the sentences are that a medium is cited in. */
    public SourceLink link(Medium medium) {
        return new SourceLink(medium.name());
    }

    private String url(int number) {
        String only = looked.isEmpty() ? "" : "q=" + URLEncoder.encode(looked, StandardCharsets.UTF_8) + "&";
        return "/sources?" + only + "page=" + number;
    }
}
