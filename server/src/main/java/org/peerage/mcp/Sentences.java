package org.peerage.mcp;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.peerage.api.EvidenceResource;
import org.peerage.api.FactResource;
import org.peerage.api.FactResource.AnswerResource;
import org.peerage.api.LineResource;
import org.peerage.api.SentenceResource;

/** The sentences of an answer, by their numbers; statements are made here, each with those that it rests on. */
final class Sentences {
    private final Map<Integer, SentenceResource> byNumber;

    Sentences(List<SentenceResource> sentences) {
        byNumber = sentences.stream().collect(toMap(SentenceResource::number, sentence -> sentence, (one, _) -> one));
    }

    /**
     * A statement of several parts.
     *
     * @param parts what each part rests on; each part has a sentence among those that are shown
     * @param most how many sentences are shown where fewer would do
     */
    Statement statement(String says, Optional<String> key, int sources, List<List<EvidenceResource>> parts, int most) {
        SequencedMap<Integer, Quote> shown = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> part.stream().noneMatch(evidence -> shown.containsKey(evidence.sentence())))
                .forEach(part -> part.stream().findFirst().ifPresent(evidence -> show(evidence, shown)));
        List<EvidenceResource> all = parts.stream().flatMap(List::stream).toList();
        for (EvidenceResource evidence : all) {
            if (shown.size() < most) {
                show(evidence, shown);
            }
        }
        int there =
                (int) all.stream().map(EvidenceResource::sentence).distinct().count();
        return new Statement(says, key, sources, List.copyOf(shown.values()), there - shown.size());
    }

    /** A line of a profile. */
    Statement line(LineResource line, String before) {
        return statement(
                before + LineWords.says(line), Optional.of(line.key()), line.sources(), LineWords.parts(line), 1);
    }

    /** An answer to what is asked at the head of a profile. */
    Statement fact(FactResource fact, AnswerResource answer, String behind) {
        String says = fact.fact() + ": " + String.join(", ", answer.values().values());
        String doubt = fact.since()
                .map(day -> ", said last on " + day + ": it may no longer hold")
                .orElse("");
        return statement(says + doubt + behind, Optional.empty(), answer.sources(), List.of(answer.evidence()), 1);
    }

    /** When the last was published that a line rests on. */
    Optional<LocalDate> newest(LineResource line) {
        return LineWords.parts(line).stream()
                .flatMap(List::stream)
                .flatMap(evidence -> Stream.ofNullable(byNumber.get(evidence.sentence())))
                .flatMap(sentence -> sentence.published().stream())
                .max(Comparator.naturalOrder());
    }

    /** @throws IllegalArgumentException where the answer lacks its own sentence */
    private void show(EvidenceResource evidence, SequencedMap<Integer, Quote> shown) {
        if (shown.containsKey(evidence.sentence())) {
            return;
        }
        Quote quote = Stream.ofNullable(byNumber.get(evidence.sentence()))
                .flatMap(sentence -> sentence.claims().stream()
                        .filter(claim -> claim.id().equals(evidence.claim()))
                        .map(claim -> Quote.of(sentence, claim)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sentence for claim " + evidence.claim()));
        shown.put(evidence.sentence(), quote);
    }
}
