package org.peerage.web;

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

/** An article that a test of pages writes a sentence at a time, with what sentences claim. */
final class Report {
    private final String title;
    private final String publisher;
    private final StringBuilder text = new StringBuilder();
    private final List<Claim> claims = new ArrayList<>();

    Report(String title, String publisher) {
        this.title = title;
        this.publisher = publisher;
    }

    /** A sentence that claims nothing. */
    Report tells(String sentence) {
        text.append(sentence).append(' ');
        return this;
    }

    Report says(String sentence, String kind, String stage, String... roles) {
        return says(Stance.ASSERTS, sentence, kind, stage, roles);
    }

    /** @param roles role and filler in turn; each filler stands in the sentence */
    Report says(Stance stance, String sentence, String kind, String stage, String... roles) {
        int start = text.length();
        tells(sentence);
        SequencedMap<String, List<Filler>> fillers = new LinkedHashMap<>();
        for (int i = 0; i < roles.length; i += 2) {
            int at = start + sentence.indexOf(roles[i + 1]);
            fillers.put(
                    roles[i], List.of(Filler.of(roles[i + 1], roles[i + 1], new Span(at, at + roles[i + 1].length()))));
        }
        claims.add(new Claim(
                title,
                Vocabulary.standard().kind(kind),
                fillers,
                stage,
                stance,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Evidence(new Span(start, start + sentence.length()), sentence),
                0.9,
                "test"));
        return this;
    }

    Account account() {
        return new Account(article(), claims);
    }

    Article article() {
        return new Article(
                title,
                Optional.of("javascript:alert(1)"),
                Optional.of(publisher),
                Optional.of(title),
                Optional.of("A. <i>Writer</i>"),
                Optional.of(LocalDate.of(2026, 3, 2)),
                "en",
                text.toString());
    }
}
