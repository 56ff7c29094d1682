package org.peerage.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.ledger.Found;
import org.peerage.profile.Testimony;

/**
 * Who holds, takes and leaves posts, at all companies, those last told of first.
 *
 * @param sieve what narrows them
 * @param meant the company that the sieve's name was taken for
 * @param posts each with its company and its last sentence
 * @param further the address of the next page
 */
public record PeoplePage(Sieve sieve, Optional<Named> meant, List<AcrossLine> posts, Optional<String> further)
        implements Page {
    public PeoplePage {
        posts = List.copyOf(posts);
    }

    /** Those whose sentences the page shows. */
    public static Stream<Testimony> quoted(Found found) {
        return found.hits().stream().map(hit -> AcrossLine.last(hit.line()));
    }

    /** @param companies numbers of companies by their names */
    public static PeoplePage of(
            Sieve sieve,
            Optional<Named> meant,
            Found found,
            Map<String, Long> companies,
            Quotable quotable,
            Optional<String> further) {
        return new PeoplePage(
                sieve,
                meant,
                found.hits().stream()
                        .map(hit -> AcrossLine.of(hit, companies, quotable))
                        .toList(),
                further);
    }

    @Override
    public String template() {
        return "allpeople.jte";
    }

    @Override
    public String title() {
        return "People";
    }
}
