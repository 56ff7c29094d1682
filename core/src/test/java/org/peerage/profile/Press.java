package org.peerage.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peerage.article.Article;
import org.peerage.article.Span;
import org.peerage.claim.Amount;
import org.peerage.claim.Claim;
import org.peerage.claim.Evidence;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;
import org.peerage.claim.When;
import org.peerage.vocabulary.Vocabulary;

/** Writes small articles with their claims: one sentence a claim. */
final class Press {
    private final String document;
    private final Optional<String> outlet;
    private final Optional<LocalDate> published;
    private final StringBuilder text = new StringBuilder();
    private final List<Claim> claims = new ArrayList<>();

    private Press(String document, Optional<String> outlet, Optional<LocalDate> published) {
        this.document = document;
        this.outlet = outlet;
        this.published = published;
    }

    static Press article(String document, String outlet, String published) {
        return new Press(document, Optional.of(outlet), Optional.of(LocalDate.parse(published)));
    }

    static Press undated(String document, String outlet) {
        return new Press(document, Optional.of(outlet), Optional.empty());
    }

    Press asserts(String kind, String stage, String sentence, String... roles) {
        return says(kind, stage, Stance.ASSERTS, "", "", "", sentence, roles);
    }

    /**
     * Adds a sentence and its claim.
     *
     * @param roles as "buyer=Halm Glass", several fillers apart by "|"
     */
    Press says(
            String kind,
            String stage,
            Stance stance,
            String speaker,
            String medium,
            String when,
            String sentence,
            String... roles) {
        Span span = new Span(text.length(), text.length() + sentence.length());
        text.append(sentence).append(' ');
        Map<String, List<Filler>> fillers = new LinkedHashMap<>();
        for (String role : roles) {
            String[] parts = role.split("=");
            fillers.put(
                    parts[0],
                    Arrays.stream(parts[1].split("\\|"))
                            .map(f -> new Filler(f, f, span, amount(f)))
                            .toList());
        }
        claims.add(new Claim(
                document,
                Vocabulary.standard().kind(kind),
                new LinkedHashMap<>(fillers),
                stage,
                stance,
                some(speaker).map(s -> Filler.of(s, s, span)),
                some(medium).map(m -> Filler.of(m, m, span)),
                some(when).map(w -> new When(w, span, Optional.of(day(w)))),
                new Evidence(span, sentence),
                0.9,
                "test"));
        return this;
    }

    Account told() {
        return new Account(article(document, outlet, published, text.toString()), claims);
    }

    /** The same story under another name and outlet, on the same day. */
    Account copiedBy(String otherDocument, String otherOutlet) {
        return copiedBy(otherDocument, otherOutlet, published);
    }

    Account copiedBy(String otherDocument, String otherOutlet, String day) {
        return copiedBy(otherDocument, otherOutlet, Optional.of(LocalDate.parse(day)));
    }

    private Account copiedBy(String otherDocument, String otherOutlet, Optional<LocalDate> day) {
        List<Claim> copies = claims.stream()
                .map(c -> new Claim(
                        otherDocument,
                        c.kind(),
                        new LinkedHashMap<>(c.roles()),
                        c.stage(),
                        c.stance(),
                        c.speaker(),
                        c.medium(),
                        c.when(),
                        c.evidence(),
                        c.confidence(),
                        c.foundBy()))
                .toList();
        return new Account(article(otherDocument, Optional.of(otherOutlet), day, text.toString()), copies);
    }

    private static Article article(String name, Optional<String> by, Optional<LocalDate> day, String words) {
        return new Article(name, Optional.empty(), by, Optional.empty(), Optional.empty(), day, "en", words);
    }

    private static Optional<String> some(String word) {
        return word.isEmpty() ? Optional.empty() : Optional.of(word);
    }

    private static When.Interval day(String iso) {
        return new When.Interval(LocalDate.parse(iso), LocalDate.parse(iso));
    }

    /** "$40 million" and "$40" as money, "900" as a quantity. */
    private static Optional<Amount> amount(String words) {
        if (words.matches("\\$\\d+( million)?")) {
            String number = words.replaceAll("\\D", "") + (words.endsWith("million") ? "000000" : "");
            return Optional.of(new Amount.Money(new java.math.BigDecimal(number), "USD"));
        }
        return words.matches("\\d+")
                ? Optional.of(new Amount.Quantity(new java.math.BigDecimal(words), ""))
                : Optional.empty();
    }
}
