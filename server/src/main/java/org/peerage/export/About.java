package org.peerage.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.peerage.profile.Credibility;
import org.peerage.profile.Headline;
import org.peerage.profile.Reliability;
import org.peerage.render.ProfileWords;

/**
 * What a reader of a file has to know of it, that has nobody to ask.
 *
 * @param entries in their order
 */
record About(List<Entry> entries) {
    static final String LICENCE =
            "Sentences and headlines are quoted from their publishers, who keep their rights in them; each row has its link. To pass them"
                    + " on takes the right to quote them, or a licence of the publisher.";

    private static final String ROWS =
            "A row is one claim of one article, with the sentence it rests on. Rows of one line of the profile have the same key in the column line."
                    + " An empty cell: not said, or not understood. Amounts are as the articles state them and never converted.";

    About {
        entries = List.copyOf(entries);
    }

    record Entry(String name, String words) {}

    /** @param version of what the profiles were folded from */
    static About of(List<Subject> companies, String version) {
        List<Entry> entries = new ArrayList<>();
        companies.forEach(company -> {
            var profile = company.profile();
            entries.add(new Entry("Company", profile.name()));
            if (!profile.alsoNamed().isEmpty()) {
                entries.add(new Entry("Also named", String.join(", ", profile.alsoNamed())));
            }
            entries.add(new Entry("As of", ProfileWords.day(profile)));
            entries.add(new Entry("Read", String.join("; ", ProfileWords.coverage(profile))));
        });
        entries.addAll(reading(version));
        return new About(entries);
    }

    /** @param words that were looked for */
    static About ofHits(String words, int shown, int total, String version) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("Search", words));
        entries.add(new Entry("Hits", "%,d of %,d claims, the best first".formatted(shown, total)));
        entries.addAll(reading(version));
        return new About(entries);
    }

    private static List<Entry> reading(String version) {
        return List.of(
                new Entry("Rows", ROWS),
                new Entry("Rule", Headline.RULE),
                new Entry("Certainty", certainty()),
                new Entry(
                        "Confidence",
                        "How likely it is that the claim was read right, 0 to 1, calibrated. It says nothing of whether what the article says is true: that is Certainty."),
                new Entry("Licence", LICENCE),
                new Entry("Version", version.isEmpty() ? "of files" : version));
    }

    private static String certainty() {
        return "A mark of the Admiralty scale, such as B2. The letter is the reliability of the best source: "
                + Arrays.stream(Reliability.values())
                        .map(grade -> grade.name() + " " + grade.words())
                        .collect(Collectors.joining(", "))
                + ". The number is how credible it is, counted in independent sources: "
                + Arrays.stream(Credibility.values())
                        .map(grade -> grade.number() + " " + grade.words())
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
