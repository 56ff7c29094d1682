package org.peerage.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Vocabulary;

/** Numbers the stretches of evidence of accounts in reading order, the oldest article first. */
final class Sentences {
    private static final Map<String, Integer> KINDS = kinds();

    private final List<Sentence> sentences = new ArrayList<>();

    private final Origins origins;
    private final Grades grades;

    private Sentences(Origins origins, Grades grades) {
        this.origins = origins;
        this.grades = grades;
    }

    /** @param accounts oldest first, each claim once */
    static List<Sentence> of(List<Account> accounts, Stories stories, Publishers publishers) {
        Outlets outlets = new Outlets();
        Sentences made = new Sentences(new Origins(accounts, stories, outlets), new Grades(outlets, publishers));
        for (int place = 0; place < accounts.size(); place++) {
            made.add(accounts.get(place), stories.of(place));
        }
        return List.copyOf(made.sentences);
    }

    private void add(Account account, int story) {
        Map<Span, List<Claim>> bySpan = account.claims().stream()
                .collect(Collectors.groupingBy(c -> c.evidence().span(), TreeMap::new, Collectors.toList()));
        bySpan.forEach((span, claims) -> {
            int number = sentences.size() + 1;
            List<Testimony> testimonies = claims.stream()
                    .map(c -> testimony(c, account, number, story))
                    .sorted(Comparator.comparingInt((Testimony t) ->
                                    KINDS.getOrDefault(t.claim().kind().name(), KINDS.size()))
                            .thenComparing(Testimony.IN_TIME))
                    .toList();
            String text = claims.getFirst().evidence().text();
            sentences.add(new Sentence(number, account.article(), span, text, story, testimonies));
        });
    }

    private Testimony testimony(Claim claim, Account account, int number, int story) {
        return new Testimony(
                claim,
                account.article(),
                account.filed(),
                number,
                story,
                origins.of(claim, story),
                grades.of(claim, account.article()));
    }

    private static Map<String, Integer> kinds() {
        Map<String, Integer> places = new HashMap<>();
        for (Kind kind : Vocabulary.standard().kinds()) {
            places.put(kind.name(), places.size());
        }
        return Map.copyOf(places);
    }
}
