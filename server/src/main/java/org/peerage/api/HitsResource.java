package org.peerage.api;

import java.util.List;
import org.peerage.search.NameHit;

/**
 * The best of what a search finds.
 *
 * @param companies by any of their names, whatever the script or the typing errors
 * @param people as companies
 * @param claims with all of the words
 * @param articles with all of the words
 */
public record HitsResource(
        List<NamedResource> companies,
        List<NamedResource> people,
        PageResource<ClaimResource> claims,
        PageResource<ArticleResource> articles) {
    /**
     * A company or person found by name.
     *
     * @param id a company's number; of a person, that of the company where most is said of them
     * @param found the name by which it was found
     * @param alsoNamed its other names
     * @param claims how many there are about it
     */
    public record NamedResource(long id, String name, List<String> alsoNamed, String found, int claims) {
        static NamedResource of(NameHit hit) {
            return new NamedResource(
                    hit.id(), hit.name(), hit.names().stream().skip(1).toList(), hit.found(), hit.claims());
        }
    }
}
