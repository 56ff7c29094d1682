package org.peerage.mcp;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peerage.api.Catalogue;
import org.peerage.api.HitsResource.NamedResource;
import org.peerage.api.Unanswered;

/** What models may ask. Thread-safe. */
final class Tools {
    /** The most lines, changes or sentences that one call gives. */
    static final int MOST = 50;

    private static final int FEW = 10;
    /** Of each section, where a little of all is given. */
    private static final int FEWEST = 2;

    private static final int MOST_SENTENCES = 2;
    private static final int FEWEST_COMPARED = 2;
    private static final int MOST_COMPARED = 5;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final String COMPANY = "company";
    private static final String AS_OF = "as_of";
    private static final String LIMIT = "limit";
    private static final String SKIP = "skip";

    private final Catalogue catalogue;

    Tools(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Tool> all() {
        return List.of(
                new Tool("search_companies", CompaniesAnswer.class, this::searchCompanies),
                new Tool("get_profile", ProfileAnswer.class, this::profile),
                new Tool("get_deal", DealAnswer.class, this::deal),
                new Tool("get_evidence", EvidenceAnswer.class, this::evidence),
                new Tool("compare", ComparisonAnswer.class, this::compare),
                new Tool("what_changed", ChangesAnswer.class, this::changes));
    }

    private CompaniesAnswer searchCompanies(Arguments arguments) {
        String name = arguments.needed("name");
        int limit = arguments.count(LIMIT, FEW, 1, MOST);
        return CompaniesAnswer.of(catalogue.companiesNamed(name, arguments.text("cursor"), limit), name, limit);
    }

    private ProfileAnswer profile(Arguments arguments) {
        List<String> sections = arguments.texts("sections");
        var asked = new ProfileAnswer.Asked(
                sections,
                arguments.count(LIMIT, sections.isEmpty() ? FEWEST : FEW, 1, MOST),
                arguments.count(SKIP, 0, 0, Integer.MAX_VALUE));
        long company = company(arguments.needed(COMPANY));
        return ProfileAnswer.of(company, catalogue.profile(company, arguments.day(AS_OF)), asked);
    }

    private DealAnswer deal(Arguments arguments) {
        String key = arguments.needed("key");
        int sentences = arguments.count("sentences", MOST_SENTENCES, 1, MOST);
        return DealAnswer.of(catalogue.line(company(arguments.needed(COMPANY)), key, arguments.day(AS_OF)), sentences);
    }

    private EvidenceAnswer evidence(Arguments arguments) {
        return EvidenceAnswer.of(catalogue.claim(arguments.needed("claim")));
    }

    private ComparisonAnswer compare(Arguments arguments) {
        List<Long> companies = arguments.texts("companies").stream()
                .map(this::company)
                .distinct()
                .toList();
        if (companies.size() < FEWEST_COMPARED || companies.size() > MOST_COMPARED) {
            throw Unanswered.wrong(
                    companies.size() + " companies cannot be compared",
                    "give two to five different ones as companies, such as [\"3\", \"8\"]");
        }
        return ComparisonAnswer.of(catalogue.compare(companies, arguments.day(AS_OF)));
    }

    private ChangesAnswer changes(Arguments arguments) {
        var asked = new ChangesAnswer.Asked(
                company(arguments.needed(COMPANY)),
                arguments.neededDay("since"),
                arguments.day(AS_OF),
                arguments.count(LIMIT, FEW, 1, MOST),
                arguments.count(SKIP, 0, 0, Integer.MAX_VALUE));
        return ChangesAnswer.of(catalogue.changes(asked.company(), asked.since(), asked.asOf()), asked);
    }

    /** The number that a company has now, by any of its numbers, or by a name that leaves no doubt. */
    private long company(String asked) {
        return NUMBER.matcher(asked).matches()
                ? catalogue.company(Long.parseLong(asked)).id()
                : named(asked);
    }

    private long named(String name) {
        List<NamedResource> found =
                catalogue.companiesNamed(name, Optional.empty(), FEW).items();
        List<NamedResource> exact =
                found.stream().filter(one -> isCalled(one, name)).toList();
        List<NamedResource> meant = exact.isEmpty() ? found : exact;
        if (meant.isEmpty()) {
            throw Unanswered.absent(
                    "No company is called '" + Foreign.text(name) + "'",
                    "look for it with search_companies, by a part of its name");
        }
        if (meant.size() > 1) {
            throw Unanswered.wrong(
                    "'" + Foreign.text(name) + "' may be any of several companies: "
                            + meant.stream()
                                    .map(one -> one.id() + " " + Foreign.text(one.name()))
                                    .collect(joining("; ")),
                    "give the number of the one that is meant");
        }
        return meant.getFirst().id();
    }

    private static boolean isCalled(NamedResource company, String name) {
        return company.name().equalsIgnoreCase(name)
                || company.alsoNamed().stream().anyMatch(name::equalsIgnoreCase);
    }
}
