package org.peerage.page;

import java.util.List;
import org.peerage.render.Wording;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Vocabulary;

/**
 * What a page of lines across companies was asked for, in the words of its address; empty where it was not.
 *
 * @param kind of deal, as the vocabulary has it
 * @param stage at which it stands, as the vocabulary has it
 * @param since day
 * @param place of a company
 * @param company by any of its names
 * @param denied whether only what is denied is shown
 * @param post words of a post
 * @param person words of a person's name
 */
public record Sieve(
        String kind,
        String stage,
        String since,
        String place,
        String company,
        boolean denied,
        String post,
        String person) {
    /**
     * A word that can be chosen.
     *
     * @param value as the address has it
     * @param word as it is shown
     */
    public record Option(String value, String word, boolean chosen) {}

    /** Whether anything narrows the page. */
    public boolean isSet() {
        return denied || !(kind + stage + since + place + company + post + person).isEmpty();
    }

    /** Kinds of deals. */
    public List<Option> kinds() {
        return Vocabulary.standard().kinds().stream()
                .filter(known -> known.lifecycle().equals("deal"))
                .map(known -> option(known.name(), kind))
                .toList();
    }

    /** Stages of deals. */
    public List<Option> stages() {
        return stagesOf("deal");
    }

    /** Stages of posts. */
    public List<Option> postStages() {
        return stagesOf("post");
    }

    private List<Option> stagesOf(String lifecycle) {
        return Vocabulary.standard().kinds().stream()
                .filter(known -> known.lifecycle().equals(lifecycle))
                .map(Kind::stages)
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(known -> option(known, stage))
                .toList();
    }

    private static Option option(String value, String chosen) {
        return new Option(value, Wording.name(value), value.equals(chosen));
    }
}
