package org.peerage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.claim.Evidence;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;
import org.peerage.vocabulary.Vocabulary;

class BearersTest {
    private static final Fact HERE = Fact.article("a.txt");

    @Test
    void claimsTellOfAllTheirCompanies() {
        List<Bearer> bearers = Bearers.of(List.of(
                claim("headquarters", Stance.ASSERTS, "company=Kestrel Lamps", "place=Oslo"),
                claim("post", Stance.ASSERTS, "person=Ama Oduya", "company=Kestrel Lamps", "title=Chief Executive"),
                claim("parent", Stance.ASSERTS, "child=Kestrel Lamps", "parent=Brightwater"),
                claim("result", Stance.ASSERTS, "company=Kestrel Lamps", "metric=revenue", "value=$5 million")));
        assertThat(bearers)
                .containsExactly(
                        Bearer.of("Brightwater", HERE, new Fact("child", "Kestrel Lamps")),
                        Bearer.of(
                                "Kestrel Lamps",
                                HERE,
                                new Fact("headquarters", "Oslo"),
                                new Fact("executive", "Ama Oduya"),
                                new Fact("parent", "Brightwater")));
    }

    @Test
    void aChangeOfNameTellsBothNames() {
        List<Bearer> bearers =
                Bearers.of(List.of(claim("name_change", Stance.ASSERTS, "company=Brightwater", "new_name=Kestrel")));
        assertThat(bearers)
                .containsExactly(
                        Bearer.of("Brightwater", HERE, Fact.renamed("Kestrel")),
                        Bearer.of("Kestrel", HERE, Fact.renamed("Brightwater")));
        assertThat(Matcher.of(bearers.getFirst(), bearers.getLast()).verdict()).isEqualTo(Verdict.SAME);
    }

    /** Who is named elsewhere in the article may be anybody, and a guess joins nobody. */
    @Test
    void aChangeOfNameThatItsSentenceDoesNotTellIsNone() {
        Claim elsewhere = claim("name_change", new Span(5, 9), 1);
        Claim unlikely = claim("name_change", new Span(0, 1), 0.49);
        Claim told = claim("name_change", new Span(0, 1), 0.5);
        Claim bystander = claim("name_change", "Halm Glass", new Span(0, 1), 1);
        assertThat(Bearers.of(List.of(elsewhere, unlikely, bystander)))
                .containsExactly(Bearer.of("Brightwater", HERE), Bearer.of("Kestrel", HERE));
        assertThat(Bearers.of(List.of(told)).getFirst().facts()).contains(Fact.renamed("Kestrel"));
    }

    private static Claim claim(String kind, Span company, double confidence) {
        return claim(kind, "Brightwater", company, confidence);
    }

    private static Claim claim(String kind, String text, Span company, double confidence) {
        Claim claim = claim(kind, Stance.ASSERTS, "company=Brightwater", "new_name=Kestrel");
        var roles = new LinkedHashMap<>(claim.roles());
        roles.put("company", List.of(Filler.of("Brightwater", text, company)));
        return new Claim(
                claim.document(),
                claim.kind(),
                roles,
                claim.stage(),
                claim.stance(),
                claim.speaker(),
                claim.medium(),
                claim.when(),
                claim.evidence(),
                confidence,
                claim.foundBy());
    }

    @Test
    void whatIsDeniedTellsNothing() {
        assertThat(Bearers.of(List.of(claim("name_change", Stance.DENIES, "company=Brightwater", "new_name=Kestrel"))))
                .isEmpty();
    }

    private static Claim claim(String kind, Stance stance, String... fillers) {
        var roles = new LinkedHashMap<String, List<Filler>>();
        for (String filler : fillers) {
            String[] both = filler.split("=");
            roles.put(both[0], List.of(Filler.of(both[1], both[1], new Span(0, 1))));
        }
        var kindOf = Vocabulary.standard().kind(kind);
        return new Claim(
                "a.txt",
                kindOf,
                roles,
                kindOf.stages().getLast(),
                stance,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Evidence(new Span(0, 1), "x"),
                1,
                "test");
    }
}
