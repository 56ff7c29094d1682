package org.peerage.mcp;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.peerage.api.HitsResource.NamedResource;
import org.peerage.api.PageResource;

/**
 * Companies that were found by name.
 *
 * @param more calls that give more
 */
record CompaniesAnswer(List<Company> companies, List<String> more) implements Answer {
    /**
     * One of them.
     *
     * @param company its number
     * @param found the name by which it was found
     * @param claims how many name it, however sure
     */
    record Company(long company, String name, List<String> alsoNamed, String found, int claims) {
        private static final int MOST = 8;

        Company {
            name = Foreign.text(name);
            alsoNamed = alsoNamed.stream().limit(MOST).map(Foreign::text).toList();
            found = Foreign.text(found);
        }

        static Company of(NamedResource named) {
            return new Company(named.id(), named.name(), named.alsoNamed(), named.found(), named.claims());
        }

        String text() {
            return "- company %d: %s%s, named in %,d claims\n"
                    .formatted(
                            company, name, alsoNamed.isEmpty() ? "" : ", also " + String.join(", ", alsoNamed), claims);
        }
    }

    static CompaniesAnswer of(PageResource<NamedResource> page, String asked, int limit) {
        Optional<String> more = page.next()
                .map(next -> Call.of("search_companies")
                        .with("name", asked)
                        .with("limit", limit)
                        .with("cursor", next)
                        .gives("the next"));
        return new CompaniesAnswer(
                page.items().stream().map(Company::of).toList(), more.stream().toList());
    }

    @Override
    public String text() {
        return companies.isEmpty()
                ? "No company has such a name. Try a part of it, or another spelling.\n"
                : companies.stream().map(Company::text).collect(joining()) + Call.text(more);
    }
}
