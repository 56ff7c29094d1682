package org.peerage.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.peerage.article.Article;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.claim.Evidence;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;
import org.peerage.profile.Account;
import org.peerage.vocabulary.Vocabulary;

/** An article that a test writes a sentence at a time, with what each sentence claims. */
public final class Stated {
    private final String document;
    private final LocalDate published;
    private final String publisher;
    private final StringBuilder text = new StringBuilder();
    private final List<Claim> claims = new ArrayList<>();

    public Stated(String document, String published) {
        this(document, published, "The Example");
    }

    public Stated(String document, String published, String publisher) {
        this.document = document;
        this.published = LocalDate.parse(published);
        this.publisher = publisher;
    }

    /** @param roles role and filler in turn; each filler stands in the sentence */
    public Stated says(String sentence, String kind, String stage, String... roles) {
        return says(Stance.ASSERTS, 0.9, sentence, kind, stage, roles);
    }

    public Stated says(Stance stance, double confidence, String sentence, String kind, String stage, String... roles) {
        int start = text.length();
        text.append(sentence).append(' ');
        SequencedMap<String, List<Filler>> fillers = new LinkedHashMap<>();
        for (int i = 0; i < roles.length; i += 2) {
            int at = start + sentence.indexOf(roles[i + 1]);
            fillers.put(
                    roles[i], List.of(Filler.of(roles[i + 1], roles[i + 1], new Span(at, at + roles[i + 1].length()))));
        }
        Evidence evidence = new Evidence(new Span(start, start + sentence.length()), sentence);
        claims.add(new Claim(
                document,
                Vocabulary.standard().kind(kind),
                fillers,
                stage,
                stance,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                evidence,
                confidence,
                "test"));
        return this;
    }

    public Account account() {
        return new Account(
                new Article(
                        document,
                        Optional.of("https://example.org/" + document),
                        Optional.of(publisher),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(published),
                        "en",
                        text.toString()),
                claims);
    }
}
