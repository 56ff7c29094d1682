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

/** An article that a test invents a sentence at a time, with what each sentence claims. */
public final class Invented {
    private final String document;
    private final Optional<String> publisher;
    private final Optional<String> url;
    private final LocalDate published;
    private final StringBuilder text = new StringBuilder();
    private final List<Claim> claims = new ArrayList<>();

    public Invented(String document, String publisher, String url, String published) {
        this.document = document;
        this.publisher = Optional.of(publisher);
        this.url = Optional.of(url);
        this.published = LocalDate.parse(published);
    }

    /**
     * @param sentence whose braces stand for the fillers, in their order
     * @param roles role and filler in turn
     */
    public Invented says(String sentence, String kind, String stage, String... roles) {
        int start = text.length();
        SequencedMap<String, List<Filler>> fillers = new LinkedHashMap<>();
        String rest = sentence;
        for (int i = 0; i < roles.length; i += 2) {
            int brace = rest.indexOf("{}");
            text.append(rest, 0, brace);
            String name = roles[i + 1];
            fillers.put(
                    roles[i], List.of(Filler.of(name, name, new Span(text.length(), text.length() + name.length()))));
            text.append(name);
            rest = rest.substring(brace + 2);
        }
        text.append(rest);
        Evidence evidence = new Evidence(new Span(start, text.length()), text.substring(start));
        text.append('\n');
        claims.add(new Claim(
                document,
                Vocabulary.standard().kind(kind),
                fillers,
                stage,
                Stance.ASSERTS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                evidence,
                0.9,
                "a test"));
        return this;
    }

    public Account account() {
        return new Account(
                new Article(
                        document,
                        url,
                        publisher,
                        Optional.of(document),
                        Optional.empty(),
                        Optional.of(published),
                        "en",
                        text.toString()),
                claims);
    }
}
