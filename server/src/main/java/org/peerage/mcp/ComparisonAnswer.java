package org.peerage.mcp;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peerage.api.ComparisonResource;
import org.peerage.api.ComparisonResource.ComparedResource;
import org.peerage.api.LineResource;

/**
 * Companies beside each other.
 *
 * @param more calls that give more
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ComparisonAnswer(Optional<LocalDate> asOf, List<Compared> companies, List<String> more) implements Answer {
    private static final int MOST = 3;

    /**
     * One of them.
     *
     * @param company its number
     * @param deals the first few: those that go on
     */
    record Compared(long company, String name, Facts facts, List<Statement> deals, List<Statement> rivals) {
        Compared {
            name = Foreign.text(name);
        }

        static Compared of(ComparedResource company) {
            var sentences = new Sentences(company.sentences());
            return new Compared(
                    company.id(),
                    company.name(),
                    Facts.of(company.facts(), sentences, 1),
                    first(company.deals(), sentences),
                    first(company.rivals(), sentences));
        }

        private static List<Statement> first(List<LineResource> lines, Sentences sentences) {
            return lines.stream()
                    .limit(MOST)
                    .map(line -> sentences.line(line, ""))
                    .toList();
        }

        String text() {
            return "%s (company %d)\n%s%s%s\n"
                    .formatted(name, company, facts.text(), text("deals", deals), text("rivals", rivals));
        }

        private static String text(String title, List<Statement> statements) {
            return statements.isEmpty() ? "" : title + "\n" + Statement.text(statements);
        }
    }

    static ComparisonAnswer of(ComparisonResource comparison) {
        return new ComparisonAnswer(
                comparison.asOf(),
                comparison.companies().stream().map(Compared::of).toList(),
                comparison.companies().stream()
                        .map(company -> Call.of("get_profile")
                                .with("company", Long.toString(company.id()))
                                .with("as_of", comparison.asOf())
                                .gives("all of " + Foreign.text(company.name())))
                        .toList());
    }

    @Override
    public String text() {
        return asOf.map(day -> "As of " + day + "\n\n").orElse("")
                + companies.stream().map(Compared::text).collect(joining())
                + Call.text(more);
    }
}
