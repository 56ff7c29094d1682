package org.peerage.page;

import java.util.List;
import java.util.Optional;
import org.peerage.render.Plain;
import org.peerage.search.EntryType;
import org.peerage.search.Match;
import org.peerage.search.NameHit;

/**
 * A company or person that was found.
 *
 * @param id the company's number; of a person it leads nowhere
 * @param type "company" or "person"
 * @param name to show, with what was typed
 * @param found another name by which it was found
 * @param why it was found
 * @param claims how many there are about it
 * @param url where it leads
 * @param near whether it was found by a typing error only
 */
public record NameResult(
        long id,
        String type,
        List<Emphasis> name,
        Optional<String> found,
        String why,
        int claims,
        String url,
        boolean near) {
    /** @param typed what somebody looked for */
    public static NameResult of(NameHit hit, String typed) {
        boolean company = hit.type() == EntryType.COMPANY;
        return new NameResult(
                hit.id(),
                company ? "company" : "person",
                Emphasis.of(Plain.text(hit.name()), typed),
                Optional.of(hit.found())
                        .filter(found -> !found.equals(hit.name()))
                        .map(Plain::text),
                why(hit, typed),
                hit.claims(),
                company ? new CompanyLink(hit.id(), hit.name(), hit.claims()).url() : saidOf(hit.name()),
                hit.match() == Match.FUZZY);
    }

    /** The name as one text. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        name.forEach(piece -> plain.append(piece.text()));
        return plain.toString();
    }

    private static String saidOf(String person) {
        return new SearchQuery(
                        "\"" + person.replace("\"", "") + "\"",
                        SearchQuery.Show.CLAIMS,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1)
                .url();
    }

    private static String why(NameHit hit, String typed) {
        boolean own = hit.found().equals(hit.name());
        String name = own ? "name" : "other name";
        return switch (hit.match()) {
            case EXACT -> "what was typed is its " + name;
            case PREFIX -> "what was typed begins its " + name;
            case WORDS -> "what was typed is in its " + name;
            case CONTEXT ->
                "what was typed is partly in its " + name + ", partly "
                        + (hit.type() == EntryType.COMPANY ? "a place of it" : "a company of theirs");
            case FUZZY -> "near name: “" + typed.strip() + "” is a letter or two away";
        };
    }
}
