package org.peerage.page;

import java.util.List;

/**
 * Suggestions for what is being typed, a part of a page.
 *
 * @param names the best first
 * @param adding a beginning of an address that the number of a chosen company completes; empty where a choice leads to its page
 */
public record SuggestPage(List<NameResult> names, String adding) implements Page {
    public SuggestPage {
        names = List.copyOf(names);
    }

    @Override
    public String template() {
        return "suggest.jte";
    }

    @Override
    public String title() {
        return "Suggestions";
    }

    /** Where a choice leads. */
    public String url(NameResult name) {
        return adding.isEmpty() ? name.url() : adding + name.id();
    }
}
