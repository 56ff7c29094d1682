package org.peerage.page;

import java.util.List;
import java.util.OptionalInt;

/** One way to narrow results. */
public record Facet(String title, List<Choice> choices) {
    public Facet {
        choices = List.copyOf(choices);
    }

    /** Whether one of its choices is made. */
    public boolean isChosen() {
        return choices.stream().anyMatch(Choice::chosen);
    }

    /**
     * @param doc whether the words are a document's
     * @param count how many results there are then
     * @param url that chooses it, or takes the choice back
     */
    public record Choice(String words, boolean doc, OptionalInt count, String url, boolean chosen) {}
}
